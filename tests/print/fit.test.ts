import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../../src/print/browser.ts';
import { describeMisfits, findMisfits, type Misfit } from '../../src/print/fit.ts';
import { documentOf } from '../support/pages.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.emulateMediaType('print');
});
afterAll(() => browser?.close());

async function misfitsOf(...pages: readonly string[]): Promise<Misfit[]> {
  await page.setContent(documentOf(...pages));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return findMisfits(page);
}

/** A line of text whose edge stands so many millimetres from an edge of its page. */
const at = (place: string, text: string) => `<p class="at" style="${place}">${text}</p>`;

describe('a page on which everything fits', () => {
  test('has nothing to report', async () => {
    expect(
      await misfitsOf(
        `<h1>Title</h1><p>Text</p><div style="height: 20mm; overflow: hidden"><p>Inside</p></div>
         <figure><svg width="100" height="50"><text x="10" y="20">Name</text></svg></figure>`,
        '<table><tr><th>Name</th><td>5</td></tr></table>',
      ),
    ).toEqual([]);
  });

  test('may fill the width from margin to margin, and the height down to the foot', async () => {
    expect(
      await misfitsOf(
        at('left: 14mm; top: 30mm', 'Left') +
          at('right: 14mm; top: 30mm', 'Right') +
          at('left: 14mm; bottom: 27.2mm', 'Low'),
      ),
    ).toEqual([]);
  });

  test('may have spaces that hang over the edge, empty elements and text that is not shown', async () => {
    expect(
      await misfitsOf(
        `${at('right: 14mm; top: 30mm', '<span style="white-space: pre">Word          </span>').replace('right: 14mm', 'right: 14mm; width: 12mm')}
         ${at('right: -50mm; top: 40mm; visibility: hidden', 'Hidden')}
         ${at('right: -50mm; top: 50mm; display: none', 'Not there')}
         ${at('right: -50mm; top: 60mm', ' ')}`,
      ),
    ).toEqual([]);
  });

  test('may have lines that follow each other closely', async () => {
    expect(
      await misfitsOf('<p style="line-height: 8.5pt">One<br>Two<br>Three</p><p style="line-height: 8.5pt">Four</p>'),
    ).toEqual([]);
  });
});

describe('text that leaves the page', () => {
  test.each([
    ['over the right margin', at('right: 11mm; top: 30mm', 'Too far'), 3],
    ['over the left margin', at('left: 10mm; top: 30mm', 'Too far'), 4],
    ['over the edge of the paper, where it is cut', at('right: -6mm; top: 30mm', 'Too far'), 20],
  ])('%s is named with its length', async (_, html, millimetres) => {
    expect(await misfitsOf(html)).toEqual([
      { page: 1, element: 'at "Too far"', fault: 'leaves the page', millimetres: expect.closeTo(millimetres, 0) },
    ]);
  });

  test('is found on the page where it stands', async () => {
    const found = await misfitsOf('<p>Good</p>', '<p>Good</p>', at('right: 11mm; top: 30mm', 'Bad'));
    expect(found.map((own) => own.page)).toEqual([3]);
  });

  test('is found in the foot, below its last line', async () => {
    const [found] = await misfitsOf(
      '<div class="foot"></div>'.replace('foot', 'x') + at('left: 14mm; top: 290mm', 'Too low'),
    );
    expect(found).toMatchObject({ element: 'at "Too low"' });
  });

  test('is found where only one word of a line does', async () => {
    const [found, ...others] = await misfitsOf(
      '<p class="lead">Word <span style="padding-left: 170mm">Last</span></p>',
    );
    expect(found).toMatchObject({ element: 'lead "Last"', fault: 'leaves the page' });
    expect(others).toEqual([]);
  });
});

describe('what runs into the foot', () => {
  test('is named with its length: text', async () => {
    expect(await misfitsOf(at('left: 14mm; bottom: 25mm', 'Too low'))).toContainEqual({
      page: 1,
      element: 'at "Too low"',
      fault: 'runs into the foot',
      millimetres: expect.closeTo(2, 0),
    });
  });

  test('is named with its length: a chart, which has no text there', async () => {
    const chart =
      '<figure class="chart at" style="top: 250mm; height: 24mm"><svg width="100" height="90.7"></svg></figure>';
    expect(await misfitsOf(chart)).toContainEqual({
      page: 1,
      element: 'chart',
      fault: 'runs into the foot',
      millimetres: expect.closeTo(4, 0),
    });
  });
});

describe('text that lies on other text', () => {
  test('is named once, with what it lies on', async () => {
    const found = await misfitsOf(
      `<div class="lead">${at('left: 20mm; top: 30mm', 'First')}</div><div class="note">${at('left: 20mm; top: 30.5mm', 'Second')}</div>`,
    );
    expect(found).toEqual([
      { page: 1, element: 'lead "First"', fault: 'overlaps', millimetres: expect.any(Number), other: 'note "Second"' },
    ]);
    expect(found[0]?.millimetres).toBeGreaterThan(5);
  });

  test('is found in a chart', async () => {
    const [found] = await misfitsOf(
      '<section class="panel panel-map"><svg width="300" height="50"><text x="10" y="20">Name</text><text x="20" y="21">Other</text></svg></section>',
    );
    expect(found).toMatchObject({ element: 'panel-map "Name"', fault: 'overlaps', other: 'panel-map "Other"' });
  });
});

describe('a word that lies across the edge of a mark', () => {
  const BOLD = 'font: 400 10pt Source Sans';
  const drawing = (marks: string, texts: string) =>
    `<section class="panel panel-meetings"><svg width="300" height="60" style="${BOLD}">${marks}${texts}</svg></section>`;
  const SQUARES = '<path d="M60,10h20v20h-20ZM90,10h20v20h-20Z"/>';

  test.each([
    ['runs into a square', drawing(SQUARES, '<text x="5" y="25">A very long name</text>'), 'A very long name'],
    ['lies on its edge from above', drawing(SQUARES, '<text x="62" y="14">Six</text>'), 'Six'],
    [
      'is wider than its tile',
      drawing('<rect x="10" y="10" width="30" height="20"/>', '<text x="12" y="25">Dragash</text>'),
      'Dragash',
    ],
    [
      'is crossed by a line',
      drawing('<line x1="30" y1="0" x2="30" y2="60" stroke="red"/>', '<text x="5" y="25">Dragash</text>'),
      'Dragash',
    ],
    [
      'is crossed by the stroke of a circle',
      drawing(
        '<circle cx="30" cy="20" r="9" fill="none" stroke="red" stroke-width="4"/>',
        '<text x="5" y="25">Dragash</text>',
      ),
      'Dragash',
    ],
    [
      'stands above the drawing',
      `<p class="lead at" style="left: 20mm; top: 30mm">Words of the text</p><svg class="at" style="left: 25mm; top: 28mm" width="30" height="30"><rect width="30" height="30"/></svg>`,
      'Words of the text',
    ],
  ])('%s', async (_what, html, text) => {
    const found = await misfitsOf(html);
    expect(found).toEqual([
      {
        page: 1,
        element: expect.stringMatching(`"${text}"$`),
        fault: 'lies on a mark of',
        millimetres: expect.any(Number),
        other: expect.any(String),
      },
    ]);
    expect(found[0]?.millimetres).toBeGreaterThan(0);
  });

  test('but not one that stands within it, or beside it', async () => {
    expect(
      await misfitsOf(
        drawing(SQUARES, '<text x="5" y="25">Gjilan</text><text x="115" y="25">6</text>') +
          drawing(
            '<rect x="10" y="10" width="80" height="20" fill="none" stroke="red"/>',
            '<text x="14" y="25">Dragash</text>',
          ) +
          drawing('<line x1="0" y1="31" x2="99" y2="31" stroke="red"/>', '<text x="5" y="25">Dragash</text>'),
      ),
    ).toEqual([]);
  });
});

describe('a box that is too small', () => {
  test.each([
    ['downwards', 'height: 10mm; padding-top: 8mm', 3],
    ['to the side', 'width: 10mm', 7],
  ])('is named with what it cuts: %s', async (_where, style, millimetres) => {
    const html = `<div class="notes" style="overflow: hidden; ${style}"><p><em>Long words</em></p></div>`;
    expect(await misfitsOf(html)).toEqual([
      {
        page: 1,
        element: 'notes "Long words"',
        fault: 'runs over its box',
        millimetres: expect.closeTo(millimetres, 0),
      },
    ]);
  });

  test('is found where a chart cuts a text at its own edge', async () => {
    const chart = (x: number, y: number) =>
      `<section class="panel panel-meetings" style="margin-left: 40mm"><svg width="200" height="50"><text x="${x}" y="${y}">Long name</text></svg></section>`;
    expect(await misfitsOf(chart(10, 20))).toEqual([]);
    const over = {
      page: 1,
      element: 'panel-meetings "Long name"',
      fault: 'runs over its box',
      millimetres: expect.any(Number),
    };
    expect(await misfitsOf(chart(190, 20))).toEqual([over]);
    expect(await misfitsOf(chart(-30, 20))).toEqual([over]);
    expect(await misfitsOf(chart(10, 60))).toEqual([over]);
  });
});

describe('a misfit as a sentence', () => {
  const misfit = (facts: Partial<Misfit>): Misfit => ({
    page: 1,
    element: 'lead "Text"',
    fault: 'leaves the page',
    millimetres: 3,
    ...facts,
  });

  test('says page, element, fault, millimetres and about what would have to go', () => {
    expect(describeMisfits([misfit({})])).toEqual([
      'page 1, lead "Text": leaves the page by 3 mm, cut about 2 characters',
    ]);
  });

  test('counts lines where text runs downwards', () => {
    const [sentence] = describeMisfits([misfit({ fault: 'runs into the foot', millimetres: 4, page: 2 })]);
    expect(sentence).toBe(
      'page 2, lead "Text": runs into the foot by 4 mm, cut about 110 characters of the texts above it',
    );
  });

  test('says what lies on what', () => {
    const [sentence] = describeMisfits([misfit({ fault: 'overlaps', other: 'note "Other"' })]);
    expect(sentence).toContain('lead "Text": overlaps note "Other" by 3 mm');
  });

  test('names the worst of many that have one cause, and counts the others', () => {
    const many = [1, 5, 2, 4, 3].map((millimetres) => misfit({ millimetres, element: `lead "${millimetres}"` }));
    const sentences = describeMisfits([...many, misfit({ page: 2, element: 'map' })]);
    expect(sentences.map((sentence) => sentence.slice(0, 24))).toEqual([
      'page 1, lead "5": leaves',
      'page 1, lead "4": leaves',
      'page 1, lead "3": leaves',
      'page 1: and 2 more that ',
      'page 2, map: leaves the ',
    ]);
  });

  test('of nothing there is none', () => {
    expect(describeMisfits([])).toEqual([]);
  });

  test('a long text is named by its beginning', async () => {
    const text = 'A text that is much longer than what is needed to find it on the page again';
    const [found] = await misfitsOf(at('right: 11mm; top: 30mm', text));
    expect(found?.element).toBe(`at "${text.slice(0, 40)}…"`);
  });
});
