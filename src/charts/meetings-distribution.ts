import type { DistributionRow } from '../indicators/distribution.ts';
import type { Meetings, Standing } from '../indicators/meetings.ts';
import type { ChartInput, ChartWords } from './chart.ts';
import { councilBoxes, distributionLayout, downwards, mostIsCountable } from './distribution.ts';
import type { Frame } from './frame.ts';
import { type ChartSpec, Grid } from './layers.ts';
import { groupName } from './meetings-groups.ts';
import { DASH, SQUARE } from './meetings-layout.ts';
import { addYears } from './meetings-legend.ts';
import { alternative, sayRequirement } from './values.ts';

/** Lines above the first group, for the legend; and between two groups, with the line at the requirement or without. */
const HEAD = 1.25;
const GAP = 0.5;
const REQUIREMENT = 1.25;

/** The chart of meetings where councils are too many for a row each: councils by the number of their meetings. */
export function distributionWords(input: ChartInput, title: string): ChartWords {
  const { indicators, translator: t } = input;
  const { meetings, year, yearBefore } = indicators;
  const rows = downwards(meetings.distribution);
  const compared = yearBefore !== undefined;
  const counts = (row: DistributionRow) => (compared ? [row.councils, row.before] : [row.councils]);
  const item = (row: DistributionRow) => {
    const facts = { meetings: sayRange(row, input), councils: row.councils };
    if (!compared) return t.text('meetings.alt_distribution_single', facts);
    return t.text('meetings.alt_distribution', { ...facts, yearBefore, before: row.before });
  };
  const marks = t.text(mostIsCountable(rows.flatMap(counts)) ? 'common.square_council' : 'common.bar_councils');
  const period = { year, base: meetings.base, marks };
  const others = OTHERS.map((standing) => ({ standing, n: countOf(standing, input) })).filter(({ n }) => n > 0);
  return {
    title,
    subtitle: compared
      ? t.text('meetings.subtitle_distribution_compared', { ...period, yearBefore })
      : t.text('meetings.subtitle_distribution', period),
    notes: [t.text('meetings.note_distribution')],
    alternative: alternative(
      title,
      [
        ...rows.map(item),
        ...others.map(({ standing, n }) => {
          return t.text('common.labelled', { label: t.text(`meetings.${standing}`), value: sayCount(standing, n, t) });
        }),
      ],
      t,
    ),
    table: {
      head: [
        t.text('methodology.meetings.name'),
        ...(compared ? [year, yearBefore] : [year]).map((of) => t.text('common.councils_of_year', { year: of })),
      ],
      rows: rows.map((row) => [sayRange(row, input), ...counts(row)]),
    },
  };
}

/** A row for each number of meetings, from the largest down, parted by a line at the requirement. */
export function distributionSpec(input: ChartInput, frame: Frame): ChartSpec {
  const { indicators, translator: t, measure } = input;
  const { meetings, yearBefore } = indicators;
  const say = (count: number) => t.number(count);
  const groups = placeGroups(input);
  const rows = groups.flatMap((group) => group.rows);
  const now = meetings.distribution.map(({ councils }) => councils);
  const before = meetings.distribution.map((row) => row.before);
  const labels = rows.map(({ label }) => label);
  const layout = distributionLayout(labels, yearBefore === undefined ? [now] : [now, before], frame, measure, say);
  const heldAt = yearBefore === undefined ? frame.panel : frame.panel - layout.numbers;
  const grid = new Grid(frame, frame.panel, groups.at(-1)?.end ?? 0);
  const sign = { width: frame.line, height: frame.line * 0.5 };
  const indent = sign.width * 1.4;
  const signsOf = (standing: Standing) =>
    groups.filter((group) => group.standing === standing).map(({ line }) => ({ x: sign.width / 2, line: line + 0.48 }));
  const across = (line: number) => ({ x: 0, x2: frame.panel, line, line2: line });
  grid
    .rules(
      groups.filter(({ ruled, line }) => !ruled && line > 0).map(({ line }) => across(line)),
      'rule',
      frame.hairline,
    )
    .rules(
      groups.filter(({ ruled }) => ruled).map(({ line }) => across(line)),
      'ink',
      frame.hairline * 2,
    )
    .boxes(
      rows.flatMap(({ row, line }) => councilBoxes(layout, line, SQUARE, row.councils, frame)),
      { fill: 'blue' },
    )
    .boxes(
      rows.flatMap(({ row, line }) =>
        yearBefore === undefined ? [] : councilBoxes(layout, line, DASH, row.before, frame),
      ),
      { fill: 'mid' },
    )
    .labels(rows.filter(({ strong }) => !strong).map(({ label, line }) => ({ x: 0, line, text: label })))
    .labels(
      rows.filter(({ strong }) => strong).map(({ label, line }) => ({ x: 0, line, text: label })),
      { weight: 600 },
    )
    .labels(
      groups.map(({ line, name, standing }) => ({ x: isOther(standing) ? indent : 0, line, text: name })),
      { weight: 600 },
    )
    .labels(
      groups.map(({ line, count }) => ({ x: frame.panel, line, text: count })),
      { align: 'right' },
    )
    .labels(
      rows.map(({ row, line }) => ({ x: heldAt, line, text: say(row.councils) })),
      { weight: 600, align: 'right' },
    )
    .signs(signsOf('not_established'), 'hatched', sign.width, sign.height)
    .signs(signsOf('not_reported'), 'unknown', sign.height, sign.height);
  if (yearBefore !== undefined) {
    const label = rows.map(({ row, line }) => ({ x: frame.panel, line, text: say(row.before) }));
    grid.labels(label, { align: 'right', token: 'ink-2' });
  }
  const required = t.text('meetings.required', sayRequirement(meetings.required, t));
  grid.labels(
    groups.filter(({ ruled }) => ruled).map(({ line }) => ({ x: frame.panel, line: line - 1, text: required })),
    { size: frame.small, weight: 600, align: 'right' },
  );
  grid.areas(rows.map(({ line }, row) => ({ row, x: 0, x2: frame.panel, line, line2: line + 1 })));
  if (meetings.reported > 0) addYears(grid, { start: layout.start, unit: frame.pitch * 0.87, heldAt }, 0, input);
  return grid.spec();
}

/** Councils of one standing, placed on the grid. */
interface Group {
  readonly standing: Standing;
  /** Words of the head; empty where the only row is the head. */
  readonly name: string;
  readonly count: string;
  readonly line: number;
  /** Whether the line above it is that at the requirement. */
  readonly ruled: boolean;
  readonly rows: readonly {
    readonly row: DistributionRow;
    readonly label: string;
    readonly strong: boolean;
    readonly line: number;
  }[];
  readonly end: number;
}

/** Standings without a number of meetings. */
const OTHERS = ['not_reported', 'not_established'] as const satisfies readonly Standing[];

function isOther(standing: Standing): boolean {
  return OTHERS.some((other) => other === standing);
}

function placeGroups(input: ChartInput): Group[] {
  const { meetings } = input.indicators;
  const { required, distribution } = meetings;
  const below = distribution.filter(({ from }) => from > 0 && from < required);
  const rowsOf: Readonly<Record<Standing, readonly DistributionRow[]>> = {
    reached: distribution.filter(({ from }) => from >= required),
    below,
    none: distribution.filter(({ to }) => to === 0),
    not_reported: [],
    not_established: [],
  };
  // The line at the requirement stands above what does not reach it.
  const first: Standing = below.length > 0 ? 'below' : 'none';
  const groups: Group[] = [];
  for (const standing of ['reached', 'below', 'none', ...OTHERS] as const) {
    const rows = downwards(rowsOf[standing]);
    const n = countOf(standing, input);
    if (isOther(standing) ? n === 0 : rows.length === 0 || meetings.reported === 0) continue;
    const last = groups.at(-1);
    const ruled = standing === first;
    const line = last === undefined ? (meetings.reported > 0 ? HEAD : 0) : last.end + (ruled ? REQUIREMENT : GAP);
    const name = groupName(standing, required, input.translator);
    const isHead = standing === 'none';
    groups.push({
      standing,
      name: isHead ? '' : name,
      count: isHead ? '' : sayCount(standing, n, input.translator),
      line,
      ruled,
      rows: rows.map((row, index) => ({
        row,
        label: isHead ? name : sayRange(row, input),
        strong: isHead,
        line: line + index + (isHead ? 0 : 1),
      })),
      end: line + rows.length + (isHead ? 0 : 1),
    });
  }
  return groups;
}

function countOf(standing: Standing, { indicators }: ChartInput): number {
  const { reached, below, none, notReported } = indicators.meetings satisfies Meetings;
  const notEstablished = indicators.councils.notEstablished.length;
  return { reached, below, none, not_reported: notReported, not_established: notEstablished }[standing];
}

function sayCount(standing: Standing, n: number, t: ChartInput['translator']): string {
  return t.text(standing === 'not_established' ? 'common.municipalities' : 'common.councils', { n });
}

function sayRange({ from, to }: DistributionRow, { translator: t }: ChartInput): string {
  return from === to ? t.text('common.meetings', { n: from }) : t.text('common.meetings_range', { from, to });
}
