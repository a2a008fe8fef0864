import { describe, expect, test } from 'vitest';
import { KINDS } from '../support/kinds-of-pages.ts';
import { realDataset, translatorOf } from '../support/real-data.ts';
import { useScreen } from '../support/screen.ts';

/** Where a site may stand. The second is deep, with letters that addresses write otherwise. */
describe.each([
  ['a folder', undefined],
  ['a sub-path', '/public/ë v2/mcsc/'],
])('from %s', (_, under) => {
  const screen = useScreen(under);
  const place = () => screen.page.url().slice(screen.root.length);
  const follow = async (selector: string) => {
    await Promise.all([screen.page.waitForNavigation({ waitUntil: 'load' }), screen.page.click(selector)]);
    // What a page says of itself in its address counts as a navigation, too, and may come before.
    await screen.page.waitForFunction(() => document.readyState === 'complete');
  };

  test.each(KINDS)('%s loads whole, without a complaint and without asking elsewhere', async (__, path) => {
    screen.requests.length = 0;
    await screen.open(path, 390);
    const fonts = await screen.page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(fonts).toBeGreaterThanOrEqual(2);
    expect(screen.complaints.splice(0)).toEqual([]);
    expect(screen.requests.length).toBeGreaterThan(3);
    expect(screen.requests.filter((url) => !url.startsWith(screen.root) && !url.startsWith('data:'))).toEqual([]);
  });

  test('a reader goes from the first page through languages, tables, search and pages', async () => {
    const [first] = realDataset().languages;
    await Promise.all([screen.page.waitForNavigation(), screen.page.goto(`${screen.root}index.html`)]);
    await screen.page.waitForSelector('h1');
    expect(place()).toBe(`${first?.code}/index.html`);
    await follow('.languages [hreflang="sr-Latn"]');
    expect(place()).toBe('sr/index.html');
    await screen.page.type('#list-find', 'peja');
    await follow('[data-tabled="list"] tbody tr:not([hidden]) a');
    expect(place()).toBe('sr/municipalities/peje/index.html');
    await screen.page.click('.search');
    await screen.page.waitForSelector('.search-dialog[open]');
    await screen.page.keyboard.type('gjakova');
    await Promise.all([screen.page.waitForNavigation(), screen.page.keyboard.press('Enter')]);
    expect(place()).toBe('sr/municipalities/gjakove/index.html');
    await follow('.navigation li:last-child a');
    expect(await screen.page.$eval('h1', (heading) => heading.textContent)).toBe(translatorOf('sr').text('data.title'));
    expect(screen.complaints.splice(0)).toEqual([]);
  });

  test('every file is offered at an address that is there', async () => {
    await screen.open('en/data/index.html');
    const addresses = await screen.page.$$eval('main a', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    const files = addresses.filter((address) => /\.(csv|json|xlsx|zip|pdf)$/.test(address));
    const missing = files.filter((file) => !screen.site.has(decodeURI(file.slice(screen.root.length))));
    expect([files.length > 10, missing]).toEqual([true, []]);
  });
});
