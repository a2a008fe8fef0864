import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_STORE } from './cache/store.ts';
import { createDraw } from './charts/draw.ts';
import type { Dataset } from './dataset/dataset.ts';
import { prepareSheets, type Selection } from './prepare.ts';
import { launchBrowser } from './print/browser.ts';
import { type PrintJob, printSheets } from './print/print.ts';
import { printJobs } from './print-jobs.ts';
import type { Press } from './proof/fingerprint.ts';
import { writeAssets } from './site/assets.ts';
import { renderSite } from './site/render.ts';

/**
 * Prints one sheet as a build does, without the site around it.
 * @param selection the edition and the language
 * @param folder what is written on the way there
 * @throws BrowserError, FitError, PdfError
 */
export async function printAgain(
  dataset: Dataset,
  selection: Selection,
  press: Press,
  folder: string,
): Promise<Buffer> {
  const browser = launchBrowser();
  browser.catch(() => undefined);
  try {
    const { views, downloads, fingerprints } = await prepareSheets(dataset, selection, press, createDraw(NO_STORE, ''));
    await Promise.all([renderSite(views, folder), writeAssets(folder)]);
    const jobs = printJobs(views.sheets, downloads(), fingerprints);
    await printSheets(await browser, folder, jobs, () => undefined);
    const [job] = jobs as [PrintJob];
    return await readFile(join(folder, job.pdf));
  } finally {
    await browser.then((started) => started.close()).catch(() => undefined);
  }
}
