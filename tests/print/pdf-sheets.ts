import { pathToFileURL } from 'node:url';
import { prepareSheets } from '../../src/prepare.ts';
import { launchBrowser, nameBrowser, type Page } from '../../src/print/browser.ts';
import { preparePage } from '../../src/print/page.ts';
import type { PageFacts } from '../../src/print/pdf/facts.ts';
import type { PrintJob } from '../../src/print/print.ts';
import { printJobs } from '../../src/print-jobs.ts';
import { sumOfCode } from '../../src/proof/code.ts';
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

/** Sets the sheets of an edition in a folder, as a build does; returns what is to be printed. */
export async function setSheets(folder: string, year: number): Promise<PrintJob[]> {
  const press = { code: await sumOfCode(), browser: await nameBrowser(launchBrowser) };
  const { views, downloads, fingerprints } = await prepareSheets(realDataset(), { editions: [year] }, press, draw);
  await Promise.all([renderSite(views, folder), writeAssets(folder)]);
  return printJobs(views.sheets, downloads(), fingerprints);
}

/** Prints sheets one after another, with a browser of their own. */
export async function printRaw(folder: string, jobs: readonly PrintJob[]): Promise<RawSheet[]> {
  const browser = await launchBrowser();
  try {
    const sheets: RawSheet[] = [];
    for (const job of jobs) {
      const page = await browser.newPage();
      await page.emulateMediaType('print');
      await page.goto(pathToFileURL(`${folder}/${job.path}`).href, { waitUntil: 'load' });
      const facts = await preparePage(page);
      const words = await readWords(page);
      const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      sheets.push({ code: job.statement.language, job, facts, printed, words });
    }
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
