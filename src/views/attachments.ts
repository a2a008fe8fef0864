import type { EditionContext } from './context.ts';
import { CONTENT } from './data-page.ts';
import { downloadFile, paths, TABLES } from './paths.ts';

/** A file that the PDF of a sheet carries. */
export interface AttachmentView {
  readonly name: string;
  /** Path from the root of the site. */
  readonly path: string;
  /** Media type. */
  readonly type: 'text/csv' | 'application/json';
  /** The numbers that the sheet is made of, or what describes them. */
  readonly relationship: 'Data' | 'Supplement';
  readonly description: string;
}

/** The data package with all its files: what the workbook and the archive hold, in formats that last. */
const CARRIED = [...TABLES, 'indicators.json', 'datapackage.json'] as const;

export function attachmentsOf({ edition: { year }, translator: t }: EditionContext): AttachmentView[] {
  return CARRIED.map((download) => ({
    name: downloadFile(download, year, t.code),
    path: paths.download(year, downloadFile(download, year, t.code)),
    type: download.endsWith('.csv') ? 'text/csv' : 'application/json',
    relationship: download === 'datapackage.json' ? 'Supplement' : 'Data',
    description: t.text(`data.${CONTENT[download]}`),
  }));
}
