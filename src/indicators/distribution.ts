import { isKnown, type Known } from '../dataset/dataset.ts';

/** Numbers that stand in one row of a distribution: from the smallest to the largest, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Councils that have one of the numbers. */
export interface CountRow extends Range {
  readonly councils: number;
}

/** Councils that have one of the numbers in this year, and in the year before. */
export interface DistributionRow extends CountRow {
  readonly before: number;
}

/**
 * How many councils have which number, in the order of the ranges. A council whose number is missing
 * is in no row.
 * @param ranges disjoint; each number lies in one of them
 */
export function computeDistribution(values: readonly Known<number>[], ranges: readonly Range[]): CountRow[] {
  const counts = new Map<number, number>();
  for (const value of values.filter(isKnown<number>)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return ranges.map(({ from, to }) => {
    const within = [...counts].filter(([number]) => number >= from && number <= to);
    return { from, to, councils: within.reduce((sum, [, count]) => sum + count, 0) };
  });
}

/** The whole numbers from one to another in so many rows at most, all of one width but perhaps the last. */
export function rangesBetween(from: number, to: number, rows: number): Range[] {
  const width = Math.max(1, Math.ceil((to - from + 1) / rows));
  const count = Math.max(0, Math.ceil((to - from + 1) / width));
  return Array.from({ length: count }, (_, index) => {
    const first = from + index * width;
    return { from: first, to: Math.min(to, first + width - 1) };
  });
}

/** A row for each of the first numbers, and one for all that are larger. */
export function rangesUpTo(from: number, to: number, rows: number): Range[] {
  if (to - from < rows) return rangesBetween(from, to, rows);
  const last = from + rows - 1;
  return [...rangesBetween(from, last - 1, rows - 1), { from: last, to }];
}

/** The largest number that is known; 0 where none is. */
export function largest(values: readonly Known<number>[]): number {
  return values.filter(isKnown<number>).reduce((most, value) => Math.max(most, value), 0);
}
