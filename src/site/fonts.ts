import type { Store } from '../cache/store.ts';
import { cutFont, embeddedFaces, type FontCut } from '../charts/cut-font.ts';
import { embedFont } from '../charts/image.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { paths } from '../views/paths.ts';
import type { DownloadFile } from './downloads/download.ts';
import { pageStyles } from './styles.ts';

/** Letters, digits and signs that any text may come to have. */
const COMMON = [...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)), ...'–’…−'];

/**
 * The files with the font in each picture of lines, so that it looks the same wherever it is opened;
 * and with them the font of the pages and their style sheet, which says what letters it has. Pictures
 * and pages of all languages have the same part of the font, that of all texts and names: it is cut
 * once, and names stand in other languages, too.
 * @param program digest of the code that draws
 */
export async function withFonts(
  files: readonly DownloadFile[],
  dataset: Dataset,
  store: Store,
  program: string,
): Promise<Iterable<DownloadFile>> {
  const characters = new Set(COMMON);
  // Letter by letter: the data of a large country has millions.
  const addLetters = (text: string) => {
    for (const letter of text) characters.add(letter);
  };
  for (const { texts } of dataset.languages) for (const text of texts.values()) addLetters(text);
  // Names, and what editions say in words of their own.
  addLetters(JSON.stringify(dataset));
  // Signs and months that no text has come from the rules of the language.
  for (const file of files) if (isPicture(file)) addLetters(file.content);
  const cuts = await cutFont(characters, store, program);
  const styles = await pageStyles(cuts);
  return finished(files, cuts, styles);
}

function* finished(files: readonly DownloadFile[], cuts: readonly FontCut[], styles: string): Generator<DownloadFile> {
  const faces = embeddedFaces(cuts);
  for (const file of files) yield isPicture(file) ? { ...file, content: embedFont(file.content, faces) } : file;
  for (const { file, content } of cuts) yield { path: paths.asset(`fonts/${file.name}`), content };
  yield { path: paths.asset('site.css'), content: styles };
}

function isPicture(file: DownloadFile): file is DownloadFile & { readonly content: string } {
  return file.path.includes('/charts/') && file.path.endsWith('.svg') && typeof file.content === 'string';
}
