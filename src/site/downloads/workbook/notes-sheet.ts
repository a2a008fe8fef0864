import { INDICATORS } from '../../../indicators/indicators.ts';
import type { EditionContext } from '../../../views/context.ts';
import { REASONS } from '../tables/codes.ts';
import { type DescribedSheet, sheetName } from './described-sheet.ts';

/** What the words say that stand for missing numbers, and how each number is made. */
export function notesSheet({ translator: t }: EditionContext): DescribedSheet {
  return {
    name: sheetName(t.text('notes.list_label')),
    title: t.text('notes.list_label'),
    about: t.text('workbook.notes_about'),
    table: {
      id: 'notes',
      head: [t.text('workbook.column_term'), t.text('workbook.column_meaning')],
      rows: [
        ...REASONS.map((reason) => [t.text(`reasons.${reason}`), t.text(`workbook.reason_${reason}`)]),
        ...INDICATORS.map((id) => [
          t.text(`methodology.${id}.name`),
          t.text('workbook.definition', {
            definition: t.text(`methodology.${id}.definition`),
            base: t.text(`methodology.${id}.base`),
          }),
        ]),
        [t.text('municipality.gaps'), t.text('notes.list')],
        [t.text('methodology.rounding'), t.text('methodology.rounding_text')],
      ],
    },
  };
}
