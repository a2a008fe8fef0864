/** Cyrillic letters of Serbian, as they are written in Latin without accents. */
const CYRILLIC = 'абвгдђежзијклљмнњопрстћуфхцчџш';
const LATIN = 'a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s'.split(' ');

/** A text as it is compared with what a reader types: small letters without accents, one space between words. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[а-џ]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter)
    .replace(/[đd]j|đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a text has what a reader typed: each word of it begins a word of the text. The vowel at
 * the end of a place's name may be another one (Peja, Pejë) or one more (Gjilani, Gjilan; Shtimja, Shtime).
 */
export function matches(text: string, typed: string): boolean {
  const words = fold(text).split(' ');
  return fold(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part) || isForm(word, part)));
}

function isForm(word: string, part: string): boolean {
  const stems = [part.replace(/[aeiou]$/, ''), part.replace(/ja$/, '')];
  return word.length <= part.length && stems.some((stem) => stem !== part && stem.length >= 3 && word.startsWith(stem));
}
