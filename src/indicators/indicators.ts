import type { Dataset } from '../dataset/dataset.ts';
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

/** All indicators of an edition: the only numbers that an output may show. */
export interface EditionIndicators extends YearIndicators {
  readonly year: number;
  /** The year before, or undefined where there is no edition of it. */
  readonly yearBefore: number | undefined;
  readonly change: Change;
}

/** Computes the indicators of every edition, oldest first. */
export function computeIndicators(dataset: Dataset): EditionIndicators[] {
  const byYear = new Map(dataset.editions.map((edition) => [edition.year, edition]));
  const computed = new Map<number, YearIndicators>();
  for (const edition of dataset.editions) {
    computed.set(edition.year, computeYear(dataset, edition, byYear.get(edition.year - 1)));
  }
  return dataset.editions.map(({ year }) => {
    const now = computed.get(year);
    if (!now) throw new Error(`the edition of ${year} was not computed`);
    const before = computed.get(year - 1);
    return { year, yearBefore: before && year - 1, ...now, change: computeChange(now, before) };
  });
}
