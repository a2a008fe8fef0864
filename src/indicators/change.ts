import { isMissing, type Known, missing } from '../dataset/dataset.ts';
import { computeFigures, FIGURES, type FigureId } from './figures.ts';
import type { YearIndicators } from './year.ts';

/** A figure of this year against the year before. */
export interface ChangeItem {
  readonly id: FigureId;
  /** Counts, or whole percentages for `women`. */
  readonly now: Known<number>;
  readonly before: Known<number>;
  /** `now` minus `before`: of percentages in points, as the rounded ones show it. */
  readonly difference: Known<number>;
  /** What each is counted of; null where it is no part of a whole, and where there is no year before. */
  readonly base: number | null;
  readonly baseBefore: number | null;
}

export interface Change {
  readonly items: readonly ChangeItem[];
}

/** @param before the indicators of the year before, where there is an edition of it */
export function computeChange(now: YearIndicators, before: YearIndicators | undefined): Change {
  const figures = computeFigures(now);
  const figuresBefore = before && computeFigures(before);
  return {
    items: FIGURES.map((id) => {
      const { value, base } = figures[id];
      const valueBefore = figuresBefore ? figuresBefore[id].value : missing('no_year_before');
      return {
        id,
        now: value,
        before: valueBefore,
        difference: subtract(value, valueBefore),
        base,
        baseBefore: figuresBefore?.[id].base ?? null,
      };
    }),
  };
}

function subtract(now: Known<number>, before: Known<number>): Known<number> {
  if (isMissing(now)) return now;
  return isMissing(before) ? before : now - before;
}
