import type { CountRow, Range } from '../indicators/distribution.ts';
import type { EditionIndicators } from '../indicators/indicators.ts';
import type { Frame } from './frame.ts';
import type { Box } from './layers.ts';
import type { Measure } from './measure.ts';

/** Municipalities up to which charts have a row for each; the sheet has no room for more. */
const ROWS = 42;

/** Whether the municipalities are too many for a row each, so that charts count councils instead. */
export function countsCouncils({ councils }: Pick<EditionIndicators, 'councils'>): boolean {
  return councils.base > ROWS;
}

/** Squares that a row may have; more could not be counted, so that a bar stands in their place. */
const SQUARES = 30;

/** Width of a square, as a part of the width with its gap. */
const UNIT = 0.87;

/** Where the words of a distribution end, marks stand and numbers align. */
export interface DistributionLayout {
  readonly start: number;
  /** Width of a square with its gap; of a council in a bar. */
  readonly pitch: number;
  /** Whether each council has a square. */
  readonly squares: boolean;
  /** Width of a column of numbers at the right edge. */
  readonly numbers: number;
}

/**
 * @param labels the words of the rows
 * @param counts the numbers of councils in each column of numbers
 */
export function distributionLayout(
  labels: readonly string[],
  counts: readonly (readonly number[])[],
  frame: Frame,
  measure: Measure,
  say: (count: number) => string,
): DistributionLayout {
  const all = counts.flat();
  const most = Math.max(1, ...all);
  const gap = frame.label / 2;
  const numbers = Math.max(frame.numbers, ...all.map((count) => measure(say(count), frame.label, 600) + gap));
  const start = Math.max(frame.start * 0.7, ...labels.map((label) => measure(label, frame.label) + gap));
  const room = frame.panel - counts.length * numbers - start;
  const squares = mostIsCountable(all);
  return { start, pitch: squares ? Math.min(frame.pitch, room / most) : room / most, squares, numbers };
}

/** Whether each council may have a square of its own, in the row that has the most. */
export function mostIsCountable(counts: readonly number[]): boolean {
  return Math.max(0, ...counts) <= SQUARES;
}

/** The squares of a number of councils, or the bar in their place; one council is wide enough to be seen. */
export function councilBoxes(
  { start, pitch, squares }: DistributionLayout,
  line: number,
  band: { readonly top: number; readonly bottom: number },
  count: number,
  frame: Frame,
): Box[] {
  const [top, bottom] = [line + band.top, line + band.bottom];
  if (count === 0) return [];
  if (!squares) return [{ x: start, x2: start + Math.max(count * pitch, frame.outline * 2), line: top, line2: bottom }];
  return Array.from({ length: count }, (_, index) => {
    const x = start + index * pitch;
    return { x, x2: x + pitch * UNIT, line: top, line2: bottom };
  });
}

/** The rows of a distribution from the largest number down. */
export function downwards<T extends Range>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => b.from - a.from);
}

/** The numbers of councils of a distribution. */
export function councilsOf(rows: readonly CountRow[]): number[] {
  return rows.map(({ councils }) => councils);
}
