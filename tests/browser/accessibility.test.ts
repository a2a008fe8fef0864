import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreenshot } from '../support/keep-screenshot.ts';
import { COMMON, KINDS } from '../support/kinds-of-pages.ts';
import { RARE, writeRareSite } from '../support/rare-site.ts';
import { contextOf, realDataset } from '../support/real-data.ts';
import { unreadable } from '../support/reflow.ts';
import { useScreen } from '../support/screen.ts';
import { type Served, serve } from '../support/serve.ts';
import { temporaryFolder } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules, also the one of WCAG 2.2 that axe leaves out by itself. */
const ALL: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

/** What follows from colours. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** WCAG 1.4.12: spaces that a reader may set. */
const SPACES = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

// The sub-path of the address in site.yaml, from which the page for what is not there takes its styles.
const screen = useScreen('/mcsc/');

/** What axe finds in the page as it is shown. */
async function barriers(options: RunOptions): Promise<string[]> {
  const { violations } = (await screen.page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return violations.map(({ id, help, nodes }) => {
    return `${id} (${help}): ${nodes.length} ×, ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary ?? ''}`;
  });
}

/** How a page is shown: the whole of its looks, or what is most unlike of them. */
const LOOKS = [
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const;
const UNLIKE = [LOOKS[0], LOOKS[3]] as const;

/** What every page is held to, once it is open at 390 pixels. */
function holdToWcag(name: string, looks: readonly (typeof LOOKS)[number][]): void {
  test('has no barrier that axe finds, on a phone and on a screen, by day and at night', async () => {
    await screen.page.evaluate(AXE);
    const found: string[] = [];
    const widths = new Set<number>();
    for (const [width, scheme] of looks) {
      await screen.show(width, scheme);
      // At another width all may be otherwise, at night only the colours are.
      const options = widths.has(width) ? COLOURS : ALL;
      widths.add(width);
      found.push(...(await barriers(options)).map((text) => `${width} ${scheme}: ${text}`));
      await keepScreenshot(screen.page, `${name} ${width} ${scheme}`);
    }
    expect(found).toEqual([]);
  });

  test('can be read from 320 pixels on, with more space in the text, and with text of the double size', async () => {
    const found: string[] = [];
    const look = async (widths: readonly number[], what: string) => {
      for (const width of widths) {
        await screen.show(width);
        found.push(...(await unreadable(screen.page)).map((text) => `${width}${what}: ${text}`));
      }
    };
    await look([320, 360, 390, 760, 1040, 1280], '');
    await screen.page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, SPACES);
    await look([390, 1280], ' with space');
    await screen.page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    const client = await screen.page.createCDPSession();
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await look([640, 1280], ' with large text');
    const size = await screen.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    await client.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await client.detach();
    expect([size, found]).toEqual([34, []]);
  });
}

describe.each([...KINDS, ...COMMON])('%s', (name, path) => {
  beforeAll(() => screen.open(path, 390));
  holdToWcag(name, LOOKS);
});

describe('pages with what the sample does not have', () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    await writeRareSite(folder.path);
    served = await serve(folder.path, '/mcsc/');
  }, 120_000);
  afterAll(async () => {
    await served.close();
    folder.remove();
  });

  describe.each(RARE)('%s', (name, path) => {
    beforeAll(async () => {
      await screen.show(390);
      await screen.page.goto(new URL(path, served.address).href, { waitUntil: 'load' });
    });
    // Their parts are those of the other pages, which are seen in all looks.
    holdToWcag(name, UNLIKE);
  });
});

test('the search has no barrier that axe finds', async () => {
  for (const [width, scheme] of [
    [390, 'light'],
    [1280, 'dark'],
  ] as const) {
    await screen.open('sr/about/index.html', width);
    await screen.show(width, scheme);
    await screen.page.evaluate(AXE);
    await screen.page.click('.search');
    await screen.page.waitForSelector('.search-dialog[open]');
    await screen.page.keyboard.type('pr');
    expect(await screen.page.$$eval('.results a', (links) => links.length)).toBeGreaterThan(2);
    expect(await barriers(ALL)).toEqual([]);
    await keepScreenshot(screen.page, `the search ${width} ${scheme}`);
  }
});

test('the longest name of a place has room on the narrowest screen', async () => {
  const names = contextOf(realDataset(), 'en').places;
  const [longest] = names.order.toSorted((a, b) => names.name(b).length - names.name(a).length);
  for (const id of [longest, 'mamushe']) {
    await screen.open(`en/municipalities/${id}/index.html`, 320);
    expect(await unreadable(screen.page)).toEqual([]);
  }
});

test('nothing moves by itself, and nothing glides', () => {
  expect(screen.site.text('assets/site.css')).not.toMatch(/transition|animation|@keyframes|scroll-behavior/);
  expect(screen.site.text('assets/site.js')).not.toMatch(/smooth|\.animate\(/);
});

test('in colours of the reader, charts keep a ground on which they can be read', async () => {
  await screen.open('en/2023/index.html');
  for (const [scheme, paper] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(16, 23, 30)'],
  ] as const) {
    await screen.page.emulateMediaFeatures([
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: scheme },
    ]);
    const grounds = await screen.page.$$eval('.frame svg, .sign', (all) =>
      all.filter((svg) => svg.checkVisibility()).map((svg) => getComputedStyle(svg).backgroundColor),
    );
    expect(grounds.length).toBeGreaterThan(5);
    expect(new Set(grounds)).toEqual(new Set([paper]));
    await keepScreenshot(screen.page, `colours of the reader ${scheme}`);
  }
});
