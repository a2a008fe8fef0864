// Written by `npm run generate`. Do not edit.

/** Every text that the pages use; each language has each of them. */
export const TEXT_KEYS = [
  'language.x',
] as const;

export type TextKey = (typeof TEXT_KEYS)[number];
