import { type MeetingsRow, STANDINGS, type Standing } from '../indicators/meetings.ts';
import type { ChartInput } from './chart.ts';
import type { Frame } from './frame.ts';
import { wrap } from './measure.ts';
import { numberWord } from './values.ts';

/** Councils of one standing, placed on the grid of the chart of meetings. */
export interface MeetingsGroup {
  readonly standing: Standing;
  readonly name: string;
  readonly count: string;
  /** Line of the head. */
  readonly line: number;
  /** Rows with marks, each on its line. */
  readonly rows: readonly (MeetingsRow & { readonly line: number })[];
  /** Names in lines, for councils without marks. */
  readonly listed: readonly { readonly text: string; readonly line: number }[];
  /** The line below the group. */
  readonly end: number;
}

/** Lines between two groups. */
const GAP = 0.5;

/**
 * The groups that have rows, each in the alphabetical order of the language, one below the other.
 * @param indent where the listed names begin
 */
export function placeGroups(input: ChartInput, frame: Frame, top: number, indent: number): MeetingsGroup[] {
  const { indicators, places, translator: t, measure } = input;
  const rows = places.sort(indicators.meetings.rows);
  const groups: MeetingsGroup[] = [];
  for (const standing of STANDINGS) {
    const own = rows.filter((row) => row.standing === standing);
    if (own.length === 0) continue;
    const last = groups.at(-1);
    const line = last === undefined ? top : last.end + GAP;
    const marked = standing !== 'not_established' && standing !== 'not_reported';
    const names = own.map((row) => places.name(row.municipality).replaceAll(' ', '\u00a0')).join(', ');
    const listed = marked ? [] : wrap(names, frame.panel - indent, frame.label, measure);
    groups.push({
      standing,
      name: groupName(standing, indicators.meetings.required, t),
      count: t.text(standing === 'not_established' ? 'common.municipalities' : 'common.councils', { n: own.length }),
      line,
      rows: marked ? own.map((row, index) => ({ ...row, line: line + 1 + index })) : [],
      listed: listed.map((text, index) => ({ text, line: line + 1 + index })),
      end: line + 1 + (marked ? own.length : listed.length),
    });
  }
  return groups;
}

/** What the head of a group says. */
export function groupName(standing: Standing, required: number, t: ChartInput['translator']): string {
  switch (standing) {
    case 'reached':
      return t.sentence(t.text('meetings.reached', { n: required, word: numberWord(required, t) }));
    case 'below':
      return t.text('meetings.below', { n: required - 1, word: numberWord(required - 1, t) });
    default:
      return t.text(`meetings.${standing}`);
  }
}
