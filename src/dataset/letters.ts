/** Nearly all texts: letters of English, Albanian and Serbian, signs of the keyboard, signs of print. */
const PLAIN = /^[ -~çÇëËčČćĆđĐšŠžŽ–—…“”„‘’«»·]*$/;

/** Whether a text holds only letters and signs that are beyond doubt. */
export function isPlain(value: string): boolean {
  return PLAIN.test(value);
}

/** Letters of other alphabets, and rare ones, that look like a letter of the names and identifiers here. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕКМНОРСТХЅІЈ', 'ABEKMHOPCTXSIJ'),
  ...pairs('асеорхуіјѕԁһ', 'aceopxyijsdh'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
  ...pairs('ÐðƉ', 'ĐđĐ'),
]);

function pairs(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((letter, index) => [letter, targets[index] ?? letter]);
}

/**
 * The first letter that only looks right: of another alphabet among Latin ones, or built from two
 * characters (a letter and its accent). A text that is written in another alphabet is left alone.
 */
export function lookalike(value: string): string | undefined {
  const composed = value.normalize('NFC');
  if (composed !== value) return /\p{L}\p{M}+/u.exec(value)?.[0] ?? value[0];
  const isLatin = latinWords(value);
  const word = value.match(WORD)?.find((own) => isLatin(own) && own !== toLatin(own));
  return word && [...word].find((letter) => LOOKALIKES.has(letter));
}

/** A text with Latin letters in the place of those that only look right. */
export function withLatinLetters(value: string): string {
  const composed = value.normalize('NFC');
  const isLatin = latinWords(composed);
  return composed.replace(WORD, (word) => (isLatin(word) ? toLatin(word) : word));
}

const WORD = /\p{L}+/gu;

/** Which words of a text are written in Latin letters, or look so: all, unless others are not. */
function latinWords(text: string): (word: string) => boolean {
  const letters = text.match(/(?!\p{Script=Latin})\p{L}/gu) ?? [];
  const isForeign = letters.some((letter) => !LOOKALIKES.has(letter));
  return (word) => !isForeign || /\p{Script=Latin}/u.test(word);
}

function toLatin(word: string): string {
  return [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
}

/** The code pages that spreadsheet programs here take UTF-8 for. */
const CODE_PAGES = ['windows-1252', 'windows-1250'].map(bytesOf);

/** The byte of each character of a code page. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

/** Whether letters of a text are lost: 'PejÃ«' was saved in one encoding and opened in another. */
export function isGarbled(value: string): boolean {
  return value.includes('\uFFFD') || withoutLoss(value) !== undefined;
}

/** The text as it was before it was opened in a wrong encoding; undefined where that did not happen. */
export function withoutLoss(value: string): string | undefined {
  for (const page of CODE_PAGES) {
    const bytes = [...value].map((character) => page.get(character) ?? -1);
    if (bytes.includes(-1)) continue;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
      if (text !== value) return text;
    } catch {
      // These bytes are no UTF-8: the text stands as it was written.
    }
  }
  return undefined;
}
