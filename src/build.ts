import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './dataset/problem.ts';
import { readDataset } from './dataset/read.ts';
import type { Selection } from './prepare.ts';
import { launchBrowser } from './print/browser.ts';
import type { PrintJob } from './print/print.ts';
import { writeAssets } from './site/assets.ts';
import type { DownloadFile } from './site/downloads/download.ts';
import { checkTarget, createStaging, replaceFolder } from './site/swap.ts';
import type { SheetView } from './views/sheet.ts';

export interface BuildOptions extends Selection {
  /** Folder of the data. */
  readonly data: string;
  /** Folder that the site replaces. */
  readonly out: string;
  /** Whether the sheets are printed. */
  readonly pdf: boolean;
}

export type BuildStep = 'check' | 'compute' | 'downloads' | 'draw' | 'site' | 'print' | 'publish';

export interface WrittenFile {
  /** Path from the root of the site. */
  readonly path: string;
  readonly bytes: number;
}

/** What was written, or why nothing was. */
export type BuildResult =
  | { readonly written: readonly WrittenFile[] }
  | { readonly problems: readonly Problem[]; readonly sources: ReadonlyMap<string, string> };

/**
 * The pipeline, in one direction. A number is computed once, in step 2, and every output shows it.
 *
 * ```
 *            ┌────────── 2 prepare ───────────┐
 *  data/ ─1▶ dataset ─▶ indicators ─▶ downloads ──────────┐
 *                            └─▶ charts ─▶ views ─3▶ site ─4▶ PDFs ─5▶ dist/
 * ```
 *
 * @param onStep told when a step begins, and with a count while sheets are printed
 * @throws UnknownSelectionError, TargetError, BrowserError, FitError; the old site is left as it was
 */
export async function build(
  options: BuildOptions,
  onStep: (step: BuildStep, detail?: string) => void,
): Promise<BuildResult> {
  checkTarget(options.out, { 'the data': options.data, 'this program': '.' });
  // The browser takes about as long to start as steps 1 to 3 take together: it comes first, and
  // what is large is loaded meanwhile. Where it cannot start, step 4 says so.
  const browser = options.pdf ? launchBrowser() : undefined;
  browser?.catch(() => undefined);
  let staging: string | undefined;
  try {
    // 1. Read and check the data.
    onStep('check');
    const result = readDataset(options.data);
    if ('problems' in result) return result;

    const { prepare, printSheets, renderSite, writeDownloads } = await loadLaterSteps();

    // 2. Compute every number, draw every chart, say everything in every language.
    const { views, downloads } = await prepare(result.dataset, options, onStep);

    // 3. Set the pages.
    onStep('site');
    staging = await createStaging(options.out);
    await Promise.all([renderSite(views, staging), writeAssets(staging), writeDownloads(staging, downloads)]);

    // 4. Print the sheets; their pages are not published.
    if (browser) {
      onStep('print');
      const jobs = printJobs(views.sheets, downloads);
      let printed = 0;
      await printSheets(await browser, staging, jobs, () => {
        printed += 1;
        onStep('print', `${printed}/${jobs.length}`);
      });
    }
    await rm(join(staging, 'sheets'), { recursive: true, force: true });

    // 5. Replace the old site as a whole.
    onStep('publish');
    const written = await listFiles(staging);
    await replaceFolder(staging, options.out);
    return { written };
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
    await browser?.then((started) => started.close()).catch(() => undefined);
  }
}

/** The steps after the check, loaded when the data is well and the browser is on its way. */
async function loadLaterSteps() {
  const [{ prepare }, { renderSite }, { writeDownloads }, { printSheets }] = await Promise.all([
    import('./prepare.ts'),
    import('./site/render.ts'),
    import('./site/downloads/downloads.ts'),
    import('./print/print.ts'),
  ]);
  return { prepare, renderSite, writeDownloads, printSheets };
}

/** What is to be printed, with the files that each PDF carries. */
export function printJobs(sheets: readonly SheetView[], downloads: readonly DownloadFile[]): PrintJob[] {
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
    attachments: sheet.attachments.map((attachment) => {
      const content = contents.get(attachment.path);
      if (!content) throw new Error(`${attachment.path} has not been made`);
      return { ...attachment, content };
    }),
  }));
}

async function listFiles(folder: string): Promise<WrittenFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const written = await Promise.all(
    files.map(async (file) => ({
      path: file.slice(folder.length + 1).replaceAll('\\', '/'),
      bytes: (await stat(file)).size,
    })),
  );
  return written.sort((a, b) => (a.path < b.path ? -1 : 1));
}
