import type { Dataset, Edition } from '../dataset/dataset.ts';
import { type Compensation, computeCompensation } from './compensation.ts';
import { type Councils, computeCouncils } from './councils.ts';
import { computeIncidents, type Incidents } from './incidents.ts';
import { computeMeetings, type Meetings } from './meetings.ts';
import { computeRepresentation, type Representation } from './representation.ts';
import { computeWorkPlans, type WorkPlans } from './work-plans.ts';

/** The indicators of a year by itself. */
export interface YearIndicators {
  readonly councils: Councils;
  readonly meetings: Meetings;
  readonly workPlans: WorkPlans;
  readonly compensation: Compensation;
  readonly incidents: Incidents;
  readonly representation: Representation;
}

/** @param before the edition of the year before, where there is one */
export function computeYear(dataset: Dataset, edition: Edition, before: Edition | undefined): YearIndicators {
  return {
    councils: computeCouncils(edition),
    meetings: computeMeetings(edition, before),
    workPlans: computeWorkPlans(edition),
    compensation: computeCompensation(edition),
    incidents: computeIncidents(edition),
    representation: computeRepresentation(edition, dataset.municipalities, dataset.communities),
  };
}
