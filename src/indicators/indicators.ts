import type { Dataset, Edition } from '../dataset/dataset.ts';
import { type Change, computeChange } from './change.ts';
import { computeYear, type YearIndicators } from './year.ts';

/** The indicators, in the order of the methodology. */
export const INDICATORS = [
  'councils',
  'meetings',
  'work_plans',
  'compensation',
  'incidents',
  'representation',
  'change',
] as const;

export type IndicatorId = (typeof INDICATORS)[number];

/** Where an indicator's numbers stand among those of an edition. */
export const VALUES: Readonly<Record<IndicatorId, Exclude<keyof EditionIndicators, 'year' | 'yearBefore'>>> = {
  councils: 'councils',
  meetings: 'meetings',
  work_plans: 'workPlans',
  compensation: 'compensation',
  incidents: 'incidents',
  representation: 'representation',
  change: 'change',
};

/** All indicators of an edition: the only numbers that an output may show. */
export interface EditionIndicators extends YearIndicators {
  readonly year: number;
  /** The year before, or undefined where there is no edition of it to compare with. */
  readonly yearBefore: number | undefined;
  readonly change: Change;
}

/** Computes the indicators of every edition, oldest first. */
export function computeIndicators(dataset: Dataset): EditionIndicators[] {
  const byYear = new Map(dataset.editions.map((edition) => [edition.year, edition]));
  const computed = new Map(
    dataset.editions.map((edition) => [edition.year, computeYear(dataset, edition, yearBeforeOf(edition, byYear))]),
  );
  return dataset.editions.map((edition) => {
    const now = computed.get(edition.year);
    if (!now) throw new Error(`the edition of ${edition.year} was not computed`);
    const yearBefore = yearBeforeOf(edition, byYear)?.year;
    const before = yearBefore === undefined ? undefined : computed.get(yearBefore);
    return { year: edition.year, yearBefore, ...now, change: computeChange(now, before) };
  });
}

/** The edition that another is compared with. Findings are never compared with sample data. */
function yearBeforeOf(edition: Edition, byYear: ReadonlyMap<number, Edition>): Edition | undefined {
  const before = byYear.get(edition.year - 1);
  return before?.status === 'sample' && edition.status !== 'sample' ? undefined : before;
}
