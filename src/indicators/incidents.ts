import {
  type Council,
  type Edition,
  isKnown,
  isMissing,
  type Known,
  type Meeting,
  missing,
} from '../dataset/dataset.ts';
import { type CountRow, computeDistribution, largest, rangesUpTo } from './distribution.ts';
import { establishedCouncils } from './established.ts';

export interface IncidentsRow {
  readonly municipality: string;
  /** Meetings at which security incidents or communities' safety concerns were discussed. */
  readonly discussed: Known<number>;
  /** All meetings held: the whole of which `discussed` is a part. */
  readonly held: Known<number>;
}

/**
 * Meetings at which security incidents, or safety concerns of communities, were discussed. A
 * meeting at which both were discussed counts once. Base: established councils.
 */
export interface Incidents {
  readonly base: number;
  /** Councils with one such meeting or more. */
  readonly councils: number;
  /** Such meetings in all councils. */
  readonly total: number;
  /** Established councils whose meetings are not reported. */
  readonly notReported: number;
  /** Councils with such meetings by their number, from one to the largest; without the year before. */
  readonly distribution: readonly CountRow[];
  /** One row for each municipality. */
  readonly rows: readonly IncidentsRow[];
}

/** Rows of the distribution. */
const ROWS = 6;

export function computeIncidents(edition: Edition): Incidents {
  const rows = edition.councils.map(toRow);
  const discussed = rows.map((row) => row.discussed).filter(isKnown<number>);
  const base = establishedCouncils(edition).length;
  return {
    base,
    councils: discussed.filter((count) => count > 0).length,
    total: discussed.reduce((sum, count) => sum + count, 0),
    notReported: base - discussed.length,
    distribution: computeDistribution(discussed, rangesUpTo(1, largest(discussed), ROWS)),
    rows,
  };
}

function toRow(council: Council): IncidentsRow {
  const { municipality } = council;
  if (!council.established) {
    return { municipality, discussed: missing('not_established'), held: missing('not_established') };
  }
  const { meetings } = council;
  if (isMissing(meetings)) return { municipality, discussed: meetings, held: meetings };
  return { municipality, discussed: meetings.filter(isOnSafety).length, held: meetings.length };
}

/** Whether security incidents or communities' safety concerns were discussed at the meeting. */
function isOnSafety({ securityIncidents, communityConcerns }: Meeting): boolean {
  return securityIncidents || communityConcerns;
}
