import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type DataFolder, makeDataFolder } from '../support/data-folder.ts';
import { translatorOf } from '../support/real-data.ts';
import type { Ended } from '../support/script.ts';
import { DATA, runBuild, Site, tagsOf, temporaryFolder, visibleText } from '../support/site.ts';

// A new language is one file of texts, one column of names and one line in site.yaml. This one is
// English in which every text has a mark, so that a word of another language would stand out.
const MARK = '¶';
const folder = temporaryFolder();
let data: DataFolder;
let ended: Ended;
let site: Site;

beforeAll(async () => {
  const english = parse(new Site(DATA).text('texts/en.yaml')) as Texts;
  data = makeDataFolder({
    'texts/qps.yaml': stringify(marked(english), { lineWidth: 0 }),
    'site.yaml': (text) => `${text.trimEnd()}\n  - { code: qps, tag: en-IE, name: Pseudo }\n`,
    'municipalities.csv': (text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line, index) => {
          const [id, ...cells] = line.split(',');
          return [id, index === 0 ? 'name_qps' : `${MARK}${id}`, ...cells].join(',');
        })
        .join('\n')
        .concat('\n'),
  });
  ended = await runBuild(['--data', data.path, '--out', `${folder.path}/dist`, '--no-pdf', '--edition', '2023']);
  site = new Site(`${folder.path}/dist`);
}, 60_000);
afterAll(() => {
  data.remove();
  folder.remove();
});

interface Texts {
  readonly [key: string]: string | Texts;
}

function leavesOf(texts: Texts): string[] {
  return Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : leavesOf(text)));
}

function marked(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? `${MARK}${text}` : marked(text)]),
  );
}

test('builds, with all of its pages', () => {
  expect(ended.code === 0 ? '' : ended.stdout).toBe('');
  const pagesIn = (code: string) =>
    site.pages.filter((page) => page.startsWith(`${code}/`)).map((page) => page.slice(code.length));
  expect(pagesIn('qps')).toEqual(pagesIn('en'));
  expect(pagesIn('qps').length).toBeGreaterThan(40);
});

test('stands in the choice of languages of every page, and links the same page', () => {
  for (const page of site.pages.filter((path) => path.includes('/'))) {
    const links = tagsOf(site.text(page)).filter(({ tag, attributes }) => tag === 'a' && attributes['hreflang']);
    expect(links.map(({ attributes }) => attributes['hreflang'])).toEqual(['sq', 'sr-Latn', 'en-GB', 'en-IE']);
  }
  expect(visibleText(site.text('index.html'))).toContain('Pseudo');
});

test('says every word from its own texts: none is written into code or templates', () => {
  const ownTexts = leavesOf(parse(new Site(data.path).text('texts/qps.yaml')) as Texts);
  const faults: string[] = [];
  for (const page of site.pages.filter((path) => path.startsWith('qps/') && !path.includes('/dictionary/'))) {
    for (const text of textsOf(site.text(page))) {
      const isName = text === 'Shqip' || text === 'Srpski' || text === 'English' || text === 'Pseudo';
      const isData = /\.(csv|json|xlsx|zip|pdf)$|@|^CC-BY|^(PDF|SVG|PNG|CSV)$/.test(text);
      // Days come from the language's tag, here English; a label of a chart may take several lines.
      const isDay = /^\d{1,2} [A-Z][a-z]+ 20\d\d$/.test(text);
      const isLine = ownTexts.some((own) => own.includes(text));
      if (!text.includes(MARK) && !isName && !isData && !isDay && !isLine) faults.push(`${page}: ${text}`);
    }
  }
  expect([...new Set(faults.map((fault) => fault.replace(/^.*?: /, '')))].slice(0, 20)).toEqual([]);
});

test('has its labels and text alternatives from its own texts', () => {
  const labels = tagsOf(site.text('qps/2023/index.html')).flatMap(({ attributes }) => attributes['aria-label'] ?? []);
  expect(labels.length).toBeGreaterThan(40);
  expect(labels.filter((label) => !label.includes(MARK) && !/^\d+%$/.test(label))).toEqual([]);
});

test('is in the downloads: a column of names, and its sentence on the status', () => {
  const [head = '', row = ''] = site.text('data/2023/councils.csv').split('\n');
  expect(head).toContain(',name_en,name_qps,');
  expect(row).toContain(`,${MARK}decan,`);
  expect(row).toContain(`${MARK}${translatorOf('en').text('common.sample_sentence')}`);
  const { title } = site.json('data/2023/indicators.json') as { title: Record<string, string> };
  expect(title['qps']).toBe(`${MARK}${title['en']}`);
});

describe('the languages that were there', () => {
  test('stay as they were, besides the link to the new one', () => {
    const page = site.text('sq/2023/index.html');
    // A place is found by its name in every language.
    expect(page.replace(/ data-find="[^"]*"/g, '')).not.toContain(MARK);
    expect(page).toContain('../../qps/2023/index.html');
  });
});

/** The texts of a page between its tags, charts included. */
function textsOf(html: string): string[] {
  const body = html.replace(/^[\s\S]*<body[^>]*>/, '');
  return body
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim())
    .filter((text) => /\p{L}/u.test(text));
}
