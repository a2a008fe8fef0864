import type { ChartInput } from './chart.ts';
import type { Frame } from './frame.ts';
import type { Grid } from './layers.ts';
import { DASH, type MeetingsLayout, SQUARE } from './meetings-layout.ts';
import { sayRequirement } from './values.ts';

/** A piece of the line at the requirement, from one line of the grid to another. */
export interface Segment {
  readonly line: number;
  readonly line2: number;
}

/** Which mark is which year, in the line above the groups, and the line at the requirement. */
export function addLegend(
  grid: Grid,
  layout: MeetingsLayout,
  requirement: number,
  segments: readonly Segment[],
  input: ChartInput,
): void {
  const { frame } = grid;
  const { indicators, translator: t, measure } = input;
  const { meetings } = indicators;
  const line = 1;
  const small = { size: frame.small };
  const text = t.text('meetings.required', sayRequirement(meetings.required, t));
  const half = measure(text, frame.small, 600) / 2;
  const at = Math.min(Math.max(requirement, half), frame.panel - half);
  grid.labels([{ x: at, line: 0, text }], { ...small, weight: 600, align: 'center' }).rules(
    segments.map((segment) => ({ x: requirement, x2: requirement, ...segment })),
    'ink',
    frame.hairline * 2,
  );

  // Above the squares, unless it would run into the line at the requirement.
  const start = layout.at(0) + yearsWidth(layout.unit, frame, input) < requirement ? layout.at(0) : 0;
  addYears(grid, { start, unit: layout.unit, heldAt: layout.heldAt }, line, input);
}

/** Where the marks of the legend begin, how wide they are, and where the numbers of this year end. */
export interface Years {
  readonly start: number;
  readonly unit: number;
  readonly heldAt: number;
}

/** Which mark is which year, and which column of numbers. */
export function addYears(grid: Grid, { start, unit, heldAt }: Years, line: number, input: ChartInput): void {
  const { frame } = grid;
  const { year, yearBefore } = input.indicators;
  const small = { size: frame.small };
  const gap = gapOf(frame);
  const square = { x: start, x2: start + unit, line: line + SQUARE.top, line2: line + SQUARE.bottom };
  grid
    .boxes([square], { fill: 'blue' })
    .labels([{ x: square.x2 + gap, line, text: String(year) }], { ...small, weight: 600 })
    .labels([{ x: heldAt, line, text: String(year) }], { ...small, weight: 600, align: 'right' });
  if (yearBefore === undefined) return;
  const middle = line + (SQUARE.top + SQUARE.bottom) / 2;
  const x = square.x2 + gap + input.measure(String(year), frame.small, 600) + gap * 3.5;
  const dash = { x, x2: x + unit, line: middle, line2: middle + DASH.bottom - DASH.top };
  grid
    .boxes([dash], { fill: 'mid' })
    .labels([{ x: dash.x2 + gap, line, text: String(yearBefore) }], small)
    .labels([{ x: frame.panel, line, text: String(yearBefore) }], { ...small, align: 'right', token: 'ink-2' });
}

function yearsWidth(unit: number, frame: Frame, { indicators, measure }: ChartInput): number {
  const { year, yearBefore } = indicators;
  const gap = gapOf(frame);
  const now = unit + gap + measure(String(year), frame.small, 600);
  return yearBefore === undefined ? now : now + unit + gap * 4.5 + measure(String(yearBefore), frame.small);
}

/** Between a mark of the legend and its year. */
function gapOf(frame: Frame): number {
  return frame.small * 0.4;
}
