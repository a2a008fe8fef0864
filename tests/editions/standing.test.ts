import { describe, expect, test } from 'vitest';
import type { Edition, Status } from '../../src/dataset/dataset.ts';
import { editionsOut, isOut, latestOut } from '../../src/editions/standing.ts';
import { council, edition } from '../support/datasets.ts';

const of = (year: number, status: Status, ...signedOff: string[]): Edition =>
  edition([council('a')], {
    year,
    status,
    signOff: Object.fromEntries(signedOff.map((code) => [code, `${year + 1}-01-20`])),
  });

test.each<[status: Status, signedOff: string[], out: boolean]>([
  ['final', ['sq', 'sr'], true],
  ['final', ['sr'], false],
  ['final', [], false],
  ['draft', ['sq', 'sr'], false],
  ['sample', [], true],
])('an edition that is %s and signed off in %j is out in sq: %j', (status, signedOff, out) => {
  expect(isOut(of(2023, status, ...signedOff), 'sq')).toBe(out);
});

describe('the edition that a language shows first', () => {
  const yearIn = (language: string, ...editions: Edition[]) => latestOut(editions, language)?.year;

  test('is the last that is signed off in it', () => {
    const editions = [of(2022, 'final', 'sq', 'sr'), of(2023, 'final', 'sq'), of(2024, 'draft')];
    expect([yearIn('sq', ...editions), yearIn('sr', ...editions)]).toEqual([2023, 2022]);
    expect(editionsOut(editions, 'sq').map(({ year }) => year)).toEqual([2022, 2023]);
  });

  test('is a sample only where there is no real one', () => {
    expect(yearIn('sq', of(2022, 'final', 'sq'), of(2023, 'sample'))).toBe(2022);
    expect(yearIn('sq', of(2022, 'sample'), of(2023, 'sample'), of(2024, 'final', 'sr'))).toBe(2023);
  });

  test('is none where nothing is out', () => {
    expect(yearIn('sq', of(2023, 'final', 'sr'), of(2024, 'draft'))).toBeUndefined();
  });
});
