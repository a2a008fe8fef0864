import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKnown, missing } from '../../src/dataset/dataset.ts';
import {
  computeDistribution,
  largest,
  type Range,
  rangesBetween,
  rangesUpTo,
} from '../../src/indicators/distribution.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { arbitraryDataset } from '../support/datasets.ts';

const numbersOf = (ranges: readonly Range[]) =>
  ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

describe('the rows of a distribution', () => {
  test.each<[string, Range[], string]>([
    ['one for each number, where they are few', rangesBetween(1, 5, 12), '1 2 3 4 5'],
    [
      'of one width, where they are many',
      rangesBetween(1, 51, 12),
      '1-5 6-10 11-15 16-20 21-25 26-30 31-35 36-40 41-45 46-50 51',
    ],
    ['none, where there is no number', rangesBetween(1, 0, 12), ''],
    ['one for each number up to the last row', rangesUpTo(6, 9, 4), '6 7 8 9'],
    ['the last for all that are larger', rangesUpTo(6, 40, 4), '6 7 8 9-40'],
    ['one, where there is one number', rangesUpTo(0, 0, 6), '0'],
  ])('%s', (_, ranges, expected) => {
    expect(ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(' ')).toBe(expected);
  });

  test('hold each number once, in order, in no more rows than there may be', () => {
    const bounds = fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 2, max: 12 }));
    fc.assert(
      fc.property(bounds, fc.constantFrom(rangesBetween, rangesUpTo), ([from, more, rows], ranges) => {
        const own = ranges(from, from + more, rows);
        expect(numbersOf(own)).toEqual(numbersOf([{ from, to: from + more }]));
        expect(own.length).toBeLessThanOrEqual(rows);
      }),
    );
  });
});

test('councils whose number is missing are in no row', () => {
  const values = [3, missing('not_reported'), 0, 3, missing('not_established')];
  expect(largest(values)).toBe(3);
  expect(computeDistribution(values, rangesBetween(0, 3, 4)).map(({ councils }) => councils)).toEqual([1, 0, 0, 2]);
});

describe('whatever passes the check', () => {
  test('each council that reported stands in one row', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        for (const { meetings, incidents, representation, yearBefore } of computeIndicators(dataset)) {
          const sum = (rows: readonly { readonly councils: number }[]) =>
            rows.reduce((total, { councils }) => total + councils, 0);
          expect(sum(meetings.distribution)).toBe(meetings.reported);
          expect(sum(incidents.distribution)).toBe(incidents.councils);
          expect(sum(representation.distribution)).toBe(representation.reported);
          const before = meetings.rows.filter((row) => isKnown(row.before)).length;
          expect(meetings.distribution.reduce((total, row) => total + row.before, 0)).toBe(yearBefore ? before : 0);
        }
      }),
    );
  });

  test('no row holds numbers of meetings below the requirement and others that reach it', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        for (const { meetings } of computeIndicators(dataset)) {
          const { required, distribution, reached, none } = meetings;
          const count = (rows: typeof distribution) => rows.reduce((total, { councils }) => total + councils, 0);
          expect(count(distribution.filter(({ from }) => from >= required))).toBe(reached);
          expect(count(distribution.filter(({ to }) => to === 0))).toBe(none);
          expect(count(distribution.filter(({ from, to }) => from < required && to >= required))).toBe(0);
        }
      }),
    );
  });
});
