import { isKnown, isMissing, type Known } from '../dataset/dataset.ts';
import type { ChartInput } from './chart.ts';
import type { Frame } from './frame.ts';
import type { Box } from './layers.ts';
import { startAfterNames } from './names.ts';

/** Places for marks that are always kept, so that years can be compared by eye. */
const PLACES = 8;

/** A square within its line, and the dash of the year before under it, as parts of the line. */
export const SQUARE = { top: 0.2, bottom: 0.68 };
export const DASH = { top: 0.78, bottom: 0.92 };

/** Where names end, marks stand and numbers align. */
export interface MeetingsLayout {
  /** Width of a square, and of a square with its gap. */
  readonly unit: number;
  readonly pitch: number;
  /** Right edge of the numbers of this year. */
  readonly heldAt: number;
  /** Where the place after `n` squares begins. */
  at(n: number): number;
}

/** With more meetings than places, or long names, the pitch shrinks; the names never do. */
export function layoutOf({ indicators, places, measure }: ChartInput, frame: Frame): MeetingsLayout {
  const { rows, required } = indicators.meetings;
  const counts = rows.flatMap(({ held, before }) => [known(held), known(before)]);
  const needed = Math.max(PLACES, required, ...counts);
  const names = rows.filter((row) => isKnown(row.held)).map((row) => places.name(row.municipality));
  const columns = indicators.yearBefore === undefined ? 1 : 2;
  const room = frame.panel - columns * frame.numbers;
  const start = startAfterNames(names, room, needed, frame, measure);
  const pitch = Math.min(frame.pitch, (room - start) / needed);
  const unit = pitch * 0.87;
  return { unit, pitch, heldAt: frame.panel - (columns - 1) * frame.numbers, at: (n) => start + n * pitch };
}

/** The squares or dashes of a row, from one place to another. */
export function units(
  { at, unit }: MeetingsLayout,
  line: number,
  band: { top: number; bottom: number },
  from: number,
  to: number,
): Box[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const x = at(from + index);
    return { x, x2: x + unit, line: line + band.top, line2: line + band.bottom };
  });
}

/** How many marks a value has: a missing one has none. */
export function known(value: Known<number>): number {
  return isMissing(value) ? 0 : value;
}
