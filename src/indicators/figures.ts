import { type Known, missing } from '../dataset/dataset.ts';
import type { YearIndicators } from './year.ts';

/** One number for each indicator: what is compared from year to year, in the order in which it is shown. */
export const FIGURES = [
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

export type FigureId = (typeof FIGURES)[number];

export interface Figure {
  /** A count, or a whole percentage for `women`. Not reported, never zero, where nobody has reported yet. */
  readonly value: Known<number>;
  /** What it is counted of; null where it is no part of a whole. */
  readonly base: number | null;
}

export type Figures = Readonly<Record<FigureId, Figure>>;

export function computeFigures(year: YearIndicators): Figures {
  const { councils, meetings, workPlans, compensation, incidents, representation } = year;
  const { overall, reported: reporting, base, gaps } = representation;
  const plansUnknown = workPlans.shares.not_reported.count;
  const { yes, no, not_reported: answersUnknown } = compensation.shares;
  return {
    councils: { value: councils.established, base: councils.base },
    meetings: { value: reported(meetings.total, meetings.reported, meetings.notReported), base: null },
    reached: { value: reported(meetings.reached, meetings.reported, meetings.notReported), base: meetings.base },
    work_plans: {
      value: reported(workPlans.adopted, workPlans.base - plansUnknown, plansUnknown),
      base: workPlans.base,
    },
    compensation: { value: reported(yes.count, yes.count + no.count, answersUnknown.count), base: compensation.base },
    women: {
      value: overall.womenPercent ?? missing(base > 0 ? 'not_reported' : 'not_applicable'),
      base: overall.total,
    },
    incidents: {
      value: reported(incidents.councils, incidents.base - incidents.notReported, incidents.notReported),
      base: incidents.base,
    },
    members: { value: reported(overall.total, reporting, base - reporting), base: null },
    gaps: { value: reported(gaps, reporting, base - reporting), base: null },
  };
}

/** @param answers sources that reported; @param unknown sources that have not */
function reported(value: number, answers: number, unknown: number): Known<number> {
  return answers === 0 && unknown > 0 ? missing('not_reported') : value;
}
