/**
 * Prints the sheets of the latest edition into a folder and makes finished PDFs of the prints, as a
 * build does in its own process; says how many seconds of that the second part took.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { launchBrowser } from '../../src/print/browser.ts';
import { finishPdf } from '../../src/print/finish.ts';
import { preparePage } from '../../src/print/page.ts';
import { setLatestSheets } from './latest-sheets.ts';

const [, , folder = ''] = process.argv;
const jobs = await setLatestSheets(folder);
const browser = await launchBrowser();
const prints = await Promise.all(
  jobs.map(async (job) => {
    const page = await browser.newPage();
    await page.emulateMediaType('print');
    await page.goto(pathToFileURL(join(folder, job.path)).href, { waitUntil: 'load' });
    const facts = await preparePage(page);
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return { job, facts, printed };
  }),
);
await browser.close();
const began = performance.now();
for (const { job, facts, printed } of prints) finishPdf(printed, job, facts);
process.stdout.write(String((performance.now() - began) / 1000));
