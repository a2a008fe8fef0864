import { type Edition, type Known, missing, type WorkPlan } from '../dataset/dataset.ts';
import { establishedCouncils } from './established.ts';
import { computeShares, type Share } from './shares.ts';

/** Answers in the order in which they are shown. */
export const WORK_PLANS: readonly WorkPlan[] = ['adopted_with_activities', 'adopted', 'none', 'not_reported'];

export interface WorkPlansRow {
  readonly municipality: string;
  readonly plan: Known<WorkPlan>;
}

/**
 * Councils by work plan addressing the safety concerns of non-majority communities. A plan with
 * activities for communities is counted apart from one without. Base: established councils.
 */
export interface WorkPlans {
  readonly base: number;
  readonly shares: Readonly<Record<WorkPlan, Share>>;
  /** Councils that adopted a plan, with activities or without. */
  readonly adopted: number;
  /** Municipalities without a council; outside the base. */
  readonly notEstablished: number;
  /** One row for each municipality. */
  readonly rows: readonly WorkPlansRow[];
}

export function computeWorkPlans(edition: Edition): WorkPlans {
  const councils = establishedCouncils(edition);
  const counts = WORK_PLANS.map((plan) => councils.filter(({ workPlan }) => workPlan === plan).length);
  const [withActivities, adopted, none, notReported] = computeShares(counts) as [Share, Share, Share, Share];
  return {
    base: councils.length,
    shares: { adopted_with_activities: withActivities, adopted, none, not_reported: notReported },
    adopted: withActivities.count + adopted.count,
    notEstablished: edition.councils.length - councils.length,
    rows: edition.councils.map((council) => ({
      municipality: council.municipality,
      plan: council.established ? council.workPlan : missing('not_established'),
    })),
  };
}
