import type { ChartInput } from './chart.ts';
import type { Grid } from './layers.ts';
import { DASH, type MeetingsLayout, SQUARE } from './meetings-layout.ts';
import { numberWord } from './values.ts';

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
  const { year, yearBefore, meetings } = indicators;
  const line = 1;
  const small = { size: frame.small };
  const text = t.text('meetings.required', { required: numberWord(meetings.required, t) });
  const half = measure(text, frame.small, 600) / 2;
  const at = Math.min(Math.max(requirement, half), frame.panel - half);
  grid.labels([{ x: at, line: 0, text }], { ...small, weight: 600, align: 'center' }).rules(
    segments.map((segment) => ({ x: requirement, x2: requirement, ...segment })),
    'ink',
    frame.hairline * 2,
  );

  const gap = frame.small * 0.4;
  const nowWidth = measure(String(year), frame.small, 600);
  const beforeWidth = yearBefore === undefined ? 0 : layout.unit + gap * 4.5 + measure(String(yearBefore), frame.small);
  const width = layout.unit + gap + nowWidth + beforeWidth;
  // Above the squares, unless it would run into the line at the requirement.
  const start = layout.at(0) + width < requirement ? layout.at(0) : 0;
  const square = { x: start, x2: start + layout.unit, line: line + SQUARE.top, line2: line + SQUARE.bottom };
  grid
    .boxes([square], { fill: 'blue' })
    .labels([{ x: square.x2 + gap, line, text: String(year) }], { ...small, weight: 600 })
    .labels([{ x: layout.heldAt, line, text: String(year) }], { ...small, weight: 600, align: 'right' });
  if (yearBefore === undefined) return;
  const middle = line + (SQUARE.top + SQUARE.bottom) / 2;
  const x = square.x2 + gap + nowWidth + gap * 3.5;
  const dash = { x, x2: x + layout.unit, line: middle, line2: middle + DASH.bottom - DASH.top };
  grid
    .boxes([dash], { fill: 'mid' })
    .labels([{ x: dash.x2 + gap, line, text: String(yearBefore) }], small)
    .labels([{ x: frame.panel, line, text: String(yearBefore) }], { ...small, align: 'right', token: 'ink-2' });
}
