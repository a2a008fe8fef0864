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

/** What is compared. A figure that no council reported is not reported, not zero. */
const FIGURES: Readonly<Record<Compared, (year: YearIndicators) => Known<number>>> = {
  councils: ({ councils }) => councils.established,
  meetings: ({ meetings }) => reported(meetings.total, meetings.reported, meetings.base),
  reached: ({ meetings }) => reported(meetings.reached, meetings.reported, meetings.base),
  incidents: ({ incidents }) => reported(incidents.councils, incidents.base - incidents.notReported, incidents.base),
  work_plans: ({ workPlans }) =>
    reported(workPlans.adopted, workPlans.base - workPlans.shares.not_reported.count, workPlans.base),
  compensation: ({ compensation }) =>
    reported(compensation.shares.yes.count, compensation.base - compensation.shares.not_reported.count, compensation.base),
  members: ({ representation }) =>
    reported(representation.overall.total, representation.reported, representation.base),
  women: ({ representation }) => representation.overall.womenPercent ?? noShare(representation.base),
  gaps: ({ representation }) => reported(representation.gaps, representation.reported, representation.base),
};

function reported(value: number, sources: number, base: number): Known<number> {
  return sources === 0 && base > 0 ? missing('not_reported') : value;
}

function noShare(base: number): Known<number> {
  return missing(base > 0 ? 'not_reported' : 'not_applicable');
}

function subtract(now: Known<number>, before: Known<number>): Known<number> {
  if (isMissing(now)) return now;
  return isMissing(before) ? before : now - before;
}
