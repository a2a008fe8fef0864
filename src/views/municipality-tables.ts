import { signSvg } from '../charts/signs.ts';
import { CAPACITIES, isMissing, type Known } from '../dataset/dataset.ts';
import type { CouncilRecord, CouncilYear, Peers } from '../indicators/record.ts';
import type { Translator } from '../languages/translator.ts';
import type { LanguageContext } from './context.ts';

/** A table of few columns. */
export interface SmallTable {
  readonly caption: string;
  /** An empty head stands above a column without one. */
  readonly head: readonly string[];
  readonly rows: readonly SmallRow[];
  /** Whether all its cells are numbers. */
  readonly numeric: boolean;
  readonly note: string;
}

export interface SmallRow {
  readonly label: string;
  /** Sign of a gap; empty where there is none. */
  readonly ring: string;
  readonly cells: readonly string[];
}

/** The figures of an edition beside those of the region and of all councils; none where the council has none. */
export function comparedTable(year: number, own: CouncilYear, t: Translator): SmallTable | undefined {
  const { held, members, gaps, region, all } = own;
  if (isMissing(held) && isMissing(members)) return undefined;
  const say = (value: Known<number>, format: (value: number) => string) =>
    isMissing(value) ? t.text(`reasons.${value.missing}`) : format(value);
  const mean = (value: number) => t.number(value, 1);
  const row = (label: string, cell: string, part: keyof Peers, format: (value: number) => string): SmallRow => ({
    label,
    ring: '',
    cells: [cell, say(region[part], format), say(all[part], format)],
  });
  const count = (value: number) => t.number(value);
  const of = (part: 'total' | 'women') => (isMissing(members) ? members : members[part]);
  const share = isMissing(members) ? members : (members.womenPercent ?? 0);
  return {
    caption: t.text('municipality.compared', { year }),
    head: ['', ...(['council', 'region', 'all'] as const).map((key) => t.text(`municipality.column_${key}`))],
    rows: [
      row(t.text('municipality.meetings'), say(held, count), 'meetings', mean),
      row(t.text('municipality.members'), say(of('total'), count), 'members', mean),
      row(t.text('municipality.women'), say(share, t.percent), 'women', t.percent),
      row(t.text('municipality.gaps'), say(isMissing(members) ? members : gaps.length, count), 'gaps', mean),
    ],
    numeric: true,
    note: t.text('municipality.compared_note'),
  };
}

/** Meetings by quarter, a row for each year with a meeting; none where there was no meeting. */
export function quarterTable({ years }: CouncilRecord, t: Translator): SmallTable | undefined {
  const rows = years.flatMap(({ year, edition }): SmallRow[] => {
    if (!edition || isMissing(edition.quarters) || edition.held === 0) return [];
    return [{ label: String(year), ring: '', cells: edition.quarters.map((count) => t.number(count)) }];
  });
  if (rows.length === 0) return undefined;
  return {
    caption: t.text('municipality.by_quarter'),
    head: [
      t.text('municipality.column_year'),
      ...([1, 2, 3, 4] as const).map((quarter) => t.text(`municipality.quarter_${quarter}`)),
    ],
    rows,
    numeric: true,
    note: '',
  };
}

/** The days of the meetings and what was discussed; none where there was no meeting. */
export function datesTable(year: number, { council }: CouncilYear, t: Translator): SmallTable | undefined {
  if (!council.established || isMissing(council.meetings) || council.meetings.length === 0) return undefined;
  const say = (value: boolean) => t.text(value ? 'common.yes' : 'common.no');
  return {
    caption: t.text('municipality.meeting_dates', { year }),
    head: (['date', 'security', 'concerns'] as const).map((key) => t.text(`municipality.column_${key}`)),
    rows: council.meetings.map(({ date, securityIncidents, communityConcerns }) => ({
      label: t.date(date),
      ring: '',
      cells: [say(securityIncidents), say(communityConcerns)],
    })),
    numeric: false,
    note: '',
  };
}

/** The members of an edition by community and by capacity; none where they are not known. */
export function memberTables(
  { dataset, translator: t }: LanguageContext,
  year: number,
  { members, gaps }: CouncilYear,
  residents: ReadonlySet<string>,
): SmallTable[] {
  if (isMissing(members)) return [];
  const communities = dataset.communities.filter(({ id }) => residents.has(id) || (members.byCommunity[id] ?? 0) > 0);
  const ring = signSvg('ring', 14, 14, 1.2);
  return [
    {
      caption: t.text('municipality.by_community', { year }),
      head: [t.text('municipality.column_community'), t.text('municipality.column_members'), ''],
      rows: communities.map(({ id }) => ({
        label: t.sentence(t.text(`communities.${id as 'other'}.name`)),
        ring: gaps.includes(id) ? ring : '',
        cells: [
          t.number(members.byCommunity[id] ?? 0),
          t.text(residents.has(id) ? 'municipality.lives_here' : 'municipality.few_residents'),
        ],
      })),
      numeric: false,
      note: '',
    },
    {
      caption: t.text('municipality.by_capacity', { year }),
      head: [t.text('municipality.column_capacity'), t.text('municipality.column_members')],
      rows: CAPACITIES.filter((capacity) => members.byCapacity[capacity] > 0).map((capacity) => ({
        label: t.text(`capacities.${capacity}`),
        ring: '',
        cells: [t.number(members.byCapacity[capacity])],
      })),
      numeric: false,
      note: '',
    },
  ];
}
