import type { Edition } from '../../../dataset/dataset.ts';
import { issueDay } from '../../../editions/issue.ts';
import { type EditionContext, editionContext, type LanguageContext } from '../../../views/context.ts';
import { issueOf } from '../../../views/foot.ts';
import { marksOf } from '../../../views/marks.ts';
import type { Xlsx, XlsxLine } from '../xlsx/sheet.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { codesSheet } from './codes-sheet.ts';
import { contentsSheet } from './contents-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { figuresSheet } from './figures-sheet.ts';
import { meetingsSheet } from './meetings-sheet.ts';
import { communitiesSheet, membersSheet } from './members-sheets.ts';
import { municipalitiesSheet } from './municipalities-sheet.ts';
import { notesSheet } from './notes-sheet.ts';

const SHEETS = [
  municipalitiesSheet,
  figuresSheet,
  communitiesSheet,
  membersSheet,
  meetingsSheet,
  notesSheet,
  codesSheet,
] as const;

/** An edition as a workbook in one language: a cover, the contents, and one table on each sheet. */
export function workbook(language: LanguageContext, edition: Edition): Uint8Array {
  return writeXlsx(workbookContent(editionContext(language, edition)));
}

/** What the workbook holds, before it is written. */
function workbookContent(context: EditionContext): Xlsx {
  const { edition, translator: t } = context;
  const sheets = SHEETS.map((sheet) => sheet(context));
  const marks = marksOf(edition, t).map(({ sentence }) => sentence);
  // What the data is not stands above each table, which may be copied without the cover.
  const warnings = marks.map((text): XlsxLine => ({ text, look: 'strong' }));
  return {
    title: `${t.text('common.title')}, ${t.text('common.sheet_of_year', { year: edition.year })}`,
    subject: issueOf(context),
    description: marks.join(' '),
    publisher: t.text('common.publisher'),
    language: t.tag,
    date: issueDay(edition),
    sheets: [
      coverSheet(context),
      contentsSheet(context, sheets),
      ...sheets.map(({ name, title, about, table }) => ({
        name,
        lines: [{ text: title, look: 'title' as const }, ...warnings, { text: about }],
        table,
      })),
    ],
  };
}
