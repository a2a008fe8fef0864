import { describe, expect, test } from 'vitest';
import { CODES, translatorOf } from '../support/real-data.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen();

async function look(typed: string): Promise<void> {
  await screen.page.focus('.search');
  await screen.page.keyboard.press('Enter');
  await screen.page.waitForSelector('.search-dialog[open]');
  await screen.page.keyboard.type(typed);
}

const status = () => screen.page.$eval('.search-dialog [role="status"]', (element) => element.textContent);
const focused = () => screen.page.evaluate(() => document.activeElement?.textContent ?? '');
const isOpen = () => screen.page.$eval('.search-dialog', (dialog) => (dialog as HTMLDialogElement).open);
const place = () => screen.page.evaluate(() => location.href.replace(/^.*?\/dist\//, ''));

describe.each(CODES)('the search in %s', (code) => {
  const t = translatorOf(code);

  test('leads from any page to a municipality by keyboard alone', async () => {
    await screen.open(`${code}/data/dictionary/index.html`, 390);
    await look('Peja');
    expect(await status()).toBe(t.text('search.results', { n: 1 }));
    await Promise.all([screen.page.waitForNavigation(), screen.page.keyboard.press('Enter')]);
    expect(await place()).toBe(`${code}/municipalities/peje/index.html`);
  });

  test('says that nothing was found', async () => {
    await screen.open(`${code}/methodology/index.html`);
    await look('Atlantis');
    expect(await status()).toBe(t.text('search.none'));
  });
});

describe('the results', () => {
  test('are walked through with the arrows, there and back to the field', async () => {
    await screen.open('en/municipalities/peje/index.html');
    await look('prizren');
    await screen.page.keyboard.type(' ');
    await screen.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Prizren');
    await screen.page.keyboard.press('ArrowUp');
    expect(await screen.page.evaluate(() => document.activeElement?.id)).toBe('search-field');
  });

  test('lead to an indicator and its place on the page', async () => {
    await screen.open('sq/2022/index.html');
    await look('Planet e punës');
    await Promise.all([screen.page.waitForNavigation(), screen.page.keyboard.press('Enter')]);
    expect(await place()).toBe('sq/methodology/index.html#work_plans');
  });

  test('go with Escape; the focus comes back to where it was, and what was typed stays', async () => {
    await screen.open('en/data/index.html');
    await look('gj');
    await screen.page.keyboard.press('Escape');
    expect([await isOpen(), await screen.page.evaluate(() => document.activeElement?.className)]).toEqual([
      false,
      'search',
    ]);
    await screen.page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    expect(await screen.page.$$eval('.results a', (links) => links.map((link) => link.textContent))).toEqual([
      'Gjakovë/Đakovica',
      'Gjilan/Gnjilane',
    ]);
  });

  test('hold the focus while they are open', async () => {
    await screen.open('en/data/index.html');
    await look('prizren');
    const seen: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await screen.page.keyboard.press('Tab');
      seen.push(await screen.page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName ?? ''));
    }
    expect(seen).toContain('DIALOG');
    expect(
      await screen.page.$$eval('.masthead a', (links) => links.map((link) => link.matches(':focus'))),
    ).not.toContain(true);
  });
});

test('nothing is loaded before somebody searches', async () => {
  screen.requests.length = 0;
  await screen.open('sr/index.html');
  expect(screen.requests.filter((url) => url.includes('/search-'))).toEqual([]);
  await look('p');
  expect(screen.requests.filter((url) => url.endsWith('/assets/search-sr.js'))).toHaveLength(1);
});

test('without a script there is a link to the list of all municipalities', async () => {
  await screen.page.setJavaScriptEnabled(false);
  try {
    await screen.open('sr/2022/index.html');
    await Promise.all([screen.page.waitForNavigation(), screen.page.click('.search')]);
    expect(await screen.page.title()).toContain(translatorOf('sr').text('municipality.index_title'));
  } finally {
    await screen.page.setJavaScriptEnabled(true);
  }
});

describe('the links to other languages', () => {
  test.each(CODES)('keep the page, what was asked of it and the place in it, to %s', async (code) => {
    await screen.open('en/2022/index.html?list-region=peje#list', 390);
    const tag = translatorOf(code).tag;
    await Promise.all([screen.page.waitForNavigation(), screen.page.click(`.languages [hreflang="${tag}"]`)]);
    expect(await place()).toBe(`${code}/2022/index.html?list-region=peje#list`);
    expect(await screen.page.evaluate(() => document.documentElement.lang)).toBe(tag);
    expect(await screen.page.$eval('.languages [aria-current]', (link) => link.getAttribute('lang'))).toBe(tag);
  });

  test.each([
    ['with a pointer', (link: string) => screen.page.hover(link)],
    ['with the keyboard', (link: string) => screen.page.focus(link)],
  ])('keep them in another tab, too, when reached %s', async (_, reach) => {
    await screen.open('en/2022/index.html?list-region=peje#list', 390);
    const link = '.languages [hreflang="sr-Latn"]';
    await reach(link);
    expect(await screen.page.$eval(link, (own) => (own as HTMLAnchorElement).href)).toMatch(
      /\/sr\/2022\/index\.html\?list-region=peje#list$/,
    );
  });
});
