import type { Progress } from '../progress.ts';
import type { Command } from './measure.ts';

/** One thing that was measured. */
export interface Row {
  readonly name: string;
  /** Median of the runs; of memory, the peak. */
  readonly value: number;
  /** Empty of what has none. */
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | '';
  /** How many times the yardstick of the row. */
  readonly ratio?: number;
  /** What the ratio is to, where it is not the bare print. */
  readonly to?: string;
  /** The largest ratio that it should have. */
  readonly goal?: number;
}

/** What a section is given. */
export interface Bench {
  /** A folder of its own for what it writes; removed at the end. */
  readonly folder: string;
  /** Number of pairs after the one that warms up. */
  readonly runs: number;
  /** The yardstick: the browser prints the three finished sheets of the latest edition, and nothing else. */
  readonly bare: Command;
  readonly progress: Progress;
}

/** A part of the bench that can be asked for by its name. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Whether it takes many minutes, and so runs only when it is asked for. */
  readonly slow: boolean;
  measure(bench: Bench): Promise<readonly Row[]>;
}
