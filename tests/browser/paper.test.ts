import { afterEach, describe, expect, test } from 'vitest';
import { KINDS } from '../support/kinds-of-pages.ts';
import { readPdf } from '../support/pdf.ts';
import { CODES } from '../support/real-data.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen('/');

/** A4 upright with the margins that browsers leave, in pixels: 190 mm. */
const PAPER = 718;

/** What comes out of a reader's printer. */
async function print(path: string) {
  await screen.open(path);
  await screen.page.evaluate(() => document.fonts.ready.then(() => undefined));
  const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
  return readPdf(await screen.page.pdf({ format: 'A4', margin }));
}

afterEach(() => screen.page.emulateMediaType());

describe.each(KINDS)('%s on paper', (_, path) => {
  test('ends within the margins', async () => {
    await screen.page.emulateMediaType('print');
    await screen.open(path, PAPER);
    const wide = await screen.page.evaluate(
      (edge) =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > edge + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      PAPER,
    );
    expect(wide).toEqual([]);
  });
});

describe.each(CODES)('from the pages in %s', (code) => {
  test('an edition comes out on four sheets: opening, charts, list, map', async () => {
    const { pages } = await print(`${code}/index.html`);
    const rows = pages.map(({ text }) => ['Mamush', 'Mamuş', 'Mamuš'].some((name) => text.includes(name)));
    expect(rows).toEqual([false, true, true, true]);
    expect(Math.min(...pages.map(({ smallest }) => smallest))).toBeGreaterThan(6.9);
  });

  test('the municipalities come out on one', async () => {
    expect((await print(`${code}/municipalities/index.html`)).pages).toHaveLength(1);
  });
});
