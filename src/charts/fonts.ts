import { createRequire } from 'node:module';
import { LATIN, LATIN_EXTENDED } from '../dataset/font-letters.ts';
import { FONT } from './tokens.ts';

/** One file of the shipped font: static weights, each in two parts of the alphabet. */
export interface FontFile {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly range: string;
}

/** Source Sans 3 (SIL Open Font License). */
export const FONT_FILES: readonly FontFile[] = [
  { name: 'source-sans-3-latin-400-normal.woff2', weight: 400, range: LATIN },
  { name: 'source-sans-3-latin-600-normal.woff2', weight: 600, range: LATIN },
  { name: 'source-sans-3-latin-ext-400-normal.woff2', weight: 400, range: LATIN_EXTENDED },
  { name: 'source-sans-3-latin-ext-600-normal.woff2', weight: 600, range: LATIN_EXTENDED },
];

/** Whether a file holds the letters that every text has. */
export function isBasic({ range }: FontFile): boolean {
  return range === LATIN;
}

/** Where a file of the font's package stands. */
export function fontPath(file: string): string {
  return createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/${file}`);
}

/** The style rules that name the font, each file at the address that `source` gives. */
export function fontFaces(
  source: (file: FontFile) => string,
  files = FONT_FILES,
  format: 'woff' | 'woff2' = 'woff2',
): string {
  const faces = files.map(
    (file) => `@font-face {
  font-family: "${FONT}";
  font-style: normal;
  font-weight: ${file.weight};
  font-display: swap;
  src: url("${source(file)}") format("${format}");
  unicode-range: ${file.range};
}
`,
  );
  return faces.join('');
}

/** Widths of the font as parts of those of Arial, measured on the texts of an edition; the others named below are as wide. */
const WIDTHS: readonly (readonly [weight: number, width: number, suffix: string])[] = [
  [400, 0.922, ''],
  [600, 0.891, ' Bold'],
];
const HEIGHTS = { ascent: 1.024, descent: 0.4 };
const ALIKE = ['Arial', 'Helvetica', 'Roboto', 'Liberation Sans', 'Nimbus Sans'];

/**
 * The style rules of a stand-in, shown until the font is there: one that readers have, set as wide
 * and as high, so that hardly anything moves when it is exchanged.
 */
export function standInFaces(): string {
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  const faces = WIDTHS.map(
    ([weight, width, suffix]) => `@font-face {
  font-family: "${FONT} Stand-in";
  font-weight: ${weight};
  src: ${ALIKE.map((name) => `local("${name}${suffix}")`).join(', ')};
  size-adjust: ${percent(width)};
  ascent-override: ${percent(HEIGHTS.ascent / width)};
  descent-override: ${percent(HEIGHTS.descent / width)};
  line-gap-override: 0%;
}
`,
  );
  return faces.join('');
}
