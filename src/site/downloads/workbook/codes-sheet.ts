import type { EditionContext } from '../../../views/context.ts';
import { CODES } from '../tables/codes.ts';
import { type DescribedSheet, sheetName } from './described-sheet.ts';

/** The codes of the files for programs, in words. */
export function codesSheet({ dataset, translator: t }: EditionContext): DescribedSheet {
  return {
    name: sheetName(t.text('codes.sheet')),
    title: t.text('codes.title'),
    about: t.text('codes.about'),
    table: {
      id: 'codes',
      head: [t.text('codes.column_column'), t.text('codes.column_code'), t.text('codes.column_words')],
      rows: [
        ...CODES.map(({ column, code, text }) => [column, code, t.text(text)]),
        ...dataset.communities.map(({ id }) => [
          'community',
          id,
          t.sentence(t.text(`communities.${id as 'other'}.name`)),
        ]),
      ],
    },
  };
}
