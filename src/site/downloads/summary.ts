import {
  type Compensation,
  type Edition,
  isMissing,
  type Known,
  type Municipality,
  missing,
  type WorkPlan,
} from '../../dataset/dataset.ts';
import type { EditionIndicators } from '../../indicators/indicators.ts';
import type { MemberCounts } from '../../indicators/representation.ts';

/** What an edition says of one municipality, each number or the reason why there is none. */
export interface SummaryRow {
  readonly municipality: string;
  readonly region: Municipality['region'];
  readonly established: boolean;
  readonly held: Known<number>;
  readonly before: Known<number>;
  /** Meetings at which incidents or concerns were discussed. */
  readonly discussed: Known<number>;
  readonly workPlan: Known<Exclude<WorkPlan, 'not_reported'>>;
  readonly compensation: Known<Extract<Compensation, 'yes' | 'no'>>;
  readonly members: Known<number>;
  readonly women: Known<number>;
  readonly men: Known<number>;
  /** Whole percent. */
  readonly womenPercent: Known<number>;
  /** Identifiers of the communities that live there and have no member. */
  readonly gaps: Known<readonly string[]>;
  readonly gapCount: Known<number>;
  readonly byCommunity: Known<MemberCounts['byCommunity']>;
  readonly note: string;
}

/** One row for each municipality, in the order of the edition. */
export function summaryRows(
  edition: Edition,
  { meetings, incidents, representation }: EditionIndicators,
  municipalities: readonly Municipality[],
): SummaryRow[] {
  const regions = new Map(municipalities.map(({ id, region }) => [id, region]));
  const meetingsOf = new Map(meetings.rows.map((row) => [row.municipality, row]));
  const incidentsOf = new Map(incidents.rows.map((row) => [row.municipality, row]));
  const membersOf = new Map(representation.rows.map((row) => [row.municipality, row]));
  return edition.councils.map((council): SummaryRow => {
    const { municipality, note } = council;
    const region = regions.get(municipality);
    const held = meetingsOf.get(municipality);
    const discussed = incidentsOf.get(municipality);
    const represented = membersOf.get(municipality);
    if (!region || !held || !discussed || !represented) throw new Error(`${municipality} has not been computed`);
    const { members, gaps } = represented;
    const ofMembers = <T>(say: (counts: MemberCounts) => T): Known<T> => (isMissing(members) ? members : say(members));
    return {
      municipality,
      region,
      established: council.established,
      held: held.held,
      before: held.before,
      discussed: discussed.discussed,
      workPlan: council.established ? knownAnswer(council.workPlan) : missing('not_established'),
      compensation: council.established ? knownAnswer(council.compensation) : missing('not_applicable'),
      members: ofMembers(({ total }) => total),
      women: ofMembers(({ women }) => women),
      men: ofMembers(({ men }) => men),
      womenPercent: isMissing(members) ? members : (members.womenPercent ?? missing('not_applicable')),
      gaps: ofMembers(() => gaps),
      gapCount: ofMembers(() => gaps.length),
      byCommunity: ofMembers(({ byCommunity }) => byCommunity),
      note,
    };
  });
}

/** Two of the answers say why there is none. */
function knownAnswer<T extends string>(answer: T | 'not_reported' | 'not_applicable'): Known<T> {
  return isReason(answer) ? missing(answer) : answer;
}

function isReason(answer: string): answer is 'not_reported' | 'not_applicable' {
  return answer === 'not_reported' || answer === 'not_applicable';
}
