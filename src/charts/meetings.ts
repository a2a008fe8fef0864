import { isKnown, isMissing, type Known } from '../dataset/dataset.ts';
import { type MeetingsRow, STANDINGS, type Standing } from '../indicators/meetings.ts';
import type { Chart, ChartInput } from './chart.ts';
import type { Frame } from './frame.ts';
import { type Box, Grid, type Label } from './layers.ts';
import { wrap } from './measure.ts';
import { alternative, numberWord, sayKnown } from './values.ts';

/** Places for marks that are always kept, so that years can be compared by eye. */
const PLACES = 8;
/** Lines above the first group: the label of the line at the requirement, the legend. */
const HEAD = 2.25;
/** A square within its line, and the dash of the year before under it, as parts of the line. */
const SQUARE = { top: 0.2, bottom: 0.68 };
const DASH = { top: 0.78, bottom: 0.92 };

/** Meetings of both years per municipality: one square for one meeting, grouped by the requirement. */
export const meetingsChart: Chart = {
  id: 'meetings',

  words({ indicators, translator: t, places }) {
    const { meetings, year, yearBefore } = indicators;
    const compared = yearBefore !== undefined;
    const rows = places.sort(meetings.rows);
    const title = titleOf(indicators.meetings, t);
    const period = { year, base: meetings.base };
    const item = (row: MeetingsRow) => {
      const facts = { name: places.name(row.municipality), held: sayKnown(row.held, t) };
      if (!compared) return t.text('meetings.alt_item_single', facts);
      return t.text('meetings.alt_item', { ...facts, yearBefore, before: sayKnown(row.before, t) });
    };
    return {
      title,
      subtitle: compared
        ? t.text('meetings.subtitle_compared', { ...period, yearBefore })
        : t.text('meetings.subtitle', period),
      notes: [],
      alternative: alternative(title, rows.map(item), t),
      table: {
        head: [t.text('meetings.column_name'), String(year), ...(compared ? [String(yearBefore)] : [])],
        rows: rows.map((row) => [
          places.name(row.municipality),
          sayKnown(row.held, t),
          ...(compared ? [sayKnown(row.before, t)] : []),
        ]),
      },
    };
  },

  spec(input, frame) {
    const { meetings, yearBefore } = input.indicators;
    const { translator: t, places } = input;
    if (meetings.base === 0) return undefined;
    const groups = groupRows(input, frame);
    const marked = groups.some((group) => group.rows.length > 0);
    const head = marked ? HEAD : 0;
    const lines = groups.reduce((sum, group) => sum + group.height, head);
    const layout = layoutOf(input, frame);
    const grid = new Grid(frame, frame.panel, lines, lineHeight(frame, lines));

    const names: Label[] = [];
    const heads: Label[] = [];
    const counts: Label[] = [];
    const held: Label[] = [];
    const before: Label[] = [];
    const squares: Box[] = [];
    const slots: Box[] = [];
    const dashes: Box[] = [];
    const headRules: Box[] = [];
    const absent = { hatched: [] as { x: number; line: number }[], unknown: [] as { x: number; line: number }[] };
    let requirementEnd = head;

    let top = head;
    for (const group of groups) {
      headRules.push({ x: 0, x2: frame.panel, line: top, line2: top });
      heads.push({ x: 0, line: top, text: group.name });
      counts.push({ x: frame.panel, line: top, text: group.count });
      let line = top + 1;
      if (group.listed) {
        const kind = group.standing === 'not_established' ? absent.hatched : absent.unknown;
        kind.push({ x: signWidth(frame) / 2, line: line + 0.5 });
        for (const text of group.listed) {
          names.push({ x: signWidth(frame) * 1.4, line, text });
          line += 1;
        }
      }
      for (const row of group.rows) {
        names.push({ x: 0, line, text: places.name(row.municipality) });
        const count = known(row.held);
        squares.push(...units(layout, line, SQUARE, 0, count));
        slots.push(...units(layout, line, SQUARE, count, Math.max(count, meetings.required)));
        dashes.push(...units(layout, line, DASH, 0, known(row.before)));
        held.push({ x: layout.heldAt, line, text: t.number(count) });
        if (yearBefore !== undefined) before.push({ x: frame.panel, line, text: signOrNumber(row.before, input) });
        line += 1;
        requirementEnd = line;
      }
      top += group.height;
    }

    const requirement = layout.at(meetings.required) - (layout.pitch - layout.unit) / 2;
    grid
      .rules(headRules, 'rule', frame.hairline)
      .boxes(slots, { stroke: 'slot' })
      .boxes(squares, { fill: 'blue' })
      .boxes(dashes, { fill: 'mid' })
      .labels(names)
      .labels(heads, { weight: 600 })
      .labels(counts, { align: 'right' })
      .labels(held, { weight: 600, align: 'right' })
      .labels(before, { align: 'right', token: 'ink-2' })
      .signs(absent.hatched, 'hatched', signWidth(frame), signHeight(frame))
      .signs(absent.unknown, 'unknown', signHeight(frame), signHeight(frame));

    if (marked) legend(grid, layout, requirement, requirementEnd, input);
    return grid.spec();
  },
};

/** Which mark is which year, in the line above the groups, and the line at the requirement. */
function legend(grid: Grid, layout: Layout, requirement: number, end: number, input: ChartInput): void {
  const { frame } = grid;
  const { indicators, translator: t, measure } = input;
  const { year, yearBefore, meetings } = indicators;
  const line = 1;
  const small = { size: frame.small };
  const text = t.text('meetings.required', { required: numberWord(meetings.required, t) });
  const half = measure(text, frame.small, 600) / 2;
  const at = Math.min(Math.max(requirement, half), frame.panel - half);
  grid
    .labels([{ x: at, line: 0, text }], { ...small, weight: 600, align: 'center' })
    .rules([{ x: requirement, x2: requirement, line: 1, line2: end }], 'ink', frame.hairline * 2);

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

function titleOf(meetings: ChartInput['indicators']['meetings'], t: ChartInput['translator']): string {
  if (meetings.base === 0) return t.text('meetings.title_no_council');
  if (meetings.reported === 0) return t.text('meetings.title_not_reported');
  const required = numberWord(meetings.required, t);
  return t.text('meetings.title', { n: meetings.reached, m: meetings.base, required });
}

interface Group {
  readonly standing: Standing;
  readonly name: string;
  readonly count: string;
  readonly rows: readonly MeetingsRow[];
  /** The names in lines, for groups whose rows have no marks. */
  readonly listed: readonly string[] | undefined;
  /** In lines, with the half line that stands before the next group. */
  readonly height: number;
}

/** The groups that have rows, each in the alphabetical order of the language. */
function groupRows({ indicators, places, translator: t, measure }: ChartInput, frame: Frame): Group[] {
  const { meetings } = indicators;
  const rows = places.sort(meetings.rows);
  const standings = STANDINGS.filter((standing) => rows.some((row) => row.standing === standing));
  return standings.map((standing, index) => {
    const own = rows.filter((row) => row.standing === standing);
    const withoutMarks = standing === 'not_established' || standing === 'not_reported';
    const width = frame.panel - signWidth(frame) * 1.4;
    const names = own.map((row) => places.name(row.municipality).replaceAll(' ', '\u00a0')).join(', ');
    const listed = withoutMarks ? wrap(names, width, frame.label, measure) : undefined;
    const gap = index === standings.length - 1 ? 0 : 0.5;
    return {
      standing,
      name: groupName(standing, meetings.required, t),
      count: t.text(standing === 'not_established' ? 'common.municipalities' : 'common.councils', { n: own.length }),
      rows: withoutMarks ? [] : own,
      listed,
      height: 1 + (listed?.length ?? own.length) + gap,
    };
  });
}

function groupName(standing: Standing, required: number, t: ChartInput['translator']): string {
  switch (standing) {
    case 'reached':
      return t.sentence(t.text('meetings.reached', { n: required, word: numberWord(required, t) }));
    case 'below':
      return t.text('meetings.below', { n: required - 1, word: numberWord(required - 1, t) });
    default:
      return t.text(`meetings.${standing}`);
  }
}

interface Layout {
  /** Width of a square, and of a square with its gap. */
  readonly unit: number;
  readonly pitch: number;
  /** Right edge of the numbers of this year. */
  readonly heldAt: number;
  /** Where the place after `n` squares begins. */
  at(n: number): number;
}

/** With more meetings than places, or long names, the pitch shrinks; the names never do. */
function layoutOf({ indicators, places, measure }: ChartInput, frame: Frame): Layout {
  const { rows, required } = indicators.meetings;
  const counts = rows.flatMap(({ held, before }) => [known(held), known(before)]);
  const needed = Math.max(PLACES, required, ...counts);
  const withMarks = rows.filter((row) => isKnown(row.held));
  const longest = Math.max(0, ...withMarks.map((row) => measure(places.name(row.municipality), frame.label)));
  const start = Math.max(frame.start, longest + frame.label / 2);
  const columns = indicators.yearBefore === undefined ? 1 : 2;
  const pitch = Math.min(frame.pitch, (frame.panel - columns * frame.numbers - start) / needed);
  const unit = pitch * 0.87;
  return { unit, pitch, heldAt: frame.panel - (columns - 1) * frame.numbers, at: (n) => start + n * pitch };
}

/** The line shrinks a little where all groups would not fit the sheet; on screens there is room. */
function lineHeight(frame: Frame, lines: number): number {
  return frame.name === 'sheet' ? Math.min(frame.line, (SHEET_LINES * frame.line) / lines) : frame.line;
}

/** Lines that the sheet has for this chart. */
const SHEET_LINES = 44;

function units(
  { at, unit }: Layout,
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

function known(value: Known<number>): number {
  return isMissing(value) ? 0 : value;
}

/** Beside marks a missing number of the year before is a short dash; its reason stands in the table. */
function signOrNumber(value: Known<number>, { translator }: ChartInput): string {
  return isMissing(value) ? '–' : translator.number(value);
}

function signWidth(frame: Frame): number {
  return frame.line;
}

function signHeight(frame: Frame): number {
  return frame.line * 0.5;
}
