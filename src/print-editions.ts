import type { BuildCache } from './build-cache.ts';
import type { Prepared } from './prepare.ts';
import type { Browser } from './print/browser.ts';
import { printSheets } from './print/print.ts';
import { PrintedSheets } from './print/printed.ts';
import { issuesOf, printJobs } from './print-jobs.ts';
import type { Manifest } from './proof/manifest.ts';

/**
 * Prints the sheets whose pages stand in a folder, those that were printed of the same before from
 * the cache. Then the browser is closed.
 * @param onPrinted told how many are there, of how many
 * @returns the issues that are printed, for the manifest
 * @throws BrowserError, FitError, PdfError
 */
export async function printEditions(
  starting: Promise<Browser>,
  folder: string,
  { views, downloads, fingerprints }: Prepared,
  cache: BuildCache,
  onPrinted: (printed: number, of: number) => void,
): Promise<Manifest['editions']> {
  const jobs = printJobs(views.sheets, downloads(), fingerprints);
  const browser = await starting;
  const known = new PrintedSheets(cache.store, `${cache.program} ${await browser.version()}`, folder);
  const open = await known.recall(jobs);
  let printed = jobs.length - open.length;
  await printSheets(browser, folder, open, () => {
    printed += 1;
    onPrinted(printed, jobs.length);
  });
  // It takes more memory than all else together, and nobody needs it any more.
  await Promise.all([browser.close(), known.keep(open)]);
  return issuesOf(jobs);
}
