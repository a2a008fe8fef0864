import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/dataset/dataset.ts';
import { computeIndicators, INDICATORS } from '../../src/indicators/indicators.ts';
import { toCsv } from '../../src/site/downloads/csv.ts';
import type { PublishedTable } from '../../src/site/downloads/tables/published-table.ts';
import { publishedTables } from '../../src/site/downloads/tables/tables.ts';
import { marksOf } from '../../src/views/marks.ts';
import { absent, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { downloadInput, downloadsOf, sampleDownloads, textOf, withFacts } from '../support/downloads.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { CODES, inRealLanguages, LANGUAGES, translatorOf } from '../support/real-data.ts';

const parse = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
const TABLES = ['councils', 'meetings', 'members'] as const;

test('an edition has its files, under its year; the only workbook that there was is still where it was', () => {
  expect([...sampleDownloads().values()].map(({ path }) => path)).toEqual([
    'data/2023/fact-sheet-2023-sq.xlsx',
    'data/2023/fact-sheet-2023-sr.xlsx',
    'data/2023/fact-sheet-2023-en.xlsx',
    ...[
      'by-municipality',
      'councils',
      'meetings',
      'members',
      'residents',
      'municipalities',
      'communities',
      'codes',
      'columns',
    ].map((name) => `data/2023/${name}.csv`),
    'data/2023/indicators.json',
    'data/2023/datapackage.json',
    'data/2023/fact-sheet-2023.xlsx',
    'data/2023/fact-sheet-2023.zip',
  ]);
});

describe('CSV', () => {
  test.each(TABLES)('%s.csv is read back as it was', (name) => {
    const table = publishedTables(downloadInput(SAMPLE)).find((own) => own.name === name) as PublishedTable;
    const { data, meta, errors } = parse(textOf(sampleDownloads(), `${name}.csv`));
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(table.fields.map((field) => field.name));
    expect(data.map((row) => Object.values(row))).toEqual(table.rows.map((row) => row.map(String)));
  });

  test.each(TABLES)('%s.csv holds every row of the data folder, with the same values', (name) => {
    const file = new URL(`../../data/editions/2023/${name}.csv`, import.meta.url);
    const { data: source } = parse(readFileSync(file, 'utf8'));
    const { data: published } = parse(textOf(sampleDownloads(), `${name}.csv`));
    const sorted = (rows: readonly Record<string, string>[]) =>
      rows
        .map((row) =>
          Object.keys(source[0] ?? {})
            .map((column) => row[column] ?? '')
            .join('|'),
        )
        .sort();
    expect(sorted(published)).toEqual(sorted(source));
  });

  test.each(TABLES)('%s.csv has the year, the names in each language and the status in every row', (name) => {
    const { data } = parse(textOf(sampleDownloads(), `${name}.csv`));
    const sentences = LANGUAGES.flatMap((language) =>
      marksOf(downloadInput(SAMPLE).edition, translatorOf(language.code)),
    );
    for (const row of data) {
      expect(row['edition']).toBe('2023');
      for (const code of CODES) expect(row[`name_${code}`]).not.toBe('');
      expect(row['data_status']).toBe('sample');
      for (const { sentence } of sentences) expect(row['data_status_note']).toContain(sentence);
    }
  });

  test('is UTF-8 without a mark, with a line feed after each line', () => {
    for (const name of TABLES) {
      const csv = textOf(sampleDownloads(), `${name}.csv`);
      expect(csv).toMatch(/^edition,municipality,/);
      expect(csv).not.toContain('\r');
      expect(csv.endsWith('\n') && !csv.endsWith('\n\n')).toBe(true);
    }
  });

  test.each([
    ['=HYPERLINK("http://example.org","x")', "'=HYPERLINK"],
    ['+1', "'+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM"],
    ['\t=1', "'\t=1"],
  ])('a text that a spreadsheet would run is disarmed: %s', (text, expected) => {
    const csv = toCsv(['note'], [[text]]);
    expect(Papa.parse<string[]>(csv).data[1]?.[0]).toMatch(
      new RegExp(`^${expected.replace(/[+.*?^$()[\]{}|\\]/g, '\\$&')}`),
    );
  });

  test.each([['a, "b"\nc'], ['2 = two'], ['Đakovica'], ['<script>'], ['0'], ['−1']])(
    'a text stays as it is: %j',
    (text) => {
      const csv = toCsv(['note', 'other'], [[text, 'x']]);
      expect(Papa.parse<string[]>(csv).data[1]).toEqual([text, 'x']);
    },
  );

  test('a number that is less than zero stays a number', () => {
    expect(toCsv(['n'], [[-5]])).toBe('n\n-5\n');
  });

  test('a council that is not established has empty cells, and meetings that are not reported have no row', () => {
    const files = downloadsOf(
      inRealLanguages(
        smallDataset([
          edition([absent('a'), council('b', { meetings: meetings(1), members: [members('serb', 0, 1)] })]),
        ]),
      ),
    );
    const councils = parse(textOf(files, 'councils.csv')).data;
    expect(councils.map(({ established, work_plan: plan, compensation }) => [established, plan, compensation])).toEqual(
      [
        ['no', '', 'not_applicable'],
        ['yes', 'none', 'not_applicable'],
      ],
    );
    expect(parse(textOf(files, 'meetings.csv')).data.map(({ municipality }) => municipality)).toEqual(['b']);
    expect(parse(textOf(files, 'members.csv')).data.map(({ municipality }) => municipality)).toEqual(['b']);
  });
});

describe('indicators.json', () => {
  test.each([2022, 2023])('holds the indicators of %i and nothing else', (year) => {
    const document = JSON.parse(textOf(downloadsOf(SAMPLE, year), 'indicators.json'));
    const own = computeIndicators(SAMPLE).find((candidate) => candidate.year === year);
    const { year: edition, yearBefore, ...values } = JSON.parse(JSON.stringify(own));
    expect([document.edition, document.yearBefore]).toEqual([edition, yearBefore ?? null]);
    expect(Object.keys(document.indicators)).toEqual([...INDICATORS]);
    const shown = INDICATORS.map((id) => document.indicators[id].values);
    expect(shown).toEqual(INDICATORS.map((id) => values[id === 'work_plans' ? 'workPlans' : id]));
    expect(shown).toHaveLength(Object.keys(values).length);
  });

  test('names each indicator with base and formula in each language, and the files that it comes from', () => {
    const { indicators } = JSON.parse(textOf(sampleDownloads(), 'indicators.json'));
    for (const id of INDICATORS) {
      const { name, base, formula, source } = indicators[id];
      for (const texts of [name, base, formula]) expect(Object.keys(texts)).toEqual([...CODES]);
      expect(source.length).toBeGreaterThan(0);
      const missing = source.filter(
        (path: string) => !existsSync(fileURLToPath(new URL(`../../data/${path}`, import.meta.url))),
      );
      expect(missing).toEqual([]);
    }
  });

  test('says in each language that the data is sample data', () => {
    const { statusNote, status } = JSON.parse(textOf(sampleDownloads(), 'indicators.json'));
    expect(status).toBe('sample');
    expect(statusNote).toEqual(
      Object.fromEntries(CODES.map((code) => [code, translatorOf(code).text('common.sample_sentence')])),
    );
  });

  test('a missing number is its reason', () => {
    const { indicators } = JSON.parse(textOf(sampleDownloads(), 'indicators.json'));
    const row = indicators.meetings.values.rows.find(
      (own: { municipality: string }) => own.municipality === 'leposaviq',
    );
    expect(row).toMatchObject({ held: { missing: 'not_established' }, before: { missing: 'not_established' } });
  });
});

describe('the status of the data', () => {
  test('is that of the edition in every file', () => {
    const draft = downloadsOf(withFacts(SAMPLE, { status: 'draft' }));
    expect(textOf(draft, 'councils.csv')).toContain(
      translatorOf('sr').text('common.draft_sentence', { date: translatorOf('sr').date('2024-01-31') }),
    );
    expect(JSON.parse(textOf(draft, 'indicators.json'))).toMatchObject({ status: 'draft' });
    expect(JSON.parse(textOf(draft, 'datapackage.json')).description).toContain('Draft of');
  });

  test('of a final edition that is signed off in each language says nothing more', () => {
    const signOff = Object.fromEntries(CODES.map((code) => [code, '2024-01-30']));
    const final = downloadsOf(withFacts(SAMPLE, { status: 'final', signOff }));
    expect(parse(textOf(final, 'councils.csv')).data[0]).toMatchObject({ data_status: 'final', data_status_note: '' });
    expect(JSON.parse(textOf(final, 'indicators.json')).statusNote).toEqual({ sq: '', sr: '', en: '' });
  });

  test('a correction raises the issue', () => {
    const corrections = [{ date: '2024-03-05' }] as unknown as Edition['corrections'];
    const corrected = downloadsOf(withFacts(SAMPLE, { corrections }));
    expect(JSON.parse(textOf(corrected, 'indicators.json')).issue).toBe(2);
    expect(JSON.parse(textOf(corrected, 'datapackage.json')).version).toBe('2023.2');
  });
});
