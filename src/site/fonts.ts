import type { Store } from '../cache/store.ts';
import { cutFont, embeddedFaces } from '../charts/cut-font.ts';
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
): Promise<DownloadFile[]> {
  const pictures = new Set(files.filter(({ path }) => isPicture(path)));
  const characters = new Set(COMMON);
  // Letter by letter: the data of a large country has millions.
  const addLetters = (text: string) => {
    for (const letter of text) characters.add(letter);
  };
  for (const { texts } of dataset.languages) for (const text of texts.values()) addLetters(text);
  // Names, and what editions say in words of their own.
  addLetters(JSON.stringify(dataset));
  // Signs and months that no text has come from the rules of the language.
  for (const { content } of pictures) addLetters(String(content));
  const cuts = await cutFont(characters, store, program);
  const faces = embeddedFaces(cuts);
  return [
    ...files.map((file) => (pictures.has(file) ? { ...file, content: embedFont(String(file.content), faces) } : file)),
    ...cuts.map(({ file, content }) => ({ path: paths.asset(`fonts/${file.name}`), content })),
    { path: paths.asset('site.css'), content: await pageStyles(cuts) },
  ];
}

function isPicture(path: string): boolean {
  return path.includes('/charts/') && path.endsWith('.svg');
}
