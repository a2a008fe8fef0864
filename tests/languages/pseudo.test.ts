import { describe, expect, test } from 'vitest';
import type { TextKey } from '../../src/dataset/text-keys.generated.ts';
import { lengthen, lengthenTexts } from '../../src/languages/pseudo.ts';
import { recordTexts, type SaidText } from '../../src/languages/recorded.ts';
import { CODES, translatorOf } from '../support/real-data.ts';

describe('a lengthened text', () => {
  test.each([
    ['Meetings held', 1 / 3, '[Mééťíñğš héłđ ~~]'],
    ['Municipality', 1 / 3, '[Múñíčípáłíťý~~]'],
    ['Yes', 0.05, 'Ýéš~'],
    ['Yes', 0, 'Ýéš'],
    ['', 1 / 3, ''],
  ])('%j by %d', (text, share, expected) => {
    expect(lengthen(text, share)).toBe(expected);
  });

  test.each([0.05, 0.1, 1 / 3, 1])('is longer by %d, rounded up', (share) => {
    for (const text of ['No', 'Meetings', 'Meetings held during 2023. One square = one meeting.']) {
      expect(lengthen(text, share).length - text.length).toBe(Math.ceil(text.length * share));
    }
  });

  test('that is put together of others is made longer once', () => {
    const [inner, outer] = ['2 municipalities', '2 municipalities without a council'];
    expect(lengthen(`${lengthen(inner, 0.5)} without a council`, 0.5)).toBe(lengthen(outer, 0.5));
  });

  test('keeps its numbers', () => {
    expect(lengthen('151 of 38, 4.4 (2022: 4.1)', 0.3)).toMatch(/151 .* 38, 4\.4 \(2022: 4\.1\)/);
  });
});

const KEY: TextKey = 'meetings.title';
const VALUES = { n: 11, m: 34, required: 'six', r: 6 };

test.each(CODES)('a translator that lengthens speaks like the one that it is made of: %s', (code) => {
  const plain = translatorOf(code);
  const longer = lengthenTexts(plain, 1 / 3);
  expect(longer.text(KEY, VALUES)).toBe(lengthen(plain.text(KEY, VALUES), 1 / 3));
  expect([longer.code, longer.number(1234), longer.date('2024-01-31')]).toEqual([
    code,
    plain.number(1234),
    plain.date('2024-01-31'),
  ]);
});

test('a translator that records says the same, and tells of it with the values', () => {
  const plain = translatorOf('en');
  const said: SaidText[] = [];
  const recorded = recordTexts(plain, (text) => said.push(text));
  const text = recorded.text(KEY, VALUES);
  expect(text).toBe(plain.text(KEY, VALUES));
  expect(said).toEqual([{ key: KEY, text, values: ['11', '34', 'six', '6'] }]);
  expect(recorded.number(5)).toBe('5');
  expect(said.length).toBe(1);
});
