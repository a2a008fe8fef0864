/** A part of a whole. `percent` is whole, from 0 to 100; null where the base is 0. */
export interface Share {
  readonly count: number;
  readonly base: number;
  readonly percent: number | null;
}

/**
 * Shares of a base, with percentages that add up to 100 (largest remainder; of equal remainders
 * the earlier one is rounded up). They are part of the result, not of its display: every output
 * must show the same ones.
 * @param counts parts that add up to the base, in the order in which they stand beside each other
 */
export function computeShares(counts: readonly number[]): Share[] {
  const base = counts.reduce((sum, count) => sum + count, 0);
  if (base === 0) return counts.map((count) => ({ count, base, percent: null }));
  const floors = counts.map((count) => Math.floor((count * 100) / base));
  let rest = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  // Remainders are compared as whole numbers of 1/base, free of rounding.
  const order = counts
    .map((count, index) => ({ index, remainder: (count * 100) % base }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const percents = [...floors];
  for (const { index } of order) {
    if (rest === 0) break;
    percents[index] = (percents[index] ?? 0) + 1;
    rest -= 1;
  }
  return counts.map((count, index) => ({ count, base, percent: percents[index] ?? 0 }));
}
