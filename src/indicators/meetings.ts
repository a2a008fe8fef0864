import { type Council, type Edition, isKnown, isMissing, type Known, missing } from '../dataset/dataset.ts';
import { computeDistribution, type DistributionRow, largest, rangesBetween, rangesUpTo } from './distribution.ts';
import { establishedCouncils } from './established.ts';

/** How a council stands to the number of meetings required a year. */
export type Standing = 'reached' | 'below' | 'none' | 'not_reported' | 'not_established';

/** The standings in the order in which they are shown. */
export const STANDINGS: readonly Standing[] = ['reached', 'below', 'none', 'not_reported', 'not_established'];

export interface MeetingsRow {
  readonly municipality: string;
  readonly held: Known<number>;
  /** Held in the year before. */
  readonly before: Known<number>;
  readonly standing: Standing;
}

/** Meetings held per municipality, in this year and the year before. Base: established councils. */
export interface Meetings {
  readonly base: number;
  /** Established councils whose meetings are reported: the base of the mean. */
  readonly reported: number;
  /** Meetings required of a council in a year. */
  readonly required: number;
  readonly total: number;
  /** Meetings per reporting council, not rounded; not_reported where no council reported, not_applicable where none is. */
  readonly mean: Known<number>;
  /** Established councils by standing. */
  readonly reached: number;
  readonly below: number;
  readonly none: number;
  readonly notReported: number;
  /** Councils by the number of meetings, from none to the largest number of both years. */
  readonly distribution: readonly DistributionRow[];
  /** One row for each municipality. */
  readonly rows: readonly MeetingsRow[];
}

/** Rows of the distribution for the numbers below the requirement, and from it on. */
const ROWS_BELOW = 12;
const ROWS_REACHED = 4;

/** @param before the edition of the year before, where there is one */
export function computeMeetings(edition: Edition, before: Edition | undefined): Meetings {
  const councilsBefore = new Map(before?.councils.map((council) => [council.municipality, council]));
  const rows = edition.councils.map((council): MeetingsRow => {
    const held = meetingsHeld(council);
    return {
      municipality: council.municipality,
      held,
      before: meetingsHeldBefore(councilsBefore.get(council.municipality)),
      standing: standingOf(held, edition.requiredMeetings),
    };
  });
  const base = establishedCouncils(edition).length;
  const held = rows.map((row) => row.held).filter(isKnown<number>);
  const total = held.reduce((sum, count) => sum + count, 0);
  const count = (standing: Standing) => rows.filter((row) => row.standing === standing).length;
  return {
    base,
    reported: held.length,
    required: edition.requiredMeetings,
    total,
    mean: held.length === 0 ? missing(base > 0 ? 'not_reported' : 'not_applicable') : total / held.length,
    reached: count('reached'),
    below: count('below'),
    none: count('none'),
    notReported: count('not_reported'),
    distribution: distributionOf(rows, edition.requiredMeetings),
    rows,
  };
}

/** No row holds numbers below the requirement and others that reach it. */
function distributionOf(rows: readonly MeetingsRow[], required: number): DistributionRow[] {
  const now = rows.map(({ held }) => held);
  const before = rows.map((row) => row.before);
  const most = Math.max(required, largest(now), largest(before));
  const ranges = [
    { from: 0, to: 0 },
    ...rangesBetween(1, required - 1, ROWS_BELOW),
    ...rangesUpTo(required, most, ROWS_REACHED),
  ];
  const countsBefore = computeDistribution(before, ranges);
  return computeDistribution(now, ranges).map((row, index) => ({ ...row, before: countsBefore[index]?.councils ?? 0 }));
}

function meetingsHeld(council: Council): Known<number> {
  if (!council.established) return missing('not_established');
  return isMissing(council.meetings) ? council.meetings : council.meetings.length;
}

function meetingsHeldBefore(council: Council | undefined): Known<number> {
  return council === undefined ? missing('no_year_before') : meetingsHeld(council);
}

function standingOf(held: Known<number>, required: number): Standing {
  if (isMissing(held)) return held.missing === 'not_established' ? 'not_established' : 'not_reported';
  if (held >= required) return 'reached';
  return held > 0 ? 'below' : 'none';
}
