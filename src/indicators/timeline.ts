import type { Edition } from '../dataset/dataset.ts';
import { computeFigures, type Figures } from './figures.ts';
import type { EditionIndicators } from './indicators.ts';

/** A year between the first and the last edition. */
export interface TimelineYear {
  readonly year: number;
  /** Its numbers, or undefined where there is no edition of the year. */
  readonly edition: TimelineEdition | undefined;
}

export interface TimelineEdition {
  readonly indicators: EditionIndicators;
  readonly figures: Figures;
  readonly sample: boolean;
}

/**
 * Every year from the first edition to the last, the latest first, also those without an edition.
 * @param editions those that are shown, oldest first
 * @param indicators of these editions, and of others
 */
export function computeTimeline(
  editions: readonly Edition[],
  indicators: readonly EditionIndicators[],
): readonly TimelineYear[] {
  const known = new Map(indicators.map((own) => [own.year, own]));
  const shown = new Map<number, TimelineEdition>();
  for (const { year, status } of editions) {
    const own = known.get(year);
    if (!own) throw new Error(`the edition of ${year} was not computed`);
    shown.set(year, { indicators: own, figures: computeFigures(own), sample: status === 'sample' });
  }
  const [first = 0, last = -1] = [editions[0]?.year, editions.at(-1)?.year];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = last - index;
    return { year, edition: shown.get(year) };
  });
}
