import { expect, test } from 'vitest';
import { codesOf, rangeOf } from '../../src/charts/unicode-range.ts';

test.each([
  ['one letter', 'U+0131', [0x131]],
  ['neighbours', 'U+0041-0043', [0x41, 0x42, 0x43]],
  ['both', 'U+0041-0042, U+0131', [0x41, 0x42, 0x131]],
])('%s: a range and its letters say the same', (_, range, codes) => {
  expect(codesOf(range)).toEqual(codes);
  expect(rangeOf(codes)).toBe(range);
});

test('no letters are no range', () => {
  expect(rangeOf([])).toBe('');
});
