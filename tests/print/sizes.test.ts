import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { prepareSheets } from '../../src/prepare.ts';
import { type Browser, launchBrowser } from '../../src/print/browser.ts';
import { type PrintJob, printSheets } from '../../src/print/print.ts';
import { printJobs } from '../../src/print-jobs.ts';
import { NO_PRESS } from '../../src/proof/fingerprint.ts';
import { writeAssets } from '../../src/site/assets.ts';
import { renderSite } from '../../src/site/render.ts';
import { EDGES } from '../support/edge-data.ts';
import { largeCountry } from '../support/large-data.ts';
import { type PdfContent, readPdf } from '../support/pdf.ts';
import { draw } from '../support/real-data.ts';

const MUNICIPALITIES = 150;

let folder = '';
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Prints the sheet of 2023. @throws where a word does not fit its page, or the PDF is not as it must be */
async function printed(dataset: Dataset, code: string): Promise<{ job: PrintJob; pdf: PdfContent }> {
  const selection = { editions: [2023], languages: [code] };
  const { views, downloads, fingerprints } = await prepareSheets(dataset, selection, NO_PRESS, draw);
  await Promise.all([renderSite(views, folder), writeAssets(folder)]);
  const [job] = printJobs(views.sheets, downloads(), fingerprints) as [PrintJob];
  await printSheets(browser, folder, [job], () => undefined);
  return { job, pdf: await readPdf(new Uint8Array(readFileSync(join(folder, job.pdf)))) };
}

describe(`the sheet of ${MUNICIPALITIES} municipalities`, () => {
  let job: PrintJob;
  let pdf: PdfContent;
  beforeAll(async () => {
    ({ job, pdf } = await printed(largeCountry({ municipalities: MUNICIPALITIES }), 'sr'));
  });

  test('has as many pages as its list needs, each with its number', () => {
    expect(job.pages).toBe(4);
    expect(pdf.pages.map(({ text }) => /strana (\d+) od (\d+)/.exec(text)?.slice(1))).toEqual(
      pdf.pages.map((_, index) => [String(index + 1), '4']),
    );
  });

  test('names each municipality once in the list, in its order', () => {
    const rows = pdf.pages.slice(1).flatMap(({ text }) => {
      // The head of a page that goes on names its first and its last municipality.
      const list = text.replace(/: Place \d+ – Place \d+/, '');
      return [...list.matchAll(/Place (\d{5})/g)].map(([, number]) => Number(number));
    });
    expect(rows).toEqual(Array.from({ length: MUNICIPALITIES }, (_, index) => index + 1));
  });

  test('repeats the head of the table and the key on each page, and has the sums on the last', () => {
    const has = (words: string) => pdf.pages.slice(1).map(({ text }) => text.includes(words));
    expect(has('živi u opštini, ali nema člana')).toEqual([true, true, true]);
    expect(has('Romi')).toEqual([true, true, true]);
    expect(has('Opštine bez člana')).toEqual([false, false, true]);
  });

  test('has a bookmark for each page of the list', () => {
    expect(pdf.bookmarks.filter((title) => /^Spisak opština/.test(title))).toHaveLength(3);
  });

  test('has no letter smaller than the others', () => {
    for (const { smallest } of pdf.pages) expect(smallest).toBeGreaterThan(6.9);
  });
});

describe('the sheet of little', () => {
  test.each(EDGES.filter(([title]) => ['no council', 'nothing reported', 'one municipality'].includes(title)))(
    'is printed: %s',
    async (_title, dataset) => {
      const draft = dataset.editions.map((edition) => ({ ...edition, status: 'draft' as const }));
      const { pdf } = await printed({ ...dataset, editions: draft }, 'sq');
      expect(pdf.pages).toHaveLength(2);
      for (const { smallest } of pdf.pages) expect(smallest).toBeGreaterThan(6.99);
    },
  );
});
