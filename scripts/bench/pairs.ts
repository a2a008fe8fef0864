import { timeOf } from './measure.ts';
import type { Bench, Row } from './section.ts';

/** Seconds that one run took. */
export type Timed = () => Promise<number>;

/** What is measured beside its yardstick. */
export interface Pair {
  readonly name: string;
  readonly run: Timed;
  /** The bare print, where it is left out. */
  readonly yardstick?: { readonly name: string; readonly run: Timed };
  readonly goal?: number;
}

/**
 * Runs a thing and its yardstick in turns, so that both meet the same machine, after one pair to
 * warm up. The ratio is the median of the ratios of the pairs.
 */
export async function measurePair({ name, run, yardstick, goal }: Pair, bench: Bench): Promise<Row> {
  const measure = yardstick?.run ?? (() => timeOf(bench.bare));
  const seconds: number[] = [];
  const ratios: number[] = [];
  for (let pair = 0; pair <= bench.runs; pair += 1) {
    bench.progress.step(name, pair === 0 ? 'to warm up' : `${pair}/${bench.runs}`);
    const before = await measure();
    const own = await run();
    if (pair === 0) continue;
    seconds.push(own);
    ratios.push(own / before);
  }
  return {
    name,
    value: median(seconds),
    unit: 's',
    ratio: median(ratios),
    ...(yardstick ? { to: yardstick.name } : {}),
    ...(goal === undefined ? {} : { goal }),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
