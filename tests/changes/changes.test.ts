import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { changesAsJson } from '../../src/changes/json.ts';
import { changesAsMarkdown } from '../../src/changes/markdown.ts';
import type { Names } from '../../src/changes/names.ts';
import type { ChangesReport } from '../../src/changes/report.ts';
import { compare } from '../../src/compare.ts';
import { openFolder } from '../../src/dataset/folder.ts';
import { makeDataFolder, type Override } from '../support/data-folder.ts';
import { realDataset } from '../support/real-data.ts';
import { DATA } from '../support/site.ts';

interface Compared {
  readonly report: ChangesReport;
  readonly names: Names;
}

async function compareWith(overrides: Readonly<Record<string, Override>>, base = DATA): Promise<Compared> {
  const folder = makeDataFolder(overrides);
  try {
    const state = (name: string, path: string) => ({ name, commit: null, folder: openFolder(path) });
    const result = await compare(state('before', base), state('after', folder.path));
    if ('problems' in result) throw new Error(result.problems.map(({ file, code }) => `${file} ${code}`).join());
    return result;
  } finally {
    folder.remove();
  }
}

const validate = new Ajv2020({ strictTypes: false }).compile(
  JSON.parse(
    readFileSync(fileURLToPath(new URL('../../schemas/changes-report.schema.json', import.meta.url)), 'utf8'),
  ) as object,
);
const isDescribed = (report: ChangesReport) => validate(JSON.parse(changesAsJson(report)));

describe('a meeting more', () => {
  let compared: Compared;
  beforeAll(async () => {
    compared = await compareWith({
      'editions/2023/meetings.csv': (text) => text.replace(/^ferizaj,/m, 'ferizaj,2023-12-29,no,no\nferizaj,'),
      'holidays.yaml': (text) => `${text}# looked at\n`,
    });
  });

  test('names each number with its indicator, its place, and what it was', () => {
    const { numbers } = compared.report;
    const at = (indicator: string, municipality: string | null, figure: string) =>
      numbers.find((own) => own.indicator === indicator && own.municipality === municipality && own.figure === figure);
    expect(at('meetings', 'ferizaj', 'held')).toMatchObject({ edition: 2023, old: 5, new: 6 });
    expect(at('meetings', 'ferizaj', 'standing')).toMatchObject({ old: 'below', new: 'reached' });
    expect(at('meetings', null, 'total')).toMatchObject({ old: 151, new: 152 });
    expect(at('change', null, 'items.meetings.difference')).toMatchObject({ old: 10, new: 11 });
    expect(new Set(numbers.map(({ indicator }) => indicator))).toEqual(new Set(['meetings', 'incidents', 'change']));
    expect(new Set(numbers.map(({ municipality }) => municipality))).toEqual(new Set([null, 'ferizaj']));
  });

  test('names the sentences and the chart description in each language, with the pages', () => {
    const { words } = compared.report;
    const title = words.find(({ new: now }) => now === '12 of 34 councils held the six required meetings or more');
    expect(title).toMatchObject({
      language: 'en',
      kind: 'text',
      old: '11 of 34 councils held the six required meetings or more',
      pages: ['en/2023/fact-sheet-2023-en.pdf', 'en/2023/index.html', 'en/index.html'],
    });
    const descriptions = words.filter(({ kind }) => kind === 'chart-description');
    // The chart of the edition, and two over time: councils that reached the number, meetings per council.
    const languages = ['en', 'sq', 'sr'].flatMap((code) => [code, code, code]);
    expect(descriptions.map(({ language }) => language).sort()).toEqual(languages);
    expect(descriptions.every(({ old, new: now }) => old !== null && now !== null)).toBe(true);
  });

  test('names the pages, the PDFs and the downloads, and no others', () => {
    const { pages, downloads } = compared.report;
    const inEnglish = pages.map(({ path }) => path).filter((path) => path.startsWith('en/'));
    expect(inEnglish.sort()).toEqual(
      [
        'en/2023/card.png',
        'en/2023/fact-sheet-2023-en.pdf',
        'en/2023/index.html',
        ...inEnglish.filter((path) => path === 'en/data/index.html'),
        'en/feed.xml',
        'en/index.html',
        // The average of all councils stands on the page of each municipality.
        ...realDataset().municipalities.map(({ id }) => `en/municipalities/${id}/index.html`),
        'en/municipalities/index.html',
        'en/over-time/index.html',
      ].sort(),
    );
    expect(downloads.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'data/2023/meetings.csv',
        'data/2023/indicators.json',
        'data/2023/fact-sheet-2023-en.xlsx',
      ]),
    );
    expect(downloads.filter(({ path }) => /2022|members|councils\.csv/.test(path))).toEqual([]);
  });

  test('tells which files readers see something of', () => {
    expect(compared.report.files).toEqual([
      { path: 'editions/2023/meetings.csv', change: 'changed', effect: 'published' },
      { path: 'holidays.yaml', change: 'changed', effect: 'unread' },
    ]);
  });

  test('reads well as Markdown', () => {
    const markdown = changesAsMarkdown(compared.report, compared.names);
    expect(markdown).toContain('| Meetings held | Ferizaj/Uroševac | `held` | 5 | **6** |');
    expect(markdown).toContain('- ~~11~~ **12** of 34 councils held …');
    expect(markdown).toContain('- `holidays.yaml` is not published');
  });

  test('is as its schema says as JSON', () => {
    expect([isDescribed(compared.report), validate.errors]).toEqual([true, null]);
  });
});

test('rows in another order, a comment, a source: nothing that is published changes, and that is said', async () => {
  const { report, names } = await compareWith({
    'editions/2023/members.csv': (text) => {
      const [head = '', ...rows] = text.trimEnd().split('\n');
      return `${[head, ...rows.reverse()].join('\n')}\n`;
    },
    'communities.yaml': (text) => `${text}# A comment\n`,
    'residents.csv': (text) => text.replace(/,[^,\n]*\n$/, ',another source\n'),
  });
  const effects = Object.fromEntries(report.files.map(({ path, effect }) => [path, effect]));
  expect(effects['communities.yaml']).toBe('none');
  expect(report.numbers).toEqual([]);
  expect(report.words).toEqual([]);
  expect(changesAsMarkdown(report, names)).toContain(
    'says the same as before: nothing that is published changes by it',
  );
});

test('a text that changes in one language changes pages of that language only', async () => {
  const { report } = await compareWith({
    'texts/sr.yaml': (text) => text.replace(/^( {2}title: )Zastupljenost.*$/m, '$1Zajednice u OSBZ'),
  });
  expect(new Set(report.words.map(({ language }) => language))).toEqual(new Set(['sr']));
  expect(report.words).toContainEqual(expect.objectContaining({ new: 'Zajednice u OSBZ' }));
  expect(report.pages.filter(({ path }) => !path.startsWith('sr/'))).toEqual([]);
  expect(report.numbers).toEqual([]);
});

test('an edition that goes, and one that was signed off and changes, are said', async () => {
  const final = (text: string) =>
    text.replace('status: sample', 'status: final').replace('sign_off: {}', 'sign_off: { sq: 2024-01-30 }');
  const base = makeDataFolder({ 'editions/2023/edition.yaml': final });
  try {
    const { report, names } = await compareWith(
      {
        'editions/2022': null,
        'editions/2023/edition.yaml': final,
        'editions/2023/councils.csv': (text) =>
          text.replace(/^dragash,yes,adopted_with_activities/m, 'dragash,yes,none'),
      },
      base.path,
    );
    expect(report.editions).toEqual([
      { year: 2022, change: 'removed', status: 'sample', signedOff: [] },
      { year: 2023, change: 'changed', status: 'final', signedOff: ['sq'] },
    ]);
    expect(report.pages).toContainEqual({ path: 'sq/2022/index.html', change: 'removed' });
    const markdown = changesAsMarkdown(report, names);
    expect(markdown).toContain('edition 2022 removed');
    expect(markdown).toContain('> The edition of 2023 was signed off in Shqip: who approved it must look at it again.');
    expect([isDescribed(report), validate.errors]).toEqual([true, null]);
  } finally {
    base.remove();
  }
});

test('a base without a text that the pages use now borrows it', async () => {
  const base = makeDataFolder(
    Object.fromEntries(
      ['en', 'sq', 'sr'].map((code) => [
        `texts/${code}.yaml`,
        (text: string) => text.replace(/^ {2}to_top: .*\n/m, ''),
      ]),
    ),
  );
  try {
    const { report, names } = await compareWith({}, base.path);
    expect(report).toMatchObject({ borrowedTexts: 1, words: [], pages: [], downloads: [] });
    expect(changesAsMarkdown(report, names)).toContain('1 text that is new stood in on both sides.');
  } finally {
    base.remove();
  }
});

test('what data says cannot break out of the report, call anybody or become a link', async () => {
  const { report, names } = await compareWith({
    'texts/en.yaml': (text) =>
      text.replace(
        /How the numbers of the fact sheet are made\. .*$/m,
        '"@everyone | <img src=x> [a](http://evil.example) **b** `c` www.evil.example"',
      ),
  });
  const markdown = changesAsMarkdown(report, names);
  expect(markdown).toContain('evil');
  expect(markdown).not.toMatch(/@everyone|(?<!\\)<img|(?<!\\)\[a|http:\/\/|www\.evil/);
});

test('a report that is too long for a comment is cut and counted', async () => {
  const { report, names } = await compareWith({
    'editions/2023/members.csv': (text) => text.replaceAll(/,(\d+)$/gm, (_, men: string) => `,${Number(men) + 1}`),
    'texts/en.yaml': (text) =>
      text.replaceAll(/^( {2}(?:first|second): .*)$/gm, (line) =>
        line.replace(/\.(?="?$)/, `. ${'Long. '.repeat(60)}`),
      ),
  });
  const markdown = changesAsMarkdown(report, names);
  expect(report.numbers.length).toBeGreaterThan(200);
  expect(markdown.length).toBeLessThan(60_000);
  expect(markdown).toMatch(/… and \d+ more\./);
});

test('data that has problems is not compared, and it is said in which state they are', async () => {
  const folder = makeDataFolder({ 'editions/2023/members.csv': 'municipality\n' });
  try {
    const state = (name: string, path: string) => ({ name, commit: null, folder: openFolder(path) });
    const [good, bad] = [state('good', DATA), state('bad', folder.path)];
    expect(await compare(good, bad)).toMatchObject({ state: 'head', problems: expect.any(Array) });
    expect(await compare(bad, good)).toMatchObject({ state: 'base', problems: expect.any(Array) });
  } finally {
    folder.remove();
  }
});
