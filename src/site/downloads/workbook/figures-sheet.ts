import { knownCell, sayRequirement } from '../../../charts/values.ts';
import type { ChangeItem } from '../../../indicators/change.ts';
import type { EditionContext } from '../../../views/context.ts';
import { type DescribedSheet, sheetName } from './described-sheet.ts';

/** The compared figures, one in a row, each with what it is counted of. */
export function figuresSheet({ now, translator: t }: EditionContext): DescribedSheet {
  const { year } = now;
  const required = sayRequirement(now.meetings.required, t);
  const base = (of: ChangeItem['base']) => of ?? t.text('workbook.no_base');
  return {
    name: sheetName(t.text('section.key_figures')),
    title: t.text('workbook.figures_title', { year }),
    about: t.text('workbook.figures_about'),
    table: {
      id: 'figures',
      head: [
        t.text('change.column_figure'),
        t.text('workbook.column_unit'),
        String(year),
        String(year - 1),
        t.sentence(t.text('change.column_difference')),
        t.text('workbook.base_of', { year }),
        t.text('workbook.base_of', { year: year - 1 }),
      ],
      rows: now.change.items.map((item) => [
        t.text(`change.${item.id}`, required),
        t.text(item.id === 'women' ? 'workbook.unit_percent' : 'workbook.unit_number'),
        knownCell(item.now, t),
        knownCell(item.before, t),
        knownCell(item.difference, t),
        base(item.base),
        now.yearBefore === undefined ? t.text('reasons.no_year_before') : base(item.baseBefore),
      ]),
    },
  };
}
