/** The letters of the two parts in which the font is shipped, as style sheets say it (`unicode-range`). */
export const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
export const LATIN_EXTENDED =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113';

const LETTERS = new RegExp(`^[${[LATIN, LATIN_EXTENDED].map(toClass).join('')}]$`, 'u');

/** Finds a letter of a part of the font in a text. */
export function letterOf(range: string): RegExp {
  return new RegExp(`[${toClass(range)}]`, 'u');
}

/** "U+0000-00FF, U+0131" as a part of a pattern. */
function toClass(range: string): string {
  return range.replace(/U\+([\dA-F]+)(?:-([\dA-F]+))?(?:, )?/g, (_, first: string, last: string | undefined) =>
    last === undefined ? `\\u{${first}}` : `\\u{${first}}-\\u{${last}}`,
  );
}

/** The first letter of a text that the font does not have, so that it cannot be printed. */
export function letterWithoutGlyph(value: string): string | undefined {
  return [...value].find((letter) => !LETTERS.test(letter));
}
