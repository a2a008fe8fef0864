import type { FlatTexts } from './flatten-texts.ts';
import type { EditionRecord } from './record.ts';
import type {
  CouncilRow,
  EditionFile,
  LanguageEntry,
  MeetingRow,
  MembersRow,
  MunicipalityRow,
  SiteFile,
} from './types.generated.ts';

/** Why a number is missing. Kept from the file to the page; each has its own sign. */
export type Reason = 'not_established' | 'not_reported' | 'not_applicable' | 'no_year_before';

export interface Missing {
  readonly missing: Reason;
}

/** A value, or the reason why there is none: never NaN, 0 or an empty text. */
export type Known<T> = T | Missing;

export function missing(reason: Reason): Missing {
  return { missing: reason };
}

export function isMissing<T>(value: Known<T>): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value;
}

export function isKnown<T>(value: Known<T>): value is T {
  return !isMissing(value);
}

/** Everything that the data folder says, checked. What a page shows follows from this alone. */
export interface Dataset {
  readonly site: SiteFile;
  readonly languages: readonly Language[];
  readonly municipalities: readonly Municipality[];
  readonly communities: readonly Community[];
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** Texts whose source has changed since they were translated, or that were never translated. */
  readonly waiting: readonly WaitingText[];
}

export interface WaitingText {
  /** Code of the language that waits. */
  readonly language: string;
  readonly key: string;
}

export interface Language extends LanguageEntry {
  readonly texts: FlatTexts;
}

export interface Municipality {
  readonly id: string;
  /** By language code. */
  readonly names: Readonly<Record<string, string>>;
  readonly region: MunicipalityRow['region'];
  /** Where it stands on the schematic map; either all municipalities have a tile or none. */
  readonly tile: Tile | undefined;
  /** Identifiers of the communities that live there now; of an edition, ask `residentsOf`. */
  readonly residents: ReadonlySet<string>;
}

/** Column and row on the schematic map, from 1. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

export interface Community {
  readonly id: string;
  /** Collects members of communities that are not listed. */
  readonly residual: boolean;
}

export type Status = EditionFile['status'];
export type WorkPlan = NonNullable<CouncilRow['work_plan']>;
export type Compensation = CouncilRow['compensation'];
export type Capacity = MembersRow['capacity'];

/** Capacities in the order of tables. */
export const CAPACITIES: readonly Capacity[] = [
  'municipality',
  'police',
  'community',
  'religious',
  'civil_society',
  'other',
];

export interface Edition {
  readonly year: number;
  readonly status: Status;
  readonly period: EditionFile['period'];
  readonly published: string;
  readonly requiredMeetings: number;
  readonly legalReferences: EditionFile['legal_references'];
  /** Day of sign-off by language code. */
  readonly signOff: EditionFile['sign_off'];
  readonly corrections: EditionFile['corrections'];
  /**
   * Identifiers of the communities that lived in each municipality when it was published; undefined while
   * what the municipalities say holds for it.
   */
  readonly residents: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** What was published of it, with its numbers; undefined where nothing was yet. */
  readonly record: EditionRecord | undefined;
  /** One for each municipality, in the order of municipalities.csv. */
  readonly councils: readonly Council[];
}

/** Identifiers of the communities that live in a municipality, for an edition. */
export function residentsOf({ id, residents }: Municipality, edition: Edition): ReadonlySet<string> {
  return edition.residents === undefined ? residents : (edition.residents.get(id) ?? new Set());
}

export type Council = AbsentCouncil | EstablishedCouncil;

interface CouncilBase {
  readonly municipality: string;
  readonly note: string;
}

export interface AbsentCouncil extends CouncilBase {
  readonly established: false;
}

export interface EstablishedCouncil extends CouncilBase {
  readonly established: true;
  readonly workPlan: WorkPlan;
  readonly compensation: Compensation;
  readonly meetings: Known<readonly Meeting[]>;
  readonly members: Known<readonly Members[]>;
}

export interface Meeting {
  readonly date: string;
  readonly securityIncidents: boolean;
  readonly communityConcerns: boolean;
}

/** So many women and men of one community in one capacity. */
export interface Members {
  readonly capacity: Capacity;
  readonly community: string;
  readonly women: number;
  readonly men: number;
}

/** The rows of an edition that belong to one municipality, all valid. */
export interface CouncilRows {
  readonly council: CouncilRow;
  readonly meetings: readonly MeetingRow[];
  readonly members: readonly MembersRow[];
}

/** Turns the rows of one municipality into its council: the place where outside data gets its type. */
export function toCouncil({ council, meetings, members }: CouncilRows): Council {
  const base = { municipality: council.municipality, note: council.note ?? '' };
  if (council.established === 'no' || council.work_plan === undefined) return { ...base, established: false };
  // Nobody writes 'not_reported' for a council that is known never to have met: then it is not_applicable.
  const meetingsUnknown = meetings.length === 0 && council.compensation === 'not_reported';
  return {
    ...base,
    established: true,
    workPlan: council.work_plan,
    compensation: council.compensation,
    meetings: meetingsUnknown
      ? missing('not_reported')
      : meetings.map((row) => ({
          date: row.date,
          securityIncidents: row.security_incidents === 'yes',
          communityConcerns: row.community_concerns === 'yes',
        })),
    members:
      members.length === 0
        ? missing('not_reported')
        : members.map(({ capacity, community, women, men }) => ({ capacity, community, women, men })),
  };
}
