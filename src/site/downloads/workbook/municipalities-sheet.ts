import { knownCell } from '../../../charts/values.ts';
import type { EditionContext } from '../../../views/context.ts';
import { summaryRows } from '../summary.ts';
import { textOfCode } from '../tables/codes.ts';
import { answerCell } from './answer-cell.ts';
import { type DescribedSheet, sheetName } from './described-sheet.ts';

/** What somebody looks for first: everything about a municipality in one row. */
export function municipalitiesSheet(context: EditionContext): DescribedSheet {
  const { dataset, edition, now, translator: t, places } = context;
  const { year } = edition;
  const rows = places.sort(summaryRows(edition, now, dataset.municipalities));
  const communities = (ids: readonly string[]) =>
    ids.length === 0
      ? t.text('municipality.no_gaps')
      : t.list(ids.map((id) => t.text(`communities.${id as 'other'}.short`)));
  return {
    name: sheetName(t.text('site.nav_municipalities')),
    title: t.text('workbook.municipalities_title', { year }),
    about: t.text('workbook.municipalities_about'),
    table: {
      id: 'municipalities',
      head: [
        t.text('list.column_municipality'),
        t.text('municipality.region'),
        t.text('municipality.established'),
        t.text('workbook.meetings_of', { year }),
        t.text('workbook.meetings_of', { year: year - 1 }),
        t.text('municipality.incidents'),
        t.text('municipality.work_plan'),
        t.text('municipality.compensation'),
        t.text('municipality.members'),
        t.sentence(t.text('list.column_women')),
        t.sentence(t.text('list.column_men')),
        t.text('workbook.column_share'),
        t.text('municipality.gaps'),
        t.text('workbook.column_which'),
        t.text('workbook.column_note'),
        t.text('workbook.column_id'),
      ],
      rows: rows.map((row) => [
        places.name(row.municipality),
        t.text(`regions.${row.region}`),
        t.text(row.established ? 'common.yes' : 'common.no'),
        knownCell(row.held, t),
        knownCell(row.before, t),
        knownCell(row.discussed, t),
        answerCell(row.workPlan, t, (plan) => t.text(textOfCode('work_plan', plan))),
        answerCell(row.compensation, t, (answer) => t.text(textOfCode('compensation', answer))),
        knownCell(row.members, t),
        knownCell(row.women, t),
        knownCell(row.men, t),
        knownCell(row.womenPercent, t),
        knownCell(row.gapCount, t),
        answerCell(row.gaps, t, communities),
        row.note === '' ? t.text('workbook.no_note') : row.note,
        row.municipality,
      ]),
    },
  };
}
