import type { CorrectedNumberEntry } from '../dataset/types.generated.ts';
import type { EditionContext } from './context.ts';
import { nameOfFigure, repeatsAnother, sayFigure } from './figure-words.ts';

/** The numbers that a correction changed, before and after. */
export interface CorrectedNumbers {
  readonly head: readonly string[];
  readonly rows: readonly { readonly figure: string; readonly old: string; readonly new: string }[];
}

/**
 * What changed for readers: figures that say the same in other words are left out, and so are those that
 * are shown as before, because they are rounded. Numbers of the whole edition come first.
 */
export function correctedNumbers(context: EditionContext, entries: readonly CorrectedNumberEntry[]): CorrectedNumbers {
  const { translator: t } = context;
  const shown = entries.filter((entry) => !repeatsAnother(entry));
  const whole = shown.filter(({ municipality }) => municipality === undefined);
  const places = shown.filter(({ municipality }) => municipality !== undefined);
  return {
    head: [t.text('change.column_figure'), t.text('corrections.old'), t.text('corrections.new')],
    rows: [...whole, ...places]
      .map((entry) => ({
        figure: nameOfFigure(entry, context),
        old: sayFigure(entry, entry.old, context),
        new: sayFigure(entry, entry.new, context),
      }))
      .filter((row) => row.old !== row.new),
  };
}
