import { isMissing, type Known, type Reason } from '../../dataset/dataset.ts';
import type { TimelineEdition, TimelineYear } from '../../indicators/timeline.ts';
import type { Translator } from '../../languages/translator.ts';
import type { Frame } from '../frame.ts';
import { type ChartSpec, Grid } from '../layers.ts';
import { addPartOfWhole, type PartOfWhole } from '../part-of-whole.ts';
import { sayRequirement } from '../values.ts';
import { type KeyItem, keyLines } from './key.ts';
import type { TimeInput } from './time-chart.ts';

/** Where the marks of a year stand. */
export interface YearRoom {
  readonly line: number;
  readonly x: number;
  readonly width: number;
  /** Whether it is the latest year with an edition. */
  readonly first: boolean;
}

/** What differs from chart to chart. */
export interface YearLook {
  readonly key: readonly KeyItem[];
  /** Whether a change of the number of required meetings is a break. */
  readonly required: boolean;
  /** Whether the marks have a sign for what is not reported. */
  readonly signs: boolean;
  /** The number at the right edge, or the reason why there is none. */
  number(edition: TimelineEdition): Known<PartOfWhole>;
  marks(grid: Grid, edition: TimelineEdition, room: YearRoom): void;
}

interface Row extends TimelineYear {
  readonly line: number;
  readonly index: number;
}

/** A row for each year under its year, with words between where the numbers do not continue. */
export function yearRowsSpec(input: TimeInput, look: YearLook, frame: Frame): ChartSpec | undefined {
  const { timeline, translator: t, measure } = input;
  if (timeline.length === 0) return undefined;
  const key = keyLines(look.key, frame, measure);
  const { rows, heads, lines } = placeRows(input, look, key.lines);
  const gap = frame.label;
  const names = Math.max(...timeline.map(({ year }) => measure(String(year), frame.label, 600)));
  const numbers = timeline.flatMap(({ edition }) => {
    const number = edition && look.number(edition);
    return number === undefined || isMissing(number) ? [] : number.width;
  });
  const start = names + gap;
  const width = frame.panel - start - Math.max(0, ...numbers) - gap;

  const grid = new Grid(frame, frame.panel, lines);
  key.add(grid);
  grid
    .rules(
      heads.map(({ line }) => ({ x: 0, x2: frame.panel, line, line2: line })),
      'rule',
      frame.hairline,
    )
    .labels(
      heads.map(({ line, text }) => ({ x: 0, line, text })),
      { weight: 600 },
    )
    .labels(rows.map(({ line, year }) => ({ x: 0, line, text: String(year) })));
  for (const { line, edition, index } of rows) {
    grid.areas([{ row: index, x: 0, x2: frame.panel, line, line2: line + 1 }]);
    if (!edition) {
      grid.labels([{ x: start, line, text: t.text('over_time.no_edition') }], { token: 'ink-2' });
      continue;
    }
    const number = look.number(edition);
    look.marks(grid, edition, {
      line,
      x: start,
      width,
      first: edition === timeline.find((own) => own.edition)?.edition,
    });
    if (!isMissing(number)) addPartOfWhole(grid, number, frame.panel, line, frame.label);
    else if (look.signs) grid.labels([{ x: frame.panel, line, text: '–' }], { align: 'right', token: 'ink-2' });
    else addReason(grid, number.missing, start, line, t);
  }
  return grid.spec();
}

/** In the place of marks: the sign of what is not reported, and the reason. */
function addReason(grid: Grid, reason: Reason, x: number, line: number, t: Translator): void {
  const size = grid.frame.line * 0.5;
  const isSilent = reason === 'not_reported';
  if (isSilent) grid.signs([{ x: x + size / 2, line: line + 0.48 }], 'unknown', size, size);
  const at = isSilent ? x + size * 1.5 : x;
  grid.labels([{ x: at, line, text: t.text(`reasons.${reason}`) }], { token: 'ink-2' });
}

/** The years one below the other, with heads where sample data begins and where another number was required. */
function placeRows({ timeline, translator: t }: TimeInput, look: YearLook, top: number) {
  const rows: Row[] = [];
  const heads: { readonly line: number; readonly text: string }[] = [];
  let line = top;
  let newer: TimelineEdition | undefined;
  timeline.forEach((point, index) => {
    const { edition, year } = point;
    if (edition?.sample && !newer?.sample) heads.push({ line: line++, text: t.text('common.sample_tag') });
    const required = edition?.indicators.meetings.required;
    if (look.required && newer && required !== undefined && newer.indicators.meetings.required !== required) {
      heads.push({ line: line++, text: t.text('over_time.until', { year, ...sayRequirement(required, t) }) });
    }
    rows.push({ ...point, line: line++, index });
    newer = edition ?? newer;
  });
  return { rows, heads, lines: line };
}
