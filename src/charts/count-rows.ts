import type { CountRow } from '../indicators/distribution.ts';
import type { ChartInput } from './chart.ts';
import { councilBoxes, distributionLayout, downwards } from './distribution.ts';
import type { Frame } from './frame.ts';
import { type ChartSpec, Grid } from './layers.ts';
import { SQUARE } from './meetings-layout.ts';
import type { Token } from './tokens.ts';

/** How the rows of a distribution of one year look. */
export interface CountLook {
  label(row: CountRow): string;
  /** The marks of a row: filled, or outlined as well. */
  fill(row: CountRow): Token;
  stroke?(row: CountRow): Token;
}

/** A distribution of one year: a row for each number from the largest down, with its councils as squares or a bar. */
export function countRowsSpec(
  distribution: readonly CountRow[],
  look: CountLook,
  { translator: t, measure }: ChartInput,
  frame: Frame,
): ChartSpec {
  const rows = downwards(distribution);
  const say = (count: number) => t.number(count);
  const counts = rows.map(({ councils }) => councils);
  const layout = distributionLayout(rows.map(look.label), [counts], frame, measure, say);
  const grid = new Grid(frame, frame.panel, rows.length);
  grid.labels(rows.map((row, line) => ({ x: 0, line, text: look.label(row) })));
  rows.forEach((row, line) => {
    const stroke = look.stroke?.(row);
    const boxes = councilBoxes(layout, line, SQUARE, row.councils, frame);
    grid.boxes(boxes, { fill: look.fill(row), ...(stroke ? { stroke } : {}) });
  });
  return grid
    .areas(rows.map((_, row) => ({ row, x: 0, x2: frame.panel, line: row, line2: row + 1 })))
    .labels(
      rows.map(({ councils }, line) => ({ x: frame.panel, line, text: say(councils) })),
      { weight: 600, align: 'right' },
    )
    .spec();
}
