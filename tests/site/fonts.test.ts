import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_STORE } from '../../src/cache/store.ts';
import { cutFont, embeddedFaces } from '../../src/charts/cut-font.ts';
import { fontFaces, fontPath } from '../../src/charts/fonts.ts';
import { embedFont } from '../../src/charts/image.ts';
import { codesOf } from '../../src/charts/unicode-range.ts';
import { letterWithoutGlyph } from '../../src/dataset/font-letters.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { cutFonts } from '../../src/site/fonts.ts';
import { CODES, realDataset } from '../support/real-data.ts';
import { sharedSite } from '../support/shared-site.ts';
import type { Site } from '../support/site.ts';

let site: Site;
let pictures: string[];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await sharedSite();
  pictures = site.files.filter((path) => /^\w+\/.*charts\/.*\.svg$/.test(path));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: 900, height: 1000 });
}, 120_000);
afterAll(() => browser.close());

const STYLE = /<style>.*?<\/style>/s;

/** What the browser paints of a picture with its font. */
async function paint(picture: string): Promise<Uint8Array> {
  await page.setContent(picture);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.screenshot();
}

const wholeFont = fontFaces(
  ({ name }) => `data:font/woff2;base64,${readFileSync(fontPath(`files/${name}`)).toString('base64')}`,
);

describe('the font in the pictures of lines', () => {
  test('is put into every one, from nowhere else, and is a third of the whole at most', () => {
    expect(pictures.length).toBeGreaterThan(30);
    for (const path of pictures) {
      const [style = ''] = STYLE.exec(site.text(path)) ?? [];
      expect(style).toMatch(/@font-face[^}]*url\("data:font\/woff;base64,/);
      const addresses = [...site.text(path).matchAll(/url\(["']?(.{5})/g)].map(([, address]) => address);
      expect(new Set(addresses)).toEqual(new Set(['data:']));
      expect(style.length).toBeLessThan(wholeFont.length / 3);
    }
  });

  test.each(CODES)('looks like the whole one, in %s', async (code) => {
    const cut = site.text(`${code}/2023/charts/map.svg`);
    const plain = cut.replace(STYLE, '');
    const painted = await paint(cut);
    expect(Buffer.compare(painted, await paint(embedFont(plain, wholeFont)))).toBe(0);
    // A font without most letters would be seen.
    const scant = embedFont(plain, embeddedFaces(await cutFont(new Set('aeo'), NO_STORE, '')));
    expect(Buffer.compare(painted, await paint(scant))).not.toBe(0);
  });

  test('is the same in a picture whichever other pictures there are; other files stay as they are', async () => {
    const path = 'en/2023/charts/compensation.svg';
    const others = [
      { path: 'data/2023/codes.csv', content: 'a' },
      { path: 'assets/icon.svg', content: '<svg></svg>' },
    ];
    const alone = { path, content: site.text(path).replace(STYLE, '') };
    const fonts = await cutFonts([alone], realDataset(), NO_STORE, '');
    expect([...fonts.embedIn([alone, ...others])]).toEqual([{ path, content: site.text(path) }, ...others]);
    expect(fonts.files.map((file) => file.path)).toContain('assets/site.css');
  });
});

describe('the font of the pages', () => {
  /** The letters of the files that a page names to be loaded at once. */
  const lettersOf = (html: string) => {
    const [, named = ''] = /data-fonts="([^"]*)"/.exec(html) ?? [];
    const styles = site.text('assets/site.css');
    const files = named.split(' ').map((file) => file.replace(/^.*assets\//, ''));
    const codes = files.flatMap((file) => {
      const [, range = ''] = new RegExp(`url\\("${file}"\\)[^}]*unicode-range: ([^;]*);`).exec(styles) ?? [];
      return codesOf(range);
    });
    return { files, letters: new Set(codes.map((code) => String.fromCodePoint(code))) };
  };

  test('is loaded at once, with every letter of each page that the whole font has', () => {
    const lacking = site.pages.flatMap((page) => {
      const html = site.text(page);
      const { letters } = lettersOf(html);
      const words = html.replace(/<(script|style)[^>]*>.*?<\/\1>|<[^>]*>/gs, '');
      const own = [...new Set(words.replace(/\s/g, ''))].filter((letter) => !letterWithoutGlyph(letter));
      return own.filter((letter) => !letters.has(letter)).map((letter) => `${page}: ${letter}`);
    });
    expect(site.pages.length).toBeGreaterThan(100);
    expect(lacking).toEqual([]);
  });

  test('is no file more than a page has letters of', () => {
    expect(lettersOf(site.text('sq/about/index.html')).files).toHaveLength(2);
    expect(lettersOf(site.text('sr/about/index.html')).files).toHaveLength(4);
  });

  test('leaves letters that only somebody types to the whole one', () => {
    const styles = site.text('assets/site.css');
    const whole = [...styles.matchAll(/url\("[^"]*\.woff2"\)[^}]*unicode-range: ([^;]*);/g)].flatMap(([, range = '']) =>
      codesOf(range),
    );
    expect(whole).toContain('ő'.codePointAt(0));
    expect(whole).not.toContain('ë'.codePointAt(0));
  });
});
