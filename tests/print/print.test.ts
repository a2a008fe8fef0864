import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, BrowserError, launchBrowser } from '../../src/print/browser.ts';
import { FitError, type PrintJob, printSheets } from '../../src/print/print.ts';
import { documentOf } from '../support/pages.ts';
import { readPdf, STATEMENT } from '../support/pdf.ts';

let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FACTS = {
  title: 'Përfaqësimi i komuniteteve – Fletë informative 2023',
  author: 'Misioni i OSBE-së në Kosovë',
  subject: 'janar–dhjetor 2023 · Đakovica, š č ć ž',
  tag: 'sq',
  date: '2024-01-31',
  keywords: [],
  attachments: [],
  statement: STATEMENT,
};
const GOOD = documentOf('<h1>First</h1><p>Gjakovë Prishtinë</p>', '<h2>Second</h2>');

/** Writes a page into the folder; its name is that of the sheet. */
function job(name: string, html: string, facts: Partial<PrintJob> = {}): PrintJob {
  const path = `sheets/${name}.html`;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), html);
  return { path, pdf: `${name}/2023/sheet.pdf`, pages: 2, name, ...FACTS, ...facts };
}
const print = (jobs: readonly PrintJob[], printed: string[] = []) =>
  printSheets(browser, folder, jobs, ({ name }) => printed.push(name));
const misfitsOf = async (jobs: readonly PrintJob[]): Promise<readonly string[]> => {
  const error = await print(jobs).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FitError);
  return (error as FitError).misfits;
};
const isPrinted = (own: PrintJob) => existsSync(join(folder, own.pdf));

describe('sheets that fit', () => {
  test('are printed, each into its file, and told of as they are done', async () => {
    const jobs = ['sq', 'sr', 'en', 'mk', 'bs'].map((name) => job(name, GOOD));
    const printed: string[] = [];
    await print(jobs, printed);
    expect(printed.sort()).toEqual(['bs', 'en', 'mk', 'sq', 'sr']);
    expect(jobs.filter((own) => !isPrinted(own))).toEqual([]);
  });

  test('are printed in another tab after so many pages, and come out the same there', async () => {
    const long = documentOf(...Array.from({ length: 20 }, () => '<p>Gjakovë</p>'));
    const jobs = Array.from({ length: 7 }, (_, index) => job(`sheet-${index}`, long, { pages: 20 }));
    const tabs: string[] = [];
    const note = (target: { type(): string; url(): string }) => {
      if (target.type() === 'page') tabs.push(target.url());
    };
    browser.on('targetcreated', note);
    await print(jobs);
    browser.off('targetcreated', note);
    // At most three print at once: one at least took the place of another. None prints a single sheet only.
    expect(tabs.length).toBeGreaterThan(3);
    expect(tabs.length).toBeLessThan(jobs.length);
    const [first, ...others] = jobs.map((own) => readFileSync(join(folder, own.pdf)));
    expect(others.filter((bytes) => first?.compare(bytes) !== 0)).toEqual([]);
    expect((await browser.pages()).length).toBe(1);
  });

  test('are A4, two pages, tagged, with their text, bookmarks and facts', async () => {
    const own = job('sq', GOOD);
    await print([own]);
    const { pages, marked, bookmarks, info, fonts } = await readPdf(readFileSync(join(folder, own.pdf)));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ]);
    expect(pages[0]?.text).toContain('Gjakovë Prishtinë');
    expect(marked).toBe(true);
    expect(bookmarks).toEqual(['First', 'Second']);
    expect(info).toMatchObject({ Title: FACTS.title, Author: FACTS.author, Subject: FACTS.subject, Language: 'sq' });
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });
});

describe('a sheet that is refused', () => {
  test('has a page too many', async () => {
    const own = job('sr', documentOf('<p>One</p>', '<p>Two</p>', '<p>Three</p>'));
    expect(await misfitsOf([own])).toEqual(['sr: has 3 pages, it must have 2']);
    expect(isPrinted(own)).toBe(false);
  });

  test('has a page too few', async () => {
    const own = job('sr', documentOf('<p>One</p>'));
    expect(await misfitsOf([own])).toEqual(['sr: has 1 pages, it must have 2']);
  });

  test.each([
    ['a picture', '<img src="../assets/missing.png" alt="">'],
    ['a style sheet', '<link rel="stylesheet" href="../assets/missing.css">'],
  ])('lacks %s', async (_, html) => {
    const own = job('en', documentOf(`<p>One</p>${html}`, '<p>Two</p>'));
    const misfits = await misfitsOf([own]);
    expect(misfits.some((misfit) => /^en: .*assets\/missing\.(png|css) is missing$/.test(misfit))).toBe(true);
    expect(isPrinted(own)).toBe(false);
  });

  test('has text that does not fit: language, page, element and millimetres are named', async () => {
    const own = job(
      'sq',
      documentOf('<p>One</p>', '<p class="lead" style="position: absolute; right: 11mm">Too far</p>'),
    );
    const [misfit = '', ...others] = await misfitsOf([own]);
    expect(misfit).toMatch(/^sq, page 2, lead "Too far": leaves the page by 3 mm/);
    expect(others).toEqual([]);
    expect(isPrinted(own)).toBe(false);
  });

  test('does not keep what is wrong with the others back', async () => {
    const three = documentOf('<p>One</p>', '<p>Two</p>', '<p>Three</p>');
    const misfits = await misfitsOf([job('sq', three), job('sr', GOOD), job('en', three)]);
    expect([...misfits].sort()).toEqual(['en: has 3 pages, it must have 2', 'sq: has 3 pages, it must have 2']);
  });

  test('is a page that is not there', async () => {
    const own = { ...job('sq', GOOD), path: 'sheets/missing.html' };
    await expect(print([own])).rejects.toThrow(/missing\.html|ERR_FILE_NOT_FOUND/);
  });

  test('leaves no page of the browser open', async () => {
    const before = (await browser.pages()).length;
    await misfitsOf([job('sq', documentOf('<p>One</p>'))]);
    expect((await browser.pages()).length).toBe(before);
  });
});

describe('a browser that ends', () => {
  const BUSY = '<script>for (const end = Date.now() + 300; Date.now() < end; );</script>';

  test.each<[how: string, end: (own: Browser) => Promise<unknown>]>([
    ['while it prints', async (own) => own.process()?.kill('SIGKILL')],
    [
      'with the page that it prints',
      async (own) => {
        const target = await own.waitForTarget((one) => one.url().endsWith('sq.html'));
        const session = await target.createCDPSession();
        await session.send('Page.crash');
      },
    ],
  ])('%s: the sheet is named, and nothing is written', async (_how, end) => {
    const own = await launchBrowser();
    try {
      const sheet = job('sq', GOOD.replace('</body>', `${BUSY}</body>`));
      const printing = printSheets(own, folder, [sheet], () => undefined);
      end(own).catch(() => undefined);
      await expect(printing).rejects.toThrow(/^sq: the browser ended while it printed this sheet/);
      await expect(printing).rejects.toBeInstanceOf(BrowserError);
      expect(isPrinted(sheet)).toBe(false);
    } finally {
      await own.close().catch(() => undefined);
    }
  });
});

describe('the facts of a PDF', () => {
  const printAs = async (name: string, facts: Partial<PrintJob>) => {
    const own = job(name, GOOD, facts);
    await print([own]);
    return new Uint8Array(readFileSync(join(folder, own.pdf)));
  };

  test('are title, author, subject, language and the day of the issue', async () => {
    const { info } = await readPdf(await printAs('sr', { tag: 'sr-Latn', date: '2023-02-28' }));
    expect(info).toMatchObject({
      Title: FACTS.title,
      Author: FACTS.author,
      Subject: FACTS.subject,
      Language: 'sr-Latn',
      CreationDate: expect.stringMatching(/^D:20230228/),
      ModDate: expect.stringMatching(/^D:20230228/),
    });
  });

  test('do not come from the clock: what is printed twice has the same dates', async () => {
    const [first, second] = [await readPdf(await printAs('a', {})), await readPdf(await printAs('b', {}))];
    expect([second.info['CreationDate'], second.info['ModDate']]).toEqual([
      first.info['CreationDate'],
      first.info['ModDate'],
    ]);
  });
});
