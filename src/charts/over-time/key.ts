import type { Frame } from '../frame.ts';
import type { Grid, Label, Spot } from '../layers.ts';
import type { Measure } from '../measure.ts';
import type { Sign } from '../signs.ts';

/** A sign and what it means. */
export interface KeyItem {
  readonly sign: Sign;
  readonly text: string;
}

/** The key above a chart: signs with their words, one beside the other while there is room. */
export interface Key {
  /** Lines that it takes, with the room below it; none where there is nothing to explain. */
  readonly lines: number;
  add(grid: Grid): void;
}

/** Between key and rows, in lines. */
const GAP = 0.25;

export function keyLines(items: readonly KeyItem[], frame: Frame, measure: Measure): Key {
  const size = { width: frame.line * 0.5, height: frame.line * 0.62 };
  const gap = frame.small * 0.5;
  const placed: { readonly sign: Sign; readonly spot: Spot; readonly label: Label }[] = [];
  let x = 0;
  let line = 0;
  for (const { sign, text } of items) {
    const width = size.width + gap + measure(text, frame.small);
    if (x > 0 && x + width > frame.panel) {
      x = 0;
      line += 1;
    }
    const spot = { x: x + size.width / 2, line: line + 0.5 };
    placed.push({ sign, spot, label: { x: x + size.width + gap, line, text } });
    x += width + gap * 3;
  }
  return {
    lines: items.length === 0 ? 0 : line + 1 + GAP,
    add(grid) {
      for (const { sign, spot } of placed) grid.signs([spot], sign, size.width, size.height);
      grid.labels(
        placed.map(({ label }) => label),
        { size: frame.small, token: 'ink-2' },
      );
    },
  };
}
