/**
 * The yardstick of the bench, a process of its own: starts the browser, prints the finished pages
 * that it is given at the same time, and closes. Nothing else happens, so a build cannot be faster.
 */
import { pathToFileURL } from 'node:url';

import { launchBrowser } from '../../src/print/browser.ts';

const browser = await launchBrowser();
await Promise.all(
  process.argv.slice(2).map(async (file) => {
    const page = await browser.newPage();
    await page.emulateMediaType('print');
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    await page.close();
  }),
);
await browser.close();
