import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '../../src/changes/word-diff.ts';

const show = (old: string, now: string) =>
  diffWords(old, now)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `[+${text}+]`))
    .join(' ');

test.each([
  ['one word', '11 of 34 councils', '12 of 34 councils', '[-11-] [+12+] of 34 councils'],
  ['a word more', 'a b', 'a x b', 'a [+x+] b'],
  ['a word less at the end', 'a b c', 'a b', 'a b [-c-]'],
  ['nothing before', '', 'all new', '[+all new+]'],
  ['nothing after', 'all old', '', '[-all old-]'],
  ['nothing at all', 'same words', 'same words', 'same words'],
  ['several words as one piece', 'a b c d', 'a x y d', 'a [-b c-] [+x y+] d'],
  ['no-break spaces like others', 'a\u00a0b', 'a c', 'a [-b-] [+c+]'],
  [
    'two places far apart, with a few words around each',
    '1 b c d e f g h i j k l m n 2 p q r s t u',
    'X b c d e f g h i j k l m n Y p q r s t u',
    '[-1-] [+X+] b c d e … k l m n [-2-] [+Y+] p q r s …',
  ],
])('%s', (_, old, now, expected) => {
  expect(show(old, now)).toBe(expected);
});

test('what is shown as gone stood in the old text, what is shown as new in the new one', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (old, now) => {
      const pieces = diffWords(old, now);
      const has = (text: string, part: string) => ` ${text} `.includes(` ${part} `);
      expect(pieces.every(({ kind, text }) => kind === 'same' || has(kind === 'old' ? old : now, text))).toBe(true);
      expect(pieces.some(({ kind }) => kind !== 'same')).toBe(old !== now);
    }),
  );
});

test('very long texts that share nothing are told apart all the same, at once', () => {
  const old = Array.from({ length: 5000 }, (_, index) => `o${index}`).join(' ');
  expect(diffWords(old, old.replaceAll('o', 'n'))).toHaveLength(2);
});
