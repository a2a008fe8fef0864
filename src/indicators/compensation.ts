import type { Compensation as Answer, Edition } from '../dataset/dataset.ts';
import { computeShares, type Share } from './shares.ts';

/** Answers in the order in which they are shown. */
export const COMPENSATIONS: readonly Answer[] = ['yes', 'no', 'not_applicable', 'not_reported'];

export interface CompensationRow {
  readonly municipality: string;
  readonly answer: Answer;
}

/** Municipalities by compensation of members. Base: all municipalities. */
export interface Compensation {
  readonly base: number;
  readonly shares: Readonly<Record<Answer, Share>>;
  /** Municipalities where it does not apply because no council exists. */
  readonly withoutCouncil: number;
  /** Municipalities where it does not apply because the council held no meeting. */
  readonly withoutMeeting: number;
  /** One row for each municipality. */
  readonly rows: readonly CompensationRow[];
}

export function computeCompensation({ councils }: Edition): Compensation {
  const rows = councils.map((council) => ({
    municipality: council.municipality,
    answer: council.established ? council.compensation : ('not_applicable' as const),
  }));
  const counts = COMPENSATIONS.map((answer) => rows.filter((row) => row.answer === answer).length);
  const [yes, no, notApplicable, notReported] = computeShares(counts) as [Share, Share, Share, Share];
  const withoutCouncil = councils.filter(({ established }) => !established).length;
  return {
    base: councils.length,
    shares: { yes, no, not_applicable: notApplicable, not_reported: notReported },
    withoutCouncil,
    withoutMeeting: notApplicable.count - withoutCouncil,
    rows,
  };
}
