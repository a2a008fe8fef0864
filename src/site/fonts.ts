import type { Store } from '../cache/store.ts';
import { cutFont, embeddedFaces } from '../charts/cut-font.ts';
import { embedFont } from '../charts/image.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { paths } from '../views/paths.ts';
import type { DownloadFile } from './downloads/download.ts';
import { pageStyles } from './styles.ts';

/** Letters, digits and signs that any text may come to have. */
const COMMON = [...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)), ...'–’…−'];

/** The part of the font that a site needs. */
export interface SiteFonts {
  /** The font of the pages, and their style sheet, which says what letters it has. */
  readonly files: readonly DownloadFile[];
  /** The files with the font in each picture of lines, so that it looks the same wherever it is opened. */
  embedIn(files: readonly DownloadFile[]): Iterable<DownloadFile>;
}

/**
 * Cuts the font. Pictures and pages of all languages have the same part of it, that of all texts and
 * names: it is cut once, and names stand in other languages, too.
 * @param pictures those of lines, with whatever other files
 * @param program digest of the code that draws
 */
export async function cutFonts(
  pictures: readonly DownloadFile[],
  dataset: Dataset,
  store: Store,
  program: string,
): Promise<SiteFonts> {
  const characters = new Set(COMMON);
  // Those that are not common: the data of a large country has millions.
  const addLetters = (text: string) => {
    for (const [letter] of text.matchAll(/[^ -~]/gu)) characters.add(letter);
  };
  for (const { texts } of dataset.languages) for (const text of texts.values()) addLetters(text);
  // Names, and what editions say in words of their own.
  addLetters(JSON.stringify(dataset));
  // Signs and months that no text has come from the rules of the language.
  for (const file of pictures) if (isPicture(file)) addLetters(file.content);
  const cuts = await cutFont(characters, store, program);
  const faces = embeddedFaces(cuts);
  return {
    files: [
      ...cuts.map(({ file, content }) => ({ path: paths.asset(`fonts/${file.name}`), content })),
      { path: paths.asset('site.css'), content: await pageStyles(cuts) },
    ],
    *embedIn(files) {
      for (const file of files) yield isPicture(file) ? { ...file, content: embedFont(file.content, faces) } : file;
    },
  };
}

function isPicture(file: DownloadFile): file is DownloadFile & { readonly content: string } {
  return file.path.includes('/charts/') && file.path.endsWith('.svg') && typeof file.content === 'string';
}
