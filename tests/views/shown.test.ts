import { describe, expect, test } from 'vitest';
import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { dataView } from '../../src/views/data-page.ts';
import { editionPages } from '../../src/views/edition-page.ts';
import { municipalitiesView } from '../../src/views/municipalities-page.ts';
import { municipalityViews } from '../../src/views/municipality-page.ts';
import { noticeViews } from '../../src/views/notice-page.ts';
import { progressViews } from '../../src/views/progress-page.ts';
import { searchView } from '../../src/views/search.ts';
import { council, edition, smallDataset } from '../support/datasets.ts';
import { contextOf, contextsOf, inRealLanguages } from '../support/real-data.ts';

const of = (facts: Partial<Edition>) => edition([council('a'), council('b')], facts);
const DAY = '2025-01-20';

// 2023 is out in both, 2024 in Albanian only, 2025 is being written.
const MIXED = inRealLanguages(
  smallDataset([
    of({ year: 2023, status: 'final', signOff: { sq: DAY, sr: DAY, en: DAY } }),
    of({ year: 2024, status: 'final', signOff: { sq: DAY } }),
    of({ year: 2025, status: 'draft' }),
  ]),
);
const DRAFT = inRealLanguages(smallDataset([of({ year: 2025, status: 'draft' })]));

const contextIn = (dataset: Dataset, code: string) => {
  const context = contextsOf(dataset).find(({ translator }) => translator.code === code);
  if (!context) throw new Error(`there is no language "${code}"`);
  return context;
};
const pagesOf = async (code: string, year: number) =>
  (await editionPages(contextOf(MIXED, code, year))).map(({ path, listed, banner, marks }) => ({
    path,
    listed,
    banner: banner?.link.path,
    marks: marks.map(({ kind }) => kind),
  }));

describe('the page of an edition', () => {
  test('stands at the address of a language when it is the latest that is out in it', async () => {
    expect(await pagesOf('sq', 2024)).toEqual([
      { path: 'sq/2024/index.html', listed: true, banner: undefined, marks: [] },
      { path: 'sq/index.html', listed: true, banner: undefined, marks: [] },
    ]);
    expect((await pagesOf('sr', 2023)).map(({ path }) => path)).toEqual(['sr/2023/index.html', 'sr/index.html']);
  });

  test('says where the latest is only when it is out itself', async () => {
    expect(await pagesOf('sq', 2023)).toEqual([
      { path: 'sq/2023/index.html', listed: true, banner: 'sq/2024/index.html', marks: [] },
    ]);
    expect(await pagesOf('sq', 2025)).toEqual([
      { path: 'sq/2025/index.html', listed: false, banner: undefined, marks: ['draft'] },
    ]);
  });

  test('is a draft that no search engine lists in a language that is not signed off', async () => {
    expect(await pagesOf('sr', 2024)).toEqual([
      { path: 'sr/2024/index.html', listed: false, banner: undefined, marks: ['draft'] },
    ]);
  });
});

describe('pages over several years', () => {
  test('show the editions that are out in their language, and the search finds no others', () => {
    const yearsIn = (code: string) => municipalityViews(contextIn(MIXED, code))[0]?.record.rows.map(({ year }) => year);
    expect([yearsIn('sq'), yearsIn('sr')]).toEqual([['2024', '2023'], ['2023']]);
    const paths = searchView(contextIn(MIXED, 'sr')).groups.flatMap(({ items }) => items.map(({ path }) => path));
    expect(paths.filter((path) => /\/20\d\d\//.test(path))).toEqual(['sr/2023/index.html']);
    expect([municipalitiesView(contextIn(MIXED, 'sr')).listed, dataView(contextIn(MIXED, 'sr')).listed]).toEqual([
      true,
      true,
    ]);
  });

  test('show all where none is out, as drafts', () => {
    const [page] = municipalityViews(contextIn(DRAFT, 'sr'));
    expect([page?.record.rows.length, page?.listed, page?.marks.map(({ kind }) => kind)]).toEqual([
      1,
      false,
      ['draft'],
    ]);
  });

  test('the page of the data lists drafts with their mark, and one edition as the latest', () => {
    const { editions } = dataView(contextIn(MIXED, 'sr'));
    expect(editions.map(({ year, latest, marks }) => [year, latest !== undefined, marks.length])).toEqual([
      [2025, false, 1],
      [2024, false, 1],
      [2023, true, 0],
    ]);
  });
});

describe('a language in which nothing is out', () => {
  test('says so at its address, marked and unlisted, and leads to the drafts', () => {
    const [notice, ...others] = noticeViews(contextIn(DRAFT, 'sq'));
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ path: 'sq/index.html', listed: false, drafts: [{ path: 'sq/2025/index.html' }] });
    expect(notice?.navigation[0]).toMatchObject({ text: 'Fleta informative', path: 'sq/index.html', current: true });
  });

  test('is none of those that have an edition', () => {
    expect(noticeViews(contextIn(MIXED, 'sq'))).toEqual([]);
  });
});

describe('the progress of an edition', () => {
  test('has a page in each language while it is a draft, unlisted, and the page of the edition leads to it', async () => {
    const [page, ...others] = progressViews(contextOf(MIXED, 'sr', 2025));
    expect(others).toEqual([]);
    expect(page).toMatchObject({ path: 'sr/2025/progress/index.html', listed: false });
    expect(page?.rows.map(({ cells }) => cells.map(({ missing }) => missing))).toEqual(
      Array(2).fill([false, false, false, true]),
    );
    const [edition2025] = await editionPages(contextOf(MIXED, 'sr', 2025));
    expect(edition2025?.progress?.path).toBe(page?.path);
  });

  test('has none when it is final, signed off or not', async () => {
    expect(progressViews(contextOf(MIXED, 'sr', 2024))).toEqual([]);
    expect((await editionPages(contextOf(MIXED, 'sr', 2024)))[0]?.progress).toBeUndefined();
  });
});
