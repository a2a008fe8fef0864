import { pathToFileURL } from 'node:url';
import { prepare } from '../../src/prepare.ts';
import { launchBrowser, type Page } from '../../src/print/browser.ts';
import { preparePage } from '../../src/print/page.ts';
import type { PageFacts } from '../../src/print/pdf/facts.ts';
import type { PrintJob } from '../../src/print/print.ts';
import { printJobs } from '../../src/print-jobs.ts';
import { writeAssets } from '../../src/site/assets.ts';
import { renderSite } from '../../src/site/render.ts';
import { draw, realDataset } from '../support/real-data.ts';

/** A sheet as the browser prints it, before it is finished. */
export interface RawSheet {
  readonly code: string;
  readonly job: PrintJob;
  readonly facts: PageFacts;
  readonly printed: Uint8Array;
  readonly words: PageWords;
}

/** What a reader of the page reads, with single spaces. */
export interface PageWords {
  /** Headings, paragraphs and cells in the order of the page, without those that have no text. */
  readonly blocks: readonly string[];
  readonly headings: readonly string[];
  /** Drawings: their words for those who do not see them, and the words in them. */
  readonly figures: readonly { readonly label: string; readonly text: string }[];
}

/** Renders the sheets of an edition into a folder; returns what is to be printed. */
export async function renderSheets(folder: string, year = 2023): Promise<PrintJob[]> {
  const press = { code: 'that of the tests', browser: 'the one that comes with the lockfile' };
  const { views, downloads, fingerprints } = await prepare(
    realDataset(),
    { editions: [year] },
    press,
    draw,
    () => undefined,
  );
  await Promise.all([renderSite(views, folder), writeAssets(folder)]);
  return printJobs(views.sheets, downloads, fingerprints);
}

/** Prints sheets, one after another or all at the same time, with a browser of their own. */
export async function printRaw(folder: string, jobs: readonly PrintJob[], parallel: boolean): Promise<RawSheet[]> {
  const browser = await launchBrowser();
  try {
    const print = async (job: PrintJob): Promise<RawSheet> => {
      const page = await browser.newPage();
      await page.emulateMediaType('print');
      await page.goto(pathToFileURL(`${folder}/${job.path}`).href, { waitUntil: 'load' });
      const facts = await preparePage(page);
      const words = await readWords(page);
      const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      return { code: job.path.split('/').at(-1)?.slice(0, 2) ?? '', job, facts, printed, words };
    };
    if (parallel) return await Promise.all(jobs.map(print));
    const sheets: RawSheet[] = [];
    for (const job of jobs) sheets.push(await print(job));
    return sheets;
  } finally {
    await browser.close();
  }
}

function readWords(page: Page): Promise<PageWords> {
  return page.evaluate(() => {
    const tidy = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim();
    const isShown = (element: Element) => !element.closest('[aria-hidden="true"]');
    const textOf = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('svg, [aria-hidden="true"]')) hidden.remove();
      return tidy(copy.textContent);
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown);
    return {
      blocks: all('h1, h2, h3, p, th, td')
        .map(textOf)
        .filter((text) => text !== ''),
      headings: all('h1, h2, h3').map(textOf),
      figures: all('svg[role="img"]').map((drawing) => ({
        label: tidy(drawing.getAttribute('aria-label') ?? ''),
        text: [...drawing.querySelectorAll('text')].map(({ textContent }) => tidy(textContent)).join(' '),
      })),
    };
  });
}
