import { fingerprintOf, type Prepared } from './prepare.ts';
import type { Statement } from './print/pdf/statement.ts';
import type { PrintJob } from './print/print.ts';
import type { Manifest } from './proof/manifest.ts';
import type { DownloadFile } from './site/downloads/download.ts';
import type { RecordedSheet } from './site/recorded.ts';
import type { SheetView } from './views/sheet.ts';

/** What is to be printed, with what each PDF says of itself and the files that it carries. */
export function printJobs(
  sheets: readonly SheetView[],
  downloads: readonly DownloadFile[],
  fingerprints: Prepared['fingerprints'],
): PrintJob[] {
  const contents = new Map(downloads.map(({ path, content }) => [path, Buffer.from(content)]));
  return sheets.map((sheet) => ({
    path: sheet.path,
    pdf: sheet.pdf,
    pages: sheet.pages,
    name: `${sheet.language} ${sheet.year}`,
    title: sheet.documentTitle,
    author: sheet.publisher,
    subject: sheet.subject,
    keywords: sheet.keywords,
    tag: sheet.tag,
    date: sheet.date,
    statement: statementOf(sheet, fingerprints),
    attachments: sheet.attachments.map((attachment) => {
      const content = contents.get(attachment.path);
      if (!content) throw new Error(`${attachment.path} has not been made`);
      return { ...attachment, content };
    }),
  }));
}

function statementOf({ year, language, issue }: SheetView, fingerprints: Prepared['fingerprints']): Statement {
  const { short: fingerprint, ...parts } = fingerprintOf(year, fingerprints);
  return { edition: year, language, issue, fingerprint, ...parts };
}

/** The issues that are printed, for the manifest. */
export function issuesOf(jobs: readonly PrintJob[]): Manifest['editions'] {
  return Object.fromEntries(
    jobs.map(({ date, statement: { edition, language: _, ...statement } }) => [edition, { date, ...statement }]),
  );
}

/** The issues that are served as they were published, for the manifest. */
export function recordedIssues(sheets: readonly RecordedSheet[]): Manifest['editions'] {
  return Object.fromEntries(
    sheets
      .filter(({ isNow }) => isNow)
      .map(({ year, issue: { issue, date, fingerprint } }) => {
        const { short, ...parts } = fingerprint;
        return [year, { date, issue, fingerprint: short, ...parts }];
      }),
  );
}
