import type { Translator } from '../languages/translator.ts';
import type { Grid } from './layers.ts';
import type { Measure } from './measure.ts';

/** The two pieces of '3 of 6' with their widths; one piece where the language does not say the part first. */
export interface PartOfWhole {
  readonly part: string;
  readonly rest: string;
  readonly restWidth: number;
  readonly width: number;
}

export function partOfWhole(n: number, m: number, size: number, t: Translator, measure: Measure): PartOfWhole {
  const whole = t.text('common.n_of_m', { n, m });
  const first = t.number(n);
  const rest = whole.startsWith(`${first} `) ? whole.slice(first.length + 1) : '';
  const part = rest === '' ? whole : first;
  const restWidth = rest === '' ? 0 : measure(` ${rest}`, size);
  return { part, rest, restWidth, width: measure(part, size, 600) + restWidth };
}

/** '3 of 6' at a right edge, the part in the stronger weight. */
export function addPartOfWhole(grid: Grid, own: PartOfWhole, edge: number, line: number, size: number): void {
  const { part, rest, restWidth } = own;
  grid.labels([{ x: edge - restWidth, line, text: part }], { size, weight: 600, align: 'right' });
  grid.labels([{ x: edge, line, text: rest }], { size, align: 'right', token: 'ink-2' });
}
