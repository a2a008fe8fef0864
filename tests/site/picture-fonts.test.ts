import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_STORE } from '../../src/cache/store.ts';
import { embeddedFont } from '../../src/charts/embedded-font.ts';
import { fontFaces, fontPath } from '../../src/charts/fonts.ts';
import { embedFont } from '../../src/charts/image.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { withFonts } from '../../src/site/downloads/picture-fonts.ts';
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
    const scant = embedFont(plain, await embeddedFont(new Set('aeo'), NO_STORE, ''));
    expect(Buffer.compare(painted, await paint(scant))).not.toBe(0);
  });

  test('is the same in a picture whichever other pictures there are; other files stay as they are', async () => {
    const path = 'en/2023/charts/compensation.svg';
    const others = [
      { path: 'data/2023/codes.csv', content: 'a' },
      { path: 'assets/icon.svg', content: '<svg></svg>' },
    ];
    const alone = { path, content: site.text(path).replace(STYLE, '') };
    const finished = await withFonts([alone, ...others], realDataset(), NO_STORE, '');
    expect(finished).toEqual([{ path, content: site.text(path) }, ...others]);
  });
});
