import { type Council, type Edition, isKnown } from '../dataset/dataset.ts';

/** What each established council has to report in a year, in the order of the files. */
export const REPORTS = ['work_plan', 'compensation', 'meetings', 'members'] as const;

export type Report = (typeof REPORTS)[number];

/** The file of an edition in which a report stands. */
export const FILE_OF: Readonly<Record<Report, string>> = {
  work_plan: 'councils.csv',
  compensation: 'councils.csv',
  meetings: 'meetings.csv',
  members: 'members.csv',
};

/** What is known of one council. */
export interface CouncilProgress {
  readonly municipality: string;
  /** A municipality without a council has nothing to report. */
  readonly established: boolean;
  readonly reported: Readonly<Record<Report, boolean>>;
}

/** How far an edition is. */
export interface EditionProgress {
  readonly councils: readonly CouncilProgress[];
  /** Established councils. */
  readonly base: number;
  /** Established councils that have reported each thing. */
  readonly reported: Readonly<Record<Report, number>>;
  /** Reports of all councils that are there, and that there should be. */
  readonly done: number;
  readonly all: number;
  /** Languages in which the edition is not signed off. */
  readonly unsigned: readonly string[];
}

/** @param languages codes of all languages */
export function computeProgress(edition: Edition, languages: readonly string[]): EditionProgress {
  const councils = edition.councils.map(progressOf);
  const established = councils.filter((council) => council.established);
  const count = (report: Report) => established.filter(({ reported }) => reported[report]).length;
  const reported = record(count);
  return {
    councils,
    base: established.length,
    reported,
    done: REPORTS.reduce((sum, report) => sum + reported[report], 0),
    all: established.length * REPORTS.length,
    unsigned: languages.filter((code) => edition.signOff[code] === undefined),
  };
}

function progressOf(council: Council): CouncilProgress {
  const { municipality, established } = council;
  if (!council.established) return { municipality, established, reported: record(() => false) };
  const isReported: Readonly<Record<Report, boolean>> = {
    work_plan: council.workPlan !== 'not_reported',
    compensation: council.compensation !== 'not_reported',
    meetings: isKnown(council.meetings),
    members: isKnown(council.members),
  };
  return { municipality, established, reported: isReported };
}

function record<T>(value: (report: Report) => T): Readonly<Record<Report, T>> {
  return Object.fromEntries(REPORTS.map((report) => [report, value(report)])) as Record<Report, T>;
}
