import { isMissing, type Known, missing } from '../dataset/dataset.ts';
import type { YearIndicators } from './year.ts';

/** The figures that are compared, in the order in which they are shown. */
export const COMPARED = [
  'councils',
  'meetings',
  'reached',
  'work_plans',
  'compensation',
  'women',
  'incidents',
  'members',
  'gaps',
] as const;

export type Compared = (typeof COMPARED)[number];

/** A figure of this year against the year before. */
export interface ChangeItem {
  readonly id: Compared;
  /** Counts, or whole percentages for `women`. */
  readonly now: Known<number>;
  readonly before: Known<number>;
  /** `now` minus `before`: of percentages in points, as the rounded ones show it. */
  readonly difference: Known<number>;
}

export interface Change {
  readonly items: readonly ChangeItem[];
}

/** @param before the indicators of the year before, where there is an edition of it */
export function computeChange(now: YearIndicators, before: YearIndicators | undefined): Change {
  return {
    items: COMPARED.map((id) => {
      const value = FIGURES[id](now);
      const valueBefore = before ? FIGURES[id](before) : missing('no_year_before');
      return { id, now: value, before: valueBefore, difference: subtract(value, valueBefore) };
    }),
  };
}

/** What is compared. A figure that nobody has reported yet is not reported, not zero. */
const FIGURES: Readonly<Record<Compared, (year: YearIndicators) => Known<number>>> = {
  councils: ({ councils }) => councils.established,
  meetings: ({ meetings }) => reported(meetings.total, meetings.reported, meetings.notReported),
  reached: ({ meetings }) => reported(meetings.reached, meetings.reported, meetings.notReported),
  work_plans: ({ workPlans }) => {
    const unknown = workPlans.shares.not_reported.count;
    return reported(workPlans.adopted, workPlans.base - unknown, unknown);
  },
  compensation: ({ compensation: { shares } }) =>
    reported(shares.yes.count, shares.yes.count + shares.no.count, shares.not_reported.count),
  women: ({ representation }) => representation.overall.womenPercent ?? noShare(representation.base),
  incidents: ({ incidents }) =>
    reported(incidents.councils, incidents.base - incidents.notReported, incidents.notReported),
  members: ({ representation: { overall, reported: answers, base } }) =>
    reported(overall.total, answers, base - answers),
  gaps: ({ representation: { gaps, reported: answers, base } }) => reported(gaps, answers, base - answers),
};

/** @param answers sources that reported; @param unknown sources that have not */
function reported(value: number, answers: number, unknown: number): Known<number> {
  return answers === 0 && unknown > 0 ? missing('not_reported') : value;
}

function noShare(base: number): Known<number> {
  return missing(base > 0 ? 'not_reported' : 'not_applicable');
}

function subtract(now: Known<number>, before: Known<number>): Known<number> {
  if (isMissing(now)) return now;
  return isMissing(before) ? before : now - before;
}
