import { readFile } from 'node:fs/promises';
import { keyOf } from '../cache/key.ts';
import { remember, type Store } from '../cache/store.ts';
import { FONT_FILES, type FontFile, fontFaces, fontPath } from './fonts.ts';

/** A third larger than WOFF2, and packed in a sixth of the time. */
const FORMAT = 'woff';

/**
 * The style rules that name the font with the font inside, for files that stand alone: of each part
 * of it the given characters only, about a quarter of the whole.
 * @param program digest of the code and the packages that cut the font
 */
export async function embeddedFont(characters: ReadonlySet<string>, store: Store, program: string): Promise<string> {
  const parts = FONT_FILES.flatMap((file) => {
    const own = [...characters].filter((character) => isIn(character, file)).sort();
    return own.length > 0 ? [{ file, text: own.join('') }] : [];
  });
  const addresses = new Map<FontFile, string>();
  for (const { file, text } of parts) {
    const font = await remember(store, keyOf('font', program, file.name, text), async () => {
      const { default: subsetFont } = await import('subset-font');
      return subsetFont(await readFile(fontPath(`files/${file.name}`)), text, { targetFormat: FORMAT });
    });
    addresses.set(file, `data:font/${FORMAT};base64,${Buffer.from(font).toString('base64')}`);
  }
  return fontFaces((file) => addresses.get(file) ?? '', [...addresses.keys()], FORMAT);
}

/** Whether a part of the font has the character, by the range that style sheets give it. */
function isIn(character: string, { range }: FontFile): boolean {
  const code = character.codePointAt(0) ?? 0;
  return range.split(', ').some((span) => {
    const [from = '', to = from] = span.replace('U+', '').split('-');
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}
