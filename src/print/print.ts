import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, BrowserError, type ConsoleMessage, type HTTPRequest, PATIENCE, type Page } from './browser.ts';
import { checkPdf } from './check/check.ts';
import type { PdfFault } from './check/fault.ts';
import { finishPdf } from './finish.ts';
import { describeMisfits, findMisfits } from './fit.ts';
import { preparePage } from './page.ts';
import type { PageFacts, PdfFacts } from './pdf/facts.ts';

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

/** Finished PDFs that are not as they must be; each fault names language, page and place. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`a PDF is not as it must be:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

/** Tabs that print at the same time, one sheet after another: the build itself goes on, and needs a processor too. */
const TABS = Math.min(3, Math.max(1, availableParallelism() - 1));

/** So many pages are printed in a tab before another takes its place: a tab keeps memory of each. */
const PAGES_OF_A_TAB = 40;

/**
 * Prints pages to PDF, after checking that everything on them fits.
 * @param folder the folder of the site
 * @param onPrinted called after each sheet
 * @throws FitError with the misfits of all sheets; PdfError with the faults of all PDFs, where all fit;
 *   BrowserError where the browser ends
 */
export async function printSheets(
  browser: Browser,
  folder: string,
  jobs: readonly PrintJob[],
  onPrinted: (job: PrintJob) => void,
): Promise<void> {
  const queue = [...jobs];
  const misfits: string[] = [];
  const faults: string[] = [];
  const finish = async (job: PrintJob, print: Print) => {
    // The browser has been asked for the next sheet before this one takes up the thread.
    await turn();
    const findings = await finishSheet(folder, job, print);
    misfits.push(...findings.misfits);
    faults.push(...findings.faults);
    onPrinted(job);
  };
  const printAll = async () => {
    let tab: Tab | undefined;
    const finishing: Promise<void>[] = [];
    try {
      for (let job = queue.shift(); job; job = queue.shift()) {
        const found = await orEnded(browser, job, async (sheet) => {
          tab ??= await openTab(browser);
          const printed = await printSheet(tab, folder, sheet);
          tab = await lastingTab(tab, sheet.pages);
          return printed;
        });
        if ('misfits' in found) {
          misfits.push(...found.misfits);
          onPrinted(job);
        } else finishing.push(handled(finish(job, found)));
      }
    } finally {
      const closing = browser.connected && tab ? handled(tab.page.close()) : undefined;
      await Promise.allSettled(finishing);
      await closing;
    }
    await Promise.all(finishing);
  };
  await Promise.all(Array.from({ length: Math.min(TABS, jobs.length) }, printAll));
  if (misfits.length > 0) throw new FitError(misfits);
  if (faults.length > 0) throw new PdfError([...new Set(faults)]);
}

/** A page of the browser in which sheets are printed. To open one takes as long as to print a sheet. */
interface Tab {
  readonly page: Page;
  /** Settles when the page crashes: nothing that is asked of it then is ever answered. */
  readonly crash: Promise<unknown>;
  /** Pages that were printed in it. */
  readonly printed: number;
}

/** What the browser has printed, and what the print does not say. */
interface Print {
  readonly bytes: Uint8Array;
  readonly facts: PageFacts;
}

/** Why a sheet is refused. */
interface Misfits {
  readonly misfits: readonly string[];
}

interface Findings extends Misfits {
  readonly faults: readonly string[];
}

/** A promise that is waited for later: whether it has failed is asked then. */
function handled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** A page that has crashed. */
class CrashError extends Error {
  override readonly name = 'CrashError';
}

/** What becomes of a job, where the browser does not end. @throws BrowserError where it does */
async function orEnded<T>(browser: Browser, job: PrintJob, work: (job: PrintJob) => Promise<T>): Promise<T> {
  try {
    return await work(job);
  } catch (error) {
    if (browser.connected && !(error instanceof CrashError)) throw error;
    throw new BrowserError(
      `${job.name}: the browser ended while it printed this sheet, and nothing was published; build again, and if it happens again, see whether the machine has enough memory`,
    );
  }
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const crash = new Promise((resolve) => page.once('error', resolve));
  await page.emulateMediaType('print');
  return { page, crash, printed: 0 };
}

/** The tab, or none where it has printed enough. @param pages printed in it just now */
async function lastingTab(tab: Tab, pages: number): Promise<Tab | undefined> {
  const printed = tab.printed + pages;
  if (printed < PAGES_OF_A_TAB) return { ...tab, printed };
  await tab.page.close();
  return undefined;
}

/** Prints one sheet, or tells what does not fit. @throws CrashError */
async function printSheet({ page, crash }: Tab, folder: string, job: PrintJob): Promise<Print | Misfits> {
  const missing: string[] = [];
  const noteRequest = (request: HTTPRequest) => missing.push(`${job.name}: ${request.url()} is missing`);
  const noteMessage = (message: ConsoleMessage) => missing.push(`${job.name}: ${message.text()}`);
  page.on('requestfailed', noteRequest);
  page.on('console', noteMessage);
  const crashed = crash.then((error) => {
    throw new CrashError(String(error));
  });
  try {
    return await Promise.race([printPage(page, folder, job, missing), crashed]);
  } finally {
    page.off('requestfailed', noteRequest);
    page.off('console', noteMessage);
  }
}

/** @param missing what the page complains of, which is filled while it loads */
async function printPage(
  page: Page,
  folder: string,
  job: PrintJob,
  missing: readonly string[],
): Promise<Print | Misfits> {
  await page.goto(pathToFileURL(join(folder, job.path)).href, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const facts = await preparePage(page);
  const misfits = describeMisfits(await findMisfits(page)).map((sentence) => `${job.name}, ${sentence}`);
  if (misfits.length + missing.length > 0) return { misfits: [...missing, ...misfits] };
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return { bytes, facts };
}

/** Makes a finished PDF of a print; returns what is wrong with it, and writes no PDF then. */
async function finishSheet(folder: string, job: PrintJob, print: Print): Promise<Findings> {
  const bytes = finishPdf(print.bytes, job, print.facts);
  const faults = checkPdf(bytes, job);
  const overlong = faults.find(({ code }) => code === 'page-count');
  if (overlong) return { misfits: [`${job.name}: ${overlong.message}`], faults: [] };
  if (faults.length > 0) return { misfits: [], faults: faults.map((fault) => describeFault(job, fault)) };
  const target = join(folder, job.pdf);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  return { misfits: [], faults: [] };
}

function describeFault({ name }: PrintJob, { place, message }: PdfFault): string {
  return `${name}, ${place}: ${message}`;
}
