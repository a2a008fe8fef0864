import type { EditionContext } from '../../../views/context.ts';
import type { XlsxSheet } from '../xlsx/sheet.ts';
import { type DescribedSheet, sheetName } from './described-sheet.ts';

/** The sheets with what they hold, each a link. */
export function contentsSheet({ translator: t }: EditionContext, sheets: readonly DescribedSheet[]): XlsxSheet {
  return {
    name: sheetName(t.text('workbook.contents')),
    lines: [{ text: t.text('workbook.contents'), look: 'title' }],
    table: {
      id: 'contents',
      head: [t.text('workbook.column_sheet'), t.text('data.column_content')],
      rows: sheets.map(({ name, about }) => [{ text: name, sheet: name }, about]),
    },
  };
}
