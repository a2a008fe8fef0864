import { readFile } from 'node:fs/promises';
import { keyOf } from '../cache/key.ts';
import { remember, type Store } from '../cache/store.ts';
import { FONT_FILES, type FontFile, fontFaces, fontPath } from './fonts.ts';
import { codesOf, rangeOf } from './unicode-range.ts';

/** A third larger than WOFF2, and packed in a sixth of the time. */
const FORMAT = 'woff';

/** What places and joins letters; without the forms of digits that nothing here asks for, small and for fractions. */
const OPTIONS = { targetFormat: FORMAT, keepFeatures: ['ccmp', 'kern', 'liga', 'locl'] } as const;

/** The name of a part of the font that is cut. */
export function cutName({ name }: FontFile): string {
  return name.replace(/\w+$/, FORMAT);
}

/** A part of the font with the letters that are needed, and no others. */
export interface FontCut {
  /** Its name and the letters that it has. */
  readonly file: FontFile;
  readonly content: Uint8Array;
}

/**
 * Of each part of the font the given characters only, about a quarter of the whole.
 * @param program digest of the code and the packages that cut the font
 */
export async function cutFont(characters: ReadonlySet<string>, store: Store, program: string): Promise<FontCut[]> {
  const needed = new Set([...characters].map((character) => character.codePointAt(0) ?? 0));
  const cuts: FontCut[] = [];
  for (const file of FONT_FILES) {
    const codes = codesOf(file.range).filter((code) => needed.has(code));
    if (codes.length === 0) continue;
    const text = String.fromCodePoint(...codes);
    const content = await remember(store, keyOf('font', program, file.name, text), async () => {
      const { default: subsetFont } = await import('subset-font');
      return subsetFont(await readFile(fontPath(`files/${file.name}`)), text, OPTIONS);
    });
    cuts.push({ file: { ...file, name: cutName(file), range: rangeOf(codes) }, content });
  }
  return cuts;
}

/** The style rules that name the cut font with the font inside, for files that stand alone. */
export function embeddedFaces(cuts: readonly FontCut[]): string {
  const addresses = new Map(
    cuts.map(({ file, content }) => [file, `data:font/${FORMAT};base64,${Buffer.from(content).toString('base64')}`]),
  );
  return fontFaces((file) => addresses.get(file) ?? '', [...addresses.keys()], FORMAT);
}

/**
 * The style rules of pages: the cut font, and for the letters that somebody types and no page has,
 * the rest of the whole one.
 * @param folder where the files stand, seen from the style sheet
 */
export function pageFaces(cuts: readonly FontCut[], folder: string): string {
  const source = ({ name }: FontFile) => `${folder}/${name}`;
  const cut = new Set(cuts.flatMap(({ file }) => codesOf(file.range)));
  const rest = FONT_FILES.map((file) => ({
    ...file,
    range: rangeOf(codesOf(file.range).filter((code) => !cut.has(code))),
  }));
  return (
    fontFaces(source, rest) +
    fontFaces(
      source,
      cuts.map(({ file }) => file),
      FORMAT,
    )
  );
}
