import { sayRequirement } from '../charts/values.ts';
import { isMissing } from '../dataset/dataset.ts';
import type { ChangeItem } from '../indicators/change.ts';
import type { EditionContext } from './context.ts';

/** This year against the year before. */
export interface ChangeTable {
  readonly title: string;
  /** Said instead of the table where there is no year before. */
  readonly note: string | undefined;
  readonly head: {
    readonly figure: string;
    readonly now: string;
    readonly before: string;
    readonly difference: string;
  };
  readonly rows: readonly {
    readonly figure: string;
    readonly now: string;
    readonly before: string;
    readonly difference: string;
  }[];
}

/** @param limit rows at most: the sheet has room for the first ones */
export function changeTable({ now, translator: t }: EditionContext, limit = Number.POSITIVE_INFINITY): ChangeTable {
  const head = {
    figure: t.text('change.column_figure'),
    now: String(now.year),
    before: String(now.yearBefore ?? ''),
    difference: t.text('change.column_difference'),
  };
  if (now.yearBefore === undefined) {
    const note = t.text('change.no_year_before', { year: now.year });
    return { title: t.text('change.title_single'), note, head, rows: [] };
  }
  const required = sayRequirement(now.meetings.required, t);
  return {
    title: t.text('change.title', { year: now.yearBefore }),
    note: undefined,
    head,
    rows: now.change.items.slice(0, limit).map((item) => ({
      figure: t.text(`change.${item.id}`, required),
      now: say(item, item.now),
      before: say(item, item.before),
      difference: sayDifference(item),
    })),
  };

  function say({ id }: ChangeItem, value: ChangeItem['now']): string {
    // The reason of a missing number stands in the column of the difference.
    if (isMissing(value)) return '–';
    return id === 'women' ? t.percent(value) : t.number(value);
  }

  function sayDifference({ id, difference }: ChangeItem): string {
    if (isMissing(difference)) return t.text(`reasons.${difference.missing}`);
    if (difference === 0) return t.text('common.no_change');
    const signed = t.signed(difference);
    return id === 'women' ? t.text('common.points', { n: signed, count: Math.abs(difference) }) : signed;
  }
}
