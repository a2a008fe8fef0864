import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dataset, Edition } from '../dataset/dataset.ts';
import { type RecordedIssue, recordPath } from '../dataset/record.ts';
import { issueNumber } from '../editions/issue.ts';
import { paths, sheetFile } from '../views/paths.ts';

/** A published PDF that the site serves as it was published. */
export interface RecordedSheet {
  /** Path in the data folder. */
  readonly from: string;
  /** Path from the root of the site. */
  readonly to: string;
  readonly year: number;
  readonly issue: RecordedIssue;
  /** Whether it is the issue that the edition has now. */
  readonly isNow: boolean;
}

/** Whether the issue that an edition has now was published: then its sheets are not printed any more. */
export function isFrozen(edition: Edition): boolean {
  return edition.record?.issues.at(-1)?.issue === issueNumber(edition);
}

/**
 * The published PDFs of all issues: that of now at the address of the sheet, superseded ones at their own.
 * @param shown the sheets that the site has
 */
export function recordedSheets(
  { editions }: Dataset,
  shown: readonly { readonly year: number; readonly language: string }[],
): RecordedSheet[] {
  return editions.flatMap((edition) => {
    const { year } = edition;
    const codes = new Set(shown.filter((sheet) => sheet.year === year).map(({ language }) => language));
    return (edition.record?.issues ?? []).flatMap((issue) =>
      [...codes].flatMap((code): RecordedSheet[] => {
        const name = sheetFile(code, year);
        if (!(name in issue.files)) return [];
        const isNow = issue.issue === issueNumber(edition);
        const to = isNow ? paths.pdf(code, year) : paths.superseded(code, year, issue.issue);
        return [{ from: `editions/${year}/${recordPath(issue.issue, name)}`, to, year, issue, isNow }];
      }),
    );
  });
}

/** Copies published PDFs into the folder of the site. @param data the data folder */
export async function writeRecorded(folder: string, data: string, sheets: readonly RecordedSheet[]): Promise<void> {
  for (const { from, to } of sheets) {
    const target = join(folder, to);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(data, from), target);
  }
}
