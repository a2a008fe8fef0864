import { sayRequirement } from '../charts/values.ts';
import { isMissing } from '../dataset/dataset.ts';
import type { ChangeItem } from '../indicators/change.ts';
import type { EditionContext } from './context.ts';

/** The findings of an edition in sentences: what it is, and what rose or fell since the year before. */
export interface Sentences {
  readonly title: string;
  readonly items: readonly string[];
}

/** The figures that sentences are made of, in their order. */
const SAID = ['councils', 'meetings', 'reached', 'work_plans', 'compensation', 'incidents', 'women', 'gaps'] as const;

/**
 * One sentence for each figure that is known. It compares with the year before where that number is
 * known too; where the base was another one, it says both numbers in place of the difference.
 */
export function sentences({ now, translator: t }: EditionContext): Sentences {
  const { required } = now.meetings;
  const { overall } = now.representation;
  const items = new Map(now.change.items.map((item) => [item.id, item]));
  return {
    title: t.text('sentence.title'),
    items: SAID.flatMap((id) => {
      const item = items.get(id);
      if (!item || isMissing(item.now)) return [];
      const { direction, difference } = directionOf(item);
      return t.sentence(
        t.text(`sentence.${id}`, {
          n: id === 'women' ? overall.women : item.now,
          m: item.base ?? 0,
          percent: t.percent(id === 'women' ? item.now : 0),
          ...sayRequirement(required, t),
          direction,
          d: difference,
          before: isMissing(item.before) ? 0 : item.before,
          mBefore: item.baseBefore ?? 0,
          yearBefore: now.yearBefore ?? now.year,
        }),
      );
    }),
  };
}

/** Where a figure has gone: of a percentage, its base does not matter. */
function directionOf({ id, difference, base, baseBefore }: ChangeItem): { direction: string; difference: number } {
  if (isMissing(difference)) return { direction: 'unknown', difference: 0 };
  if (id !== 'women' && base !== baseBefore) return { direction: 'rebased', difference: 0 };
  const direction = difference > 0 ? 'rose' : difference < 0 ? 'fell' : 'same';
  return { direction, difference: Math.abs(difference) };
}
