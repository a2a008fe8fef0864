import {
  type Council,
  type Edition,
  isKnown,
  isMissing,
  type Known,
  type Municipality,
  missing,
} from '../dataset/dataset.ts';
import { rowOf } from '../dataset/lookup.ts';
import type { EditionIndicators } from './indicators.ts';
import type { MeetingsRow, Standing } from './meetings.ts';
import type { MemberCounts, RepresentationRow } from './representation.ts';
import { computeShares } from './shares.ts';
import { computeTimeline, type TimelineYear } from './timeline.ts';

/** What a council did from year to year, beside the councils of its region and all of them. */
export interface CouncilRecord {
  /** Every year from the first edition to the last, the latest first, also those without an edition. */
  readonly years: readonly RecordYear[];
  /** Years whose meetings are known, samples apart from findings: those of the kind of the latest edition. */
  readonly counted: number;
  /** Those of them in which the council held the required meetings or more. */
  readonly reached: number;
}

export interface RecordYear {
  readonly year: number;
  /** Undefined where there is no edition of the year. */
  readonly edition: CouncilYear | undefined;
}

export interface CouncilYear {
  readonly council: Council;
  readonly sample: boolean;
  /** Meetings required of a council in the year. */
  readonly required: number;
  readonly held: Known<number>;
  /** Held in the year before. */
  readonly before: Known<number>;
  readonly standing: Standing;
  /** Meetings on incidents or concerns of communities. */
  readonly discussed: Known<number>;
  /** Meetings from January to March, April to June, July to September, October to December. */
  readonly quarters: Known<readonly number[]>;
  readonly members: Known<MemberCounts>;
  /** Communities that live there and have no member. */
  readonly gaps: readonly string[];
  readonly region: Peers;
  readonly all: Peers;
}

/** Several councils together. Base of each number: those that reported what it is about. */
export interface Peers {
  /** Meetings per council, not rounded. */
  readonly meetings: Known<number>;
  /** Members per council, not rounded. */
  readonly members: Known<number>;
  /** Whole percent of all their members. */
  readonly women: Known<number>;
  /** Communities without a member per council, not rounded. */
  readonly gaps: Known<number>;
}

/**
 * The records of all councils, by municipality.
 * @param editions those that are shown, oldest first
 * @param indicators of these editions, and of others
 */
export function computeRecords(
  municipalities: readonly Municipality[],
  editions: readonly Edition[],
  indicators: readonly EditionIndicators[],
): ReadonlyMap<string, CouncilRecord> {
  const regionOf = new Map(municipalities.map(({ id, region }) => [id, region]));
  const councils = new Map(editions.map((edition) => [edition.year, edition.councils]));
  const years = computeTimeline(editions, indicators).map((year) => ({
    year: year.year,
    of: councilsOfYear(year, councils.get(year.year) ?? [], regionOf),
  }));
  return new Map(
    municipalities.map(({ id }) => {
      return [id, recordOf(years.map(({ year, of }) => ({ year, edition: of.get(id) })))];
    }),
  );
}

function recordOf(years: readonly RecordYear[]): CouncilRecord {
  const latest = years[0]?.edition;
  const counted = years.filter(({ edition }) => edition && isKnown(edition.held) && edition.sample === latest?.sample);
  return {
    years,
    counted: counted.length,
    reached: counted.filter(({ edition }) => edition?.standing === 'reached').length,
  };
}

/** What the councils did in a year, by municipality; nothing where there is no edition of it. */
function councilsOfYear(
  { edition }: TimelineYear,
  councils: readonly Council[],
  regionOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, CouncilYear> {
  if (!edition) return new Map();
  const { meetings, incidents, representation } = edition.indicators;
  const within = <Row extends { readonly municipality: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ municipality }) => regionOf.get(municipality));
  const [meetingsIn, membersIn] = [within(meetings.rows), within(representation.rows)];
  const regions = new Map(
    [...meetingsIn].map(([region, rows]) => [region, computePeers(rows, membersIn.get(region) ?? [])]),
  );
  const all = computePeers(meetings.rows, representation.rows);
  return new Map(
    councils.flatMap((council): [string, CouncilYear][] => {
      const id = council.municipality;
      const own = rowOf(meetings.rows, id);
      const discussed = rowOf(incidents.rows, id)?.discussed;
      const membership = rowOf(representation.rows, id);
      if (!own || !membership || discussed === undefined) throw new Error(`"${id}" was not computed`);
      return [
        [
          id,
          {
            council,
            sample: edition.sample,
            required: meetings.required,
            held: own.held,
            before: own.before,
            standing: own.standing,
            discussed,
            quarters: quartersOf(council),
            members: membership.members,
            gaps: membership.gaps,
            region: regions.get(regionOf.get(id)) ?? all,
            all,
          },
        ],
      ];
    }),
  );
}

function quartersOf(council: Council): Known<readonly number[]> {
  if (!council.established) return missing('not_established');
  const { meetings } = council;
  if (isMissing(meetings)) return meetings;
  const quarters = meetings.map(({ date }) => Math.floor((Number(date.slice(5, 7)) - 1) / 3));
  return [0, 1, 2, 3].map((quarter) => quarters.filter((own) => own === quarter).length);
}

function computePeers(meetings: readonly MeetingsRow[], representation: readonly RepresentationRow[]): Peers {
  const reason = meetings.every(({ held }) => isMissing(held) && held.missing === 'not_established')
    ? missing('not_established')
    : missing('not_reported');
  const mean = (values: readonly number[]) =>
    values.length === 0 ? reason : values.reduce((sum, value) => sum + value, 0) / values.length;
  const members = representation.flatMap((row) => (isMissing(row.members) ? [] : { ...row, members: row.members }));
  const sum = (part: 'women' | 'men') => members.reduce((count, row) => count + row.members[part], 0);
  return {
    meetings: mean(meetings.map(({ held }) => held).filter(isKnown<number>)),
    members: mean(members.map((row) => row.members.total)),
    women: computeShares([sum('women'), sum('men')])[0]?.percent ?? reason,
    gaps: mean(members.map(({ gaps }) => gaps.length)),
  };
}
