import { type Figure, figureKey, figuresOf } from '../editions/figures.ts';
import type { EditionIndicators } from '../indicators/indicators.ts';
import { compareKeys } from './keys.ts';
import type { NumberChange } from './report.ts';

/** The published numbers that differ in editions that both states have, by edition and indicator. */
export function compareNumbers(base: readonly EditionIndicators[], head: readonly EditionIndicators[]): NumberChange[] {
  return head.flatMap((now) => {
    const before = base.find(({ year }) => year === now.year);
    return before ? compareFigures(now.year, figuresOf(before), figuresOf(now)) : [];
  });
}

/** The figures of an edition that differ. */
function compareFigures(edition: number, base: readonly Figure[], head: readonly Figure[]): NumberChange[] {
  const byKey = (figures: readonly Figure[]) => new Map(figures.map((figure) => [figureKey(figure), figure]));
  const [before, after] = [byKey(base), byKey(head)];
  return compareKeys(before, after, (a, b) => a.value === b.value).map(({ key }) => {
    const [old, now] = [before.get(key), after.get(key)];
    const { indicator, municipality, figure } = (now ?? old) as Figure;
    return {
      edition,
      indicator,
      municipality: municipality ?? null,
      figure,
      old: old?.value ?? null,
      new: now?.value ?? null,
    };
  });
}
