import { isMissing, type Known } from '../dataset/dataset.ts';
import type { MeetingsRow, Standing } from '../indicators/meetings.ts';
import type { Chart, ChartInput } from './chart.ts';
import { countsCouncils } from './distribution.ts';
import type { Frame } from './frame.ts';
import { Grid } from './layers.ts';
import { distributionSpec, distributionWords } from './meetings-distribution.ts';
import { type MeetingsGroup, placeGroups } from './meetings-groups.ts';
import { DASH, known, layoutOf, SQUARE, units } from './meetings-layout.ts';
import { addLegend, type Segment } from './meetings-legend.ts';
import { alternative, knownCell, sayKnown, sayRequirement } from './values.ts';

/** Lines above the first group: the label of the line at the requirement, the legend. */
const HEAD = 2.25;

/**
 * Meetings of both years per municipality: one square for one meeting, grouped by the requirement.
 * Where municipalities are too many for a row each, their councils are counted instead.
 */
export const meetingsChart: Chart = {
  id: 'meetings',

  words(input) {
    const { indicators, translator: t, places } = input;
    const { meetings, year, yearBefore } = indicators;
    const title = titleOf(indicators.meetings, t);
    if (countsCouncils(indicators)) return distributionWords(input, title);
    const compared = yearBefore !== undefined;
    const rows = places.sort(meetings.rows);
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
        head: [t.text('meetings.column_name'), ...(compared ? [year, yearBefore] : [year]).map(String)],
        rows: rows.map((row) => [
          places.name(row.municipality),
          knownCell(row.held, t),
          ...(compared ? [knownCell(row.before, t)] : []),
        ]),
      },
    };
  },

  spec(input, frame) {
    const { meetings, yearBefore } = input.indicators;
    const { translator: t, places } = input;
    if (meetings.base === 0) return undefined;
    if (countsCouncils(input.indicators)) return distributionSpec(input, frame);
    const marked = meetings.reported > 0;
    const sign = { width: frame.line, height: frame.line * 0.5 };
    const indent = sign.width * 1.4;
    const groups = placeGroups(input, frame, marked ? HEAD : 0, indent);
    const rows = groups.flatMap((group) => group.rows);
    const layout = layoutOf(input, frame);
    const lines = groups.at(-1)?.end ?? 0;
    const grid = new Grid(frame, frame.panel, lines, lineHeight(frame, lines));
    const names = rows.map(({ municipality, line }) => ({ x: 0, line, text: places.name(municipality) }));
    const listed = groups.flatMap((group) => group.listed.map((label) => ({ x: indent, ...label })));
    const signsOf = (standing: Standing) =>
      groups
        .filter((group) => group.standing === standing)
        .map(({ line }) => ({ x: sign.width / 2, line: line + 1.5 }));
    grid
      .rules(
        // Above the first line of a chart without marks there is nothing that a rule could part it from.
        groups.filter(({ line }) => line > 0).map(({ line }) => ({ x: 0, x2: frame.panel, line, line2: line })),
        'rule',
        frame.hairline,
      )
      .boxes(
        rows.flatMap(({ held, line }) => units(layout, line, SQUARE, known(held), meetings.required)),
        { stroke: 'slot' },
      )
      .boxes(
        rows.flatMap(({ held, line }) => units(layout, line, SQUARE, 0, known(held))),
        { fill: 'blue' },
      )
      .boxes(
        rows.flatMap(({ before, line }) => units(layout, line, DASH, 0, known(before))),
        { fill: 'mid' },
      )
      .labels([...names, ...listed])
      .labels(
        groups.map(({ line, name }) => ({ x: 0, line, text: name })),
        { weight: 600 },
      )
      .labels(
        groups.map(({ line, count }) => ({ x: frame.panel, line, text: count })),
        { align: 'right' },
      )
      .labels(
        rows.map(({ held, line }) => ({ x: layout.heldAt, line, text: t.number(known(held)) })),
        { weight: 600, align: 'right' },
      )
      .signs(signsOf('not_established'), 'hatched', sign.width, sign.height)
      .signs(signsOf('not_reported'), 'unknown', sign.height, sign.height);
    const order = places.sort(meetings.rows).map(({ municipality }) => municipality);
    grid.areas(
      rows.map(({ municipality, line }) => ({
        row: order.indexOf(municipality),
        x: 0,
        x2: frame.panel,
        line,
        line2: line + 1,
      })),
    );
    if (yearBefore !== undefined) {
      const before = rows.map((row) => ({ x: frame.panel, line: row.line, text: signOrNumber(row.before, input) }));
      grid.labels(before, { align: 'right', token: 'ink-2' });
    }
    if (marked) {
      const requirement = layout.at(meetings.required) - (layout.pitch - layout.unit) / 2;
      const heads = groups.filter((group) => group.rows.length > 0 && headReaches(group, requirement, input, frame));
      const segments = segmentsBetween(
        heads.map(({ line }) => line),
        (rows.at(-1)?.line ?? 0) + 1,
      );
      addLegend(grid, layout, requirement, segments, input);
    }
    return grid.spec();
  },
};

/** Whether the words of a head stand where the line at the requirement would run. */
function headReaches(
  { name, count }: MeetingsGroup,
  requirement: number,
  { measure }: ChartInput,
  frame: Frame,
): boolean {
  const gap = frame.hairline * 2;
  const right = measure(name, frame.label, 600) + gap;
  const left = frame.panel - measure(count, frame.label) - gap;
  return right > requirement || left < requirement;
}

/** The lines from the legend to the end, without those of the given heads. */
function segmentsBetween(heads: readonly number[], end: number): Segment[] {
  return [1, ...heads.map((head) => head + 1)].map((line, index) => ({ line, line2: heads[index] ?? end }));
}

function titleOf(meetings: ChartInput['indicators']['meetings'], t: ChartInput['translator']): string {
  if (meetings.base === 0) return t.text('meetings.title_no_council');
  if (meetings.reported === 0) return t.text('meetings.title_not_reported');
  return t.text('meetings.title', { n: meetings.reached, m: meetings.base, ...sayRequirement(meetings.required, t) });
}

/** The line shrinks a little where all groups would not fit the sheet; on screens there is room. */
function lineHeight(frame: Frame, lines: number): number {
  return frame.name === 'sheet' ? Math.min(frame.line, (SHEET_LINES * frame.line) / lines) : frame.line;
}

/** Lines that the sheet has for this chart. */
const SHEET_LINES = 44;

/** Beside marks a missing number of the year before is a short dash; its reason stands in the table. */
function signOrNumber(value: Known<number>, { translator }: ChartInput): string {
  return isMissing(value) ? '–' : translator.number(value);
}
