import type { Translator } from './translator.ts';

/** Letters with marks that the fonts have; a word without marks stands in no texts file. */
const MARKED = new Map(
  [...'aáeéiíoóuúyýcčdđgğlłnñrřsštťzž'.matchAll(/(.)(.)/gu)].map(([, plain, marked]) => [plain, marked]),
);

/** What stands around a lengthened text, so that one sees where a text is cut. */
const EDGES = ['[', ']'] as const;

/** As wide as most letters; no text of the sheet has it. */
const FILL = '~';

/** Words of the filling, so that lines break in it. */
const WORD = 6;

/**
 * The same language with marked letters and longer texts: what a language would look like that needs
 * more room. It is never published.
 * @param share by how much a text is longer, for example 1/3
 */
export function lengthenTexts(translator: Translator, share: number): Translator {
  return { ...translator, text: (key, values) => lengthen(translator.text(key, values), share) };
}

/** A text that is put together of others is made longer once, and not with each of them. */
export function lengthen(text: string, share: number): string {
  const plain = text.replace(/[ ~]*\]|[[~]/g, '');
  const marked = [...plain].map(mark).join('');
  const more = Math.ceil([...plain].length * share);
  if (more < EDGES.length) return marked + FILL.repeat(more);
  return `${EDGES[0]}${marked}${filling(more - EDGES.length, plain.includes(' '))}${EDGES[1]}`;
}

function mark(letter: string): string {
  return MARKED.get(letter) ?? MARKED.get(letter.toLowerCase())?.toUpperCase() ?? letter;
}

function filling(characters: number, words: boolean): string {
  const one = words ? ` ${FILL.repeat(WORD)}` : FILL;
  return one.repeat(Math.ceil(characters / one.length)).slice(0, characters);
}
