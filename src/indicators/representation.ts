import {
  CAPACITIES,
  type Capacity,
  type Community,
  type Council,
  type Edition,
  isMissing,
  type Known,
  type Members,
  type Municipality,
  missing,
  residentsOf,
} from '../dataset/dataset.ts';
import { type CountRow, computeDistribution, largest, rangesUpTo } from './distribution.ts';
import { establishedCouncils } from './established.ts';
import { computeShares } from './shares.ts';

/** Members of one council or of several. */
export interface MemberCounts {
  readonly total: number;
  readonly women: number;
  readonly men: number;
  /** Whole percent of `total`, women and men adding up to 100; null without members. */
  readonly womenPercent: number | null;
  /** By identifier of the community; each community has an entry. */
  readonly byCommunity: Readonly<Record<string, number>>;
  readonly byCapacity: Readonly<Record<Capacity, number>>;
}

export interface RepresentationRow {
  readonly municipality: string;
  readonly members: Known<MemberCounts>;
  /** Communities that live in the municipality and have no member; empty where members are not known. */
  readonly gaps: readonly string[];
}

/** Members of the councils by community, capacity, women and men. Base: established councils. */
export interface Representation {
  readonly base: number;
  /** Established councils whose members are reported; what follows speaks of them. */
  readonly reported: number;
  readonly overall: MemberCounts;
  /** Pairs of a council and a community that lives there and has no member. */
  readonly gaps: number;
  readonly councilsWithGap: number;
  /** Councils by the number of communities that live there and have no member, from none to the largest. */
  readonly distribution: readonly CountRow[];
  /** By identifier of the community: municipalities where it lives and has no member. */
  readonly gapsByCommunity: Readonly<Record<string, number>>;
  /** Identifiers of the municipalities whose council has no woman. */
  readonly withoutWomen: readonly string[];
  /** One row for each municipality. */
  readonly rows: readonly RepresentationRow[];
}

/** Rows of the distribution. */
const ROWS = 6;

export function computeRepresentation(
  edition: Edition,
  municipalities: readonly Municipality[],
  communities: readonly Community[],
): Representation {
  const residents = new Map(
    municipalities.map((municipality) => [municipality.id, residentsOf(municipality, edition)]),
  );
  const rows = edition.councils.map((council): RepresentationRow => {
    const members = membersOf(council, communities);
    const living = residents.get(council.municipality) ?? new Set();
    const gaps = isMissing(members)
      ? []
      : communities.map(({ id }) => id).filter((id) => living.has(id) && members.byCommunity[id] === 0);
    return { municipality: council.municipality, members, gaps };
  });
  const counts = rows.map(({ members, gaps }) => (isMissing(members) ? members : gaps.length));
  const known = establishedCouncils(edition).flatMap(({ members }) => (isMissing(members) ? [] : members));
  return {
    base: establishedCouncils(edition).length,
    reported: rows.filter(({ members }) => !isMissing(members)).length,
    overall: countMembers(known, communities),
    gaps: rows.reduce((sum, { gaps }) => sum + gaps.length, 0),
    distribution: computeDistribution(counts, rangesUpTo(0, largest(counts), ROWS)),
    councilsWithGap: rows.filter(({ gaps }) => gaps.length > 0).length,
    gapsByCommunity: Object.fromEntries(
      communities.map(({ id }) => [id, rows.filter(({ gaps }) => gaps.includes(id)).length]),
    ),
    withoutWomen: rows
      .filter(({ members }) => !isMissing(members) && members.women === 0)
      .map(({ municipality }) => municipality),
    rows,
  };
}

function membersOf(council: Council, communities: readonly Community[]): Known<MemberCounts> {
  if (!council.established) return missing('not_established');
  return isMissing(council.members) ? council.members : countMembers(council.members, communities);
}

function countMembers(members: readonly Members[], communities: readonly Community[]): MemberCounts {
  const sum = (part: readonly Members[]) => part.reduce((count, { women, men }) => count + women + men, 0);
  const women = members.reduce((count, row) => count + row.women, 0);
  const men = members.reduce((count, row) => count + row.men, 0);
  const byCommunity = Map.groupBy(members, ({ community }) => community);
  const byCapacity = Map.groupBy(members, ({ capacity }) => capacity);
  return {
    total: women + men,
    women,
    men,
    womenPercent: computeShares([women, men])[0]?.percent ?? null,
    byCommunity: Object.fromEntries(communities.map(({ id }) => [id, sum(byCommunity.get(id) ?? [])])),
    byCapacity: Object.fromEntries(CAPACITIES.map((id) => [id, sum(byCapacity.get(id) ?? [])])) as Record<
      Capacity,
      number
    >,
  };
}
