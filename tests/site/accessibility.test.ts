import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../../src/print/browser.ts';
import { sharedSite } from '../support/shared-site.ts';
import { type Site, temporaryFolder } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The first page goes to another by itself; a copy of it stays. */
const CHOICE = 'choice.html';

/** Each kind of page, in one language each. */
const PAGES = [
  ['the choice of language', CHOICE],
  ['the latest edition', 'sq/index.html'],
  ['an older edition', 'sr/2022/index.html'],
  ['a municipality', 'en/municipalities/peje/index.html'],
  ['all municipalities', 'sr/municipalities/index.html'],
  ['the methodology', 'en/methodology/index.html'],
  ['data and downloads', 'sq/data/index.html'],
  ['the data dictionary', 'sr/data/dictionary/index.html'],
  ['about the site', 'en/about/index.html'],
] as const;

const folder = temporaryFolder();
let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
  const base = `<head><base href="${pathToFileURL(join(site.folder, '/')).href}">`;
  const choice = site.text('index.html').replace(/<meta http-equiv="refresh"[^>]*>/, '');
  writeFileSync(join(folder.path, CHOICE), choice.replace('<head>', base));
  page = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

const addressOf = (path: string) => pathToFileURL(join(path === CHOICE ? folder.path : site.folder, path)).href;

async function open(path: string, width: number): Promise<void> {
  await show(width, 'light');
  await page.goto(addressOf(path), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function show(width: number, scheme: 'light' | 'dark'): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** What axe finds in the page as it is shown. */
async function barriers(options: RunOptions): Promise<string[]> {
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return violations.map(({ id, help, nodes }) => {
    return `${id} (${help}): ${nodes.length} ×, ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary ?? ''}`;
  });
}

/** Elements that reach over the right edge of the screen, where the page can be scrolled to them. */
function wideElements(): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...document.querySelectorAll('body *')];
    const wide = all.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    return wide.slice(0, 5).map((element) => `${element.tagName} ${element.className}`);
  });
}

describe.each(PAGES)('%s', (_, path) => {
  test('has no barrier that axe finds, on a phone and on a screen, by day and at night', async () => {
    await open(path, 390);
    await page.evaluate(AXE);
    const found: string[] = [];
    for (const width of [390, 1280]) {
      await show(width, 'light');
      found.push(...(await barriers({ resultTypes: ['violations'] })).map((text) => `${width} light: ${text}`));
      // At night only the colours are others.
      await show(width, 'dark');
      const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
      found.push(...(await barriers(colours)).map((text) => `${width} dark: ${text}`));
    }
    expect(found).toEqual([]);
  });

  test('is never wider than the screen, from 360 pixels', async () => {
    await open(path, 360);
    const found: string[] = [];
    for (const width of [360, 390, 760, 1040, 1280]) {
      await show(width, 'light');
      found.push(...(await wideElements()).map((text) => `${width}: ${text}`));
    }
    expect(found).toEqual([]);
  });
});

describe('with the keyboard', () => {
  test('the first key leads to a link that skips to the content, and shows it', async () => {
    await open('sr/2023/index.html', 390);
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { left, top, width, height } = (document.activeElement as HTMLElement).getBoundingClientRect();
      return {
        href: document.activeElement?.getAttribute('href'),
        shown: left >= 0 && top >= 0 && width > 0 && height > 0,
      };
    });
    expect(focused).toEqual({ href: '#content', shown: true });
  });

  test('every link and every table that opens can be reached, in the order of the page', async () => {
    await open('en/2023/index.html', 1280);
    const order = await page.evaluate(() => {
      const reachable = [...document.querySelectorAll<HTMLElement>('a[href], summary, [tabindex]')];
      // The marks of a chart are one stop together; arrows lead from one to the next.
      const alone = reachable.filter((element) => !element.closest('.marks'));
      return alone.filter(({ tabIndex }) => tabIndex !== 0).map((element) => element.outerHTML.slice(0, 80));
    });
    expect(order).toEqual([]);
  });

  test('the table of numbers of a chart opens', async () => {
    await open('en/2023/index.html', 390);
    await page.focus('.panel-meetings summary');
    await page.keyboard.press('Enter');
    const open38 = await page.$eval('.panel-meetings details', (details) => (details as HTMLDetailsElement).open);
    const rows = await page.$$eval('.panel-meetings details tbody tr', (all) => all.length);
    expect([open38, rows]).toEqual([true, 38]);
  });
});

test('no page asks for anything outside of its folder', async () => {
  const asked: string[] = [];
  const note = (request: { url(): string }) => asked.push(request.url());
  page.on('request', note);
  for (const [, path] of PAGES) await open(path, 390);
  page.off('request', note);
  const root = pathToFileURL(site.folder).href;
  expect(asked.length).toBeGreaterThan(PAGES.length);
  const isOwn = (url: string) => url.startsWith(root) || url.startsWith('data:') || url === addressOf(CHOICE);
  expect(asked.filter((url) => !isOwn(url))).toEqual([]);
});
