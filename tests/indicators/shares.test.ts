import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeShares } from '../../src/indicators/shares.ts';

const percentsOf = (counts: readonly number[]) => computeShares(counts).map(({ percent }) => percent);

describe('percentages that stand beside each other add up to 100', () => {
  test.each([
    ['the compensation of 2023', [19, 14, 5], [50, 37, 13]],
    ['halves', [1, 1], [50, 50]],
    ['thirds: of equal remainders the first is rounded up', [1, 1, 1], [34, 33, 33]],
    ['two thirds and one', [2, 1], [67, 33]],
    ['sevenths: the largest remainders are rounded up', [1, 1, 1, 1, 1, 1, 1], [15, 15, 14, 14, 14, 14, 14]],
    ['remainders that rounding by itself would all round up', [5, 5, 190], [3, 2, 95]],
    ['a whole and nothing', [0, 7, 0], [0, 100, 0]],
    ['less than half a percent', [1, 999], [0, 100]],
    ['one part', [3], [100]],
  ])('%s', (_, counts, expected) => {
    expect(percentsOf(counts)).toEqual(expected);
  });

  test('there is no share of nothing', () => {
    expect(computeShares([0, 0])).toEqual([
      { count: 0, base: 0, percent: null },
      { count: 0, base: 0, percent: null },
    ]);
    expect(computeShares([])).toEqual([]);
  });

  test('each share knows its count and its base', () => {
    expect(computeShares([3, 1])).toEqual([
      { count: 3, base: 4, percent: 75 },
      { count: 1, base: 4, percent: 25 },
    ]);
  });
});

describe('for any counts', () => {
  const counts = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 }).filter((list) => list.some(Boolean));
  const holds = (predicate: (counts: readonly number[], percents: readonly number[], base: number) => void) =>
    fc.assert(
      fc.property(counts, (list) => {
        const shares = computeShares(list);
        predicate(
          list,
          shares.map(({ percent }) => percent ?? Number.NaN),
          shares[0]?.base ?? 0,
        );
      }),
    );

  test('the percentages are whole and add up to 100', () => {
    holds((_, percents) => {
      expect(percents.every(Number.isInteger)).toBe(true);
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
    });
  });

  test('none is a whole percent away from the exact share, and nothing stays 0', () => {
    holds((list, percents, base) => {
      for (const [index, percent] of percents.entries()) {
        const exact = ((list[index] ?? 0) * 100) / base;
        expect(Math.abs(percent - exact)).toBeLessThan(1);
        if (exact === 0) expect(percent).toBe(0);
      }
    });
  });

  test('a larger count never has the smaller percentage', () => {
    holds((list, percents) => {
      const ordered = percents
        .map((percent, index) => ({ percent, count: list[index] ?? 0 }))
        .sort((a, b) => a.count - b.count);
      for (const [index, { percent, count }] of ordered.entries()) {
        const before = ordered[index - 1];
        if (before && before.count < count) expect(percent).toBeGreaterThanOrEqual(before.percent);
      }
    });
  });
});
