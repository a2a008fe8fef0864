import type { Store } from '../../cache/store.ts';
import { embeddedFont } from '../../charts/embedded-font.ts';
import { embedFont } from '../../charts/image.ts';
import type { Dataset, Language } from '../../dataset/dataset.ts';
import type { DownloadFile } from './download.ts';

/** Letters, digits and signs that any text may come to have. */
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));

/**
 * The files with the font in each picture of lines, so that it looks the same wherever it is opened.
 * All pictures of a language have the same part of the font, that of the language's texts and names:
 * it is cut once, and a picture does not change with which others there are.
 * @param program digest of the code that draws
 */
export async function withFonts(
  files: readonly DownloadFile[],
  dataset: Dataset,
  store: Store,
  program: string,
): Promise<DownloadFile[]> {
  const fonts = new Map<string, string>();
  for (const language of dataset.languages) {
    const pictures = files.filter((file) => isPictureIn(file, language));
    if (pictures.length === 0) continue;
    const characters = new Set([
      ...ASCII,
      ...[...language.texts.values()].join(''),
      ...dataset.municipalities.map(({ names }) => names[language.code]).join(''),
      // Signs and months that no text has come from the rules of the language.
      ...pictures.map(({ content }) => String(content)).join(''),
    ]);
    fonts.set(language.code, await embeddedFont(characters, store, program));
  }
  return files.map((file) => {
    const language = dataset.languages.find((own) => isPictureIn(file, own));
    const font = language && fonts.get(language.code);
    return font === undefined ? file : { ...file, content: embedFont(String(file.content), font) };
  });
}

function isPictureIn({ path }: DownloadFile, { code }: Language): boolean {
  return path.startsWith(`${code}/`) && path.endsWith('.svg');
}
