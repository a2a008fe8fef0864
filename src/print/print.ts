import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from './browser.ts';
import { finishPdf, type PdfFacts } from './finish.ts';
import { describeMisfits, findMisfits } from './fit.ts';

/** A page to be printed. */
export interface PrintJob extends PdfFacts {
  /** Path of the page, from the folder of the site. */
  readonly path: string;
  /** Path of the PDF, from the same folder. */
  readonly pdf: string;
  /** Exact number of pages. */
  readonly pages: number;
  /** How messages name the sheet. */
  readonly name: string;
}

/** Sheets that do not fit their pages; each problem names language, page, element and millimetres. */
export class FitError extends Error {
  override readonly name = 'FitError';
  readonly misfits: readonly string[];

  constructor(misfits: readonly string[]) {
    super(`a sheet does not fit its pages:\n${misfits.join('\n')}`);
    this.misfits = misfits;
  }
}

/** Sheets that are printed at the same time. */
const PARALLEL = 3;

/**
 * Prints pages to PDF, after checking that everything on them fits.
 * @param folder the folder of the site
 * @param onPrinted called after each sheet
 * @throws FitError with the misfits of all sheets
 */
export async function printSheets(
  browser: Browser,
  folder: string,
  jobs: readonly PrintJob[],
  onPrinted: (job: PrintJob) => void,
): Promise<void> {
  const queue = [...jobs];
  const misfits: string[] = [];
  const worker = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      misfits.push(...(await printSheet(browser, folder, job)));
      onPrinted(job);
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, jobs.length) }, worker));
  if (misfits.length > 0) throw new FitError(misfits);
}

/** Prints one sheet; returns what does not fit, and writes no PDF then. */
async function printSheet(browser: Browser, folder: string, job: PrintJob): Promise<string[]> {
  const page = await browser.newPage();
  try {
    const faults: string[] = [];
    page.on('requestfailed', (request) => faults.push(`${job.name}: ${request.url()} is missing`));
    page.on('console', (message) => faults.push(`${job.name}: ${message.text()}`));
    await page.emulateMediaType('print');
    await page.goto(pathToFileURL(join(folder, job.path)).href, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const misfits = describeMisfits(await findMisfits(page)).map((sentence) => `${job.name}, ${sentence}`);
    if (misfits.length + faults.length > 0) return [...faults, ...misfits];
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const { bytes, pages } = await finishPdf(printed, job);
    if (pages !== job.pages) return [`${job.name}: has ${pages} pages, it must have ${job.pages}`];
    const target = join(folder, job.pdf);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    return [];
  } finally {
    await page.close();
  }
}
