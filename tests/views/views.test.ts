import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { keyFigures } from '../../src/views/figures.ts';
import { createSheets, createViews, type SiteViews } from '../../src/views/views.ts';
import { arbitraryDataset } from '../support/datasets.ts';
import { EDGES, SAMPLE } from '../support/edge-data.ts';
import { ADDRESS, CODES, contextOf, contextsOf, inRealLanguages, LANGUAGES } from '../support/real-data.ts';

async function viewsOf(dataset: Dataset): Promise<SiteViews> {
  const contexts = contextsOf(dataset);
  const { sheets } = await createSheets(contexts, () => '3f9ac21e77');
  return createViews(contexts, sheets);
}
let known: Promise<SiteViews> | undefined;
const sampleViews = (): Promise<SiteViews> => {
  known ??= viewsOf(SAMPLE);
  return known;
};
/** The views that have what a page has around its content. */
const framed = (views: SiteViews) => [
  ...views.editions,
  ...views.municipalities,
  ...views.municipalityLists,
  ...views.methodologies,
  ...views.data,
  ...views.dictionaries,
];

describe('any data that passes the check', () => {
  test('has views in all three languages, and none says NaN, undefined or a placeholder', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(), async (dataset) => {
        expect(faultsOf(await viewsOf(inRealLanguages(dataset)))).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  // One language each, by turns: what differs between languages is tested with the charts.
  test.each(
    EDGES.map(([title, dataset], index) => ({ title, dataset, language: LANGUAGES.slice(index % 3).slice(0, 1) })),
  )('$title: the same', async ({ dataset, language }) => {
    expect(faultsOf(await viewsOf({ ...dataset, languages: language }))).toEqual([]);
  });

  test('the sample: the same', async () => {
    expect(faultsOf(await sampleViews())).toEqual([]);
  });

  test('the key figures are the indicators, or a sign that there is none', () => {
    fc.assert(
      fc.property(arbitraryDataset(), fc.constantFrom(...CODES), (dataset, code) => {
        const context = contextOf(inRealLanguages(dataset), code);
        const { councils, meetings, representation } = context.now;
        const { number, percent } = context.translator;
        const women = representation.overall.womenPercent;
        const none = councils.established > 0 ? '?' : '–';
        const known = meetings.reported > 0;
        expect(keyFigures(context).map(({ value }) => value)).toEqual([
          number(councils.established),
          known ? number(meetings.total) : none,
          known ? number(meetings.reached) : none,
          women === null ? none : percent(women),
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the views of the sample', () => {
  test('are one for each page: languages × (editions and the latest, places, list, over time, methodology, data, dictionary, about, corrections, search, feed) and the root', async () => {
    const counts = Object.entries(await sampleViews()).map(([kind, views]: [string, readonly unknown[]]) => [
      kind,
      views.length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      root: 1,
      notFound: 1,
      feeds: 3,
      installs: 3,
      cards: 3 * 2,
      notices: 0,
      progress: 0,
      searches: 3,
      editions: 3 * 3,
      municipalities: 3 * 38,
      municipalityLists: 3,
      methodologies: 3,
      data: 3,
      dictionaries: 3,
      overTimes: 3,
      abouts: 3,
      corrections: 3,
      sheets: 3 * 2,
    });
  });

  test('no two pages have one path', async () => {
    const views = await sampleViews();
    const paths = [...framed(views), ...views.root, ...views.sheets].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('each page names its language, links itself in each language, and marks the present one', async () => {
    for (const view of framed(await sampleViews())) {
      const code = view.path.split('/')[0];
      expect(view.tag).toBe(LANGUAGES.find((language) => language.code === code)?.tag);
      expect(view.languages.map((language) => language.path)).toEqual(
        CODES.map((other) => view.path.replace(new RegExp(`^${code}/`), `${other}/`)),
      );
      expect(view.languages.filter(({ current }) => current).map((language) => language.code)).toEqual([code]);
    }
  });

  test('the search knows every page that navigation and foot link to', async () => {
    const views = await sampleViews();
    for (const { path, groups } of views.searches) {
      const code = path.replace(/.*-(\w+)\.js$/, '$1');
      const known = groups.flatMap(({ items }) => items.map((item) => item.path));
      const about = views.abouts.find((view) => view.path.startsWith(`${code}/`));
      const linked = [...(about?.navigation ?? []), about?.about, about?.corrections].map((link) => link?.path);
      // The first page repeats the latest edition.
      expect(linked.filter((own) => own !== `${code}/index.html` && !known.includes(own ?? ''))).toEqual([]);
      expect(linked).toHaveLength(7);
    }
  });

  test('the navigation marks the page that is open', async () => {
    const current = (path: string, views: SiteViews) =>
      framed(views)
        .find((view) => view.path === path)
        ?.navigation.filter((link) => link.current)
        .map((link) => link.path);
    const views = await sampleViews();
    expect(current('sr/2023/index.html', views)).toEqual(['sr/index.html']);
    expect(current('sr/index.html', views)).toEqual(['sr/index.html']);
    expect(current('sr/2022/index.html', views)).toEqual([]);
    expect(current('sr/municipalities/junik/index.html', views)).toEqual(['sr/municipalities/index.html']);
    expect(current('sr/municipalities/index.html', views)).toEqual(['sr/municipalities/index.html']);
    expect(current('sr/methodology/index.html', views)).toEqual(['sr/methodology/index.html']);
    expect(current('sr/data/index.html', views)).toEqual(['sr/data/index.html']);
  });

  test('the canonical address is that of the page, of the latest edition that of its year', async () => {
    const canonical = new Map(framed(await sampleViews()).map((view) => [view.path, view.canonical]));
    expect(canonical.get('en/index.html')).toBe(`${ADDRESS}/en/2023/`);
    expect(canonical.get('en/2023/index.html')).toBe(`${ADDRESS}/en/2023/`);
    expect(canonical.get('sq/municipalities/peje/index.html')).toBe(`${ADDRESS}/sq/municipalities/peje/`);
  });

  test('every page that shows sample data says so, in its language', async () => {
    const views = await sampleViews();
    const showing = framed(views).filter(({ path }) => !path.includes('/dictionary/'));
    for (const view of [...showing, ...views.sheets]) {
      expect(
        view.marks.map(({ kind }) => kind),
        view.path,
      ).toEqual(['sample']);
    }
  });

  test('titles differ from page to page within a language', async () => {
    for (const code of CODES) {
      const own = framed(await sampleViews()).filter(
        ({ path }) => path.startsWith(`${code}/`) && path !== `${code}/index.html`,
      );
      const titles = own.map(({ title }) => title);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('only an edition that is not the latest says so, with a link to the latest', async () => {
    const { editions } = await sampleViews();
    for (const { year, banner, path } of editions) {
      expect(banner?.link.path).toBe(year === 2022 ? `${path.split('/')[0]}/2023/index.html` : undefined);
    }
  });

  test('the sheet and the page of an edition say the same', async () => {
    const { sheets, editions } = await sampleViews();
    for (const sheet of sheets) {
      const page = editions.find(({ path }) => path === `${sheet.language}/${sheet.year}/index.html`);
      expect(page?.figures).toEqual(sheet.figures);
      expect(page?.lead).toEqual(sheet.lead);
      expect(page?.change.rows.slice(0, sheet.change.rows.length)).toEqual(sheet.change.rows);
      expect(page?.members.sum).toEqual(sheet.listPages.at(-1)?.members.sum);
      expect(page?.opening.first).toBe(sheet.opening.first);
      for (const id of Object.keys(sheet.panels) as (keyof typeof sheet.panels)[]) {
        expect(page?.panels[id].title).toBe(sheet.panels[id].title);
        expect(page?.panels[id].table).toEqual(sheet.panels[id].table);
      }
    }
  });

  test('the sheet says of itself its period, its marks and its day', async () => {
    const { sheets } = await sampleViews();
    const sheet = sheets.find(({ language, year }) => language === 'sq' && year === 2023);
    expect(sheet?.subject.replaceAll('\u00a0', ' ')).toBe(
      'janar–dhjetor 2023 · Të dhëna ilustruese, nuk janë gjetje të OSBE-së',
    );
    expect(sheet).toMatchObject({ date: '2024-01-31', pages: 2, tag: 'sq', pdf: 'sq/2023/fact-sheet-2023-sq.pdf' });
  });

  test('the root offers each language by its own name and goes to the first', async () => {
    const [root] = (await sampleViews()).root;
    expect(root).toMatchObject({ path: 'index.html', tag: 'sq', target: 'sq/index.html' });
    expect(root?.languages.map(({ name, path }) => [name, path])).toEqual([
      ['Shqip', 'sq/index.html'],
      ['Srpski', 'sr/index.html'],
      ['English', 'en/index.html'],
    ]);
  });
});

describe('one edition and one language', () => {
  test('have no banner, no year before and no other language', async () => {
    const [, dataset] = EDGES.find(([title]) => title === 'no edition before') ?? [];
    const views = await viewsOf({ ...(dataset as Dataset), languages: LANGUAGES.slice(1, 2) });
    expect(views.editions.map(({ path, banner }) => [path, banner])).toEqual([
      ['sr/2023/index.html', undefined],
      ['sr/index.html', undefined],
    ]);
    expect(views.editions[0]?.languages.map(({ code }) => code)).toEqual(['sr']);
    expect(views.editions[0]?.change.rows).toEqual([]);
  });
});

/** Texts of a view that no reader should meet, with the place where they stand. */
function faultsOf(value: unknown, place = 'views'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${place}: ${value}`];
  if (typeof value === 'string') return faultsOfText(value, place);
  if (value === null) return [`${place}: null`];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => faultsOf(inner, `${place}.${key}`));
}

function faultsOfText(text: string, place: string): string[] {
  const wrong = /NaN|undefined|\bnull\b|Infinity|\[object|\{[a-z]*\}|\{\{/;
  const isFigure = /figures\.items\.\d+\.value$/.test(place);
  const isMarkup = text.startsWith('<svg');
  // The bytes of a font may spell anything.
  if (wrong.test(text.replace(/base64,[^"]*/g, ''))) return [`${place}: ${text.slice(0, 200)}`];
  if (text.includes('?') && !isFigure && !isMarkup) return [`${place}: ${text}`];
  // The year before has no head where there is none; a summary of nothing is left out.
  return text !== text.trim() && !isMarkup ? [`${place}: "${text}"`] : [];
}
