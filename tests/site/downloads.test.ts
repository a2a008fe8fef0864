import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { computeIndicators, INDICATORS } from '../../src/indicators/indicators.ts';
import { toCsv } from '../../src/site/downloads/csv.ts';
import type { DownloadFile, DownloadInput } from '../../src/site/downloads/download.ts';
import { createDownloads } from '../../src/site/downloads/downloads.ts';
import { type PublishedTable, publishedTables } from '../../src/site/downloads/tables.ts';
import { marksOf } from '../../src/views/marks.ts';
import { absent, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { ADDRESS, CODES, contextsOf, inRealLanguages, LANGUAGES, translatorOf } from '../support/real-data.ts';

const inputOf = (dataset: Dataset, year = 2023): DownloadInput => {
  const own = dataset.editions.find((candidate) => candidate.year === year);
  const indicators = computeIndicators(dataset).find((candidate) => candidate.year === year);
  if (!own || !indicators) throw new Error(`there is no edition of ${year}`);
  return { dataset, edition: own, indicators, contexts: contextsOf(dataset) };
};
const filesOf = async (dataset: Dataset, year?: number) => {
  const files = await createDownloads(inputOf(dataset, year));
  return new Map(files.map((file): [string, DownloadFile] => [file.path.split('/').pop() ?? '', file]));
};
const textOf = (files: ReadonlyMap<string, DownloadFile>, name: string) => String(files.get(name)?.content ?? '');
const parse = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
const withFacts = (dataset: Dataset, facts: Partial<Edition>): Dataset => ({
  ...dataset,
  editions: dataset.editions.map((own) => (own.year === 2023 ? { ...own, ...facts } : own)),
});
let known: ReturnType<typeof filesOf> | undefined;
const sampleFiles = (): ReturnType<typeof filesOf> => {
  known ??= filesOf(SAMPLE);
  return known;
};
const TABLES = ['councils', 'meetings', 'members'] as const;

test('an edition has its six files, under its year', async () => {
  expect([...(await sampleFiles()).values()].map(({ path }) => path)).toEqual([
    'data/2023/councils.csv',
    'data/2023/meetings.csv',
    'data/2023/members.csv',
    'data/2023/indicators.json',
    'data/2023/fact-sheet-2023.xlsx',
    'data/2023/datapackage.json',
  ]);
});

describe('CSV', () => {
  test.each(TABLES)('%s.csv is read back as it was', async (name) => {
    const table = publishedTables(inputOf(SAMPLE)).find((own) => own.name === name) as PublishedTable;
    const { data, meta, errors } = parse(textOf(await sampleFiles(), `${name}.csv`));
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(table.columns);
    expect(data.map((row) => Object.values(row))).toEqual(table.rows.map((row) => row.map(String)));
  });

  test.each(TABLES)('%s.csv holds every row of the data folder, with the same values', async (name) => {
    const file = new URL(`../../data/editions/2023/${name}.csv`, import.meta.url);
    const { data: source } = parse(readFileSync(file, 'utf8'));
    const { data: published } = parse(textOf(await sampleFiles(), `${name}.csv`));
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

  test.each(TABLES)('%s.csv has the year, the names in each language and the status in every row', async (name) => {
    const { data } = parse(textOf(await sampleFiles(), `${name}.csv`));
    const sentences = LANGUAGES.flatMap((language) => marksOf(inputOf(SAMPLE).edition, translatorOf(language.code)));
    for (const row of data) {
      expect(row['edition']).toBe('2023');
      for (const code of CODES) expect(row[`name_${code}`]).not.toBe('');
      expect(row['data_status']).toBe('sample');
      for (const { sentence } of sentences) expect(row['data_status_note']).toContain(sentence);
    }
  });

  test('is UTF-8 without a mark, with a line feed after each line', async () => {
    for (const name of TABLES) {
      const csv = textOf(await sampleFiles(), `${name}.csv`);
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

  test('a council that is not established has empty cells, and meetings that are not reported have no row', async () => {
    const files = await filesOf(
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

interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly minimum?: number };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[] };
}

describe('the data package', () => {
  const described = async () =>
    JSON.parse(textOf(await sampleFiles(), 'datapackage.json')) as Record<string, unknown> & { resources: Resource[] };

  test('describes the three tables, and each of their files is there', async () => {
    const { resources } = await described();
    expect(resources.map(({ path }) => path)).toEqual(['councils.csv', 'meetings.csv', 'members.csv']);
    for (const { path } of resources) expect((await sampleFiles()).get(path)?.path).toBe(`data/2023/${path}`);
  });

  test('has the columns of the files, in their order, each with a title and a type', async () => {
    for (const { path, schema } of (await described()).resources) {
      expect(schema.fields.map(({ name }) => name)).toEqual(parse(textOf(await sampleFiles(), path)).meta.fields);
      expect(schema.fields.filter(({ title, type }) => !title || !/^(string|integer|date)$/.test(type))).toEqual([]);
    }
  });

  test('says of each value what is true of it', async () => {
    const faults: string[] = [];
    for (const { path, schema } of (await described()).resources) {
      for (const row of parse(textOf(await sampleFiles(), path)).data) {
        for (const field of schema.fields) {
          const fault = faultOf(row[field.name] ?? '', field);
          if (fault) faults.push(`${path} ${field.name} "${row[field.name]}": ${fault}`);
        }
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  test('says publisher, title, licence, version and, in each language, what the data is not', async () => {
    const document = await described();
    expect(document).toMatchObject({
      profile: 'tabular-data-package',
      name: 'fact-sheet-2023',
      version: '2023.1',
      created: '2024-01-31T00:00:00Z',
      homepage: ADDRESS,
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
    for (const code of CODES) {
      expect(document['description']).toContain(translatorOf(code).text('common.sample_sentence'));
      expect(document['title']).toContain(translatorOf(code).text('common.title'));
    }
  });

  function faultOf(value: string, { type, constraints = {} }: Field): string | undefined {
    if (value === '') return constraints.required ? 'required' : undefined;
    if (type === 'integer' && !/^-?\d+$/.test(value)) return 'no integer';
    if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) return 'no date';
    if (constraints.enum && !constraints.enum.includes(value)) return 'not allowed';
    return constraints.minimum !== undefined && Number(value) < constraints.minimum ? 'too small' : undefined;
  }
});

describe('indicators.json', () => {
  test.each([2022, 2023])('holds the indicators of %i and nothing else', async (year) => {
    const document = JSON.parse(textOf(await filesOf(SAMPLE, year), 'indicators.json'));
    const own = computeIndicators(SAMPLE).find((candidate) => candidate.year === year);
    const { year: edition, yearBefore, ...values } = JSON.parse(JSON.stringify(own));
    expect([document.edition, document.yearBefore]).toEqual([edition, yearBefore ?? null]);
    expect(Object.keys(document.indicators)).toEqual([...INDICATORS]);
    const shown = INDICATORS.map((id) => document.indicators[id].values);
    expect(shown).toEqual(INDICATORS.map((id) => values[id === 'work_plans' ? 'workPlans' : id]));
    expect(shown).toHaveLength(Object.keys(values).length);
  });

  test('names each indicator with base and formula in each language, and the files that it comes from', async () => {
    const { indicators } = JSON.parse(textOf(await sampleFiles(), 'indicators.json'));
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

  test('says in each language that the data is sample data', async () => {
    const { statusNote, status } = JSON.parse(textOf(await sampleFiles(), 'indicators.json'));
    expect(status).toBe('sample');
    expect(statusNote).toEqual(
      Object.fromEntries(CODES.map((code) => [code, translatorOf(code).text('common.sample_sentence')])),
    );
  });

  test('a missing number is its reason', async () => {
    const { indicators } = JSON.parse(textOf(await sampleFiles(), 'indicators.json'));
    const row = indicators.meetings.values.rows.find(
      (own: { municipality: string }) => own.municipality === 'leposaviq',
    );
    expect(row).toMatchObject({ held: { missing: 'not_established' }, before: { missing: 'not_established' } });
  });
});

describe('the workbook', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const unpack = async (dataset = SAMPLE) => {
    const archive = (await filesOf(dataset)).get('fact-sheet-2023.xlsx')?.content as Uint8Array;
    return new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  };
  const sheetsOf = (files: ReadonlyMap<string, string>) =>
    [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const sheet = (files: ReadonlyMap<string, string>, index: number) =>
    files.get(`xl/worksheets/sheet${index}.xml`) ?? '';
  /** The texts of a workbook: shared ones, and those that stand in the sheets. */
  const textsOf = (files: ReadonlyMap<string, string>) =>
    [...files]
      .filter(([name]) => /sharedStrings|worksheets/.test(name))
      .map(([, text]) => text)
      .join('\n');

  test('has a cover, the indicators and a sheet for each table', async () => {
    expect(sheetsOf(await unpack())).toEqual([
      'Kopertina · Naslovna · Cover',
      'indicators',
      'councils',
      'meetings',
      'members',
    ]);
  });

  test('has names of sheets that spreadsheet programs accept', async () => {
    for (const name of sheetsOf(await unpack())) {
      expect(name?.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
    }
  });

  test('has a bold head that stays, above all rows', async () => {
    const files = await unpack();
    const fonts = [...(files.get('xl/styles.xml') ?? '').matchAll(/<font>.*?<\/font>|<font\/>/gs)].map(
      ([font]) => font,
    );
    const bold = fonts.findIndex((font) => font.includes('<b'));
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(files.get('xl/styles.xml') ?? '')?.[1] ?? '';
    const styles = [...formats.matchAll(/<xf [^>]*>/g)].map(([format]) => Number(/fontId="(\d+)"/.exec(format)?.[1]));
    expect(bold).toBeGreaterThanOrEqual(0);
    for (const index of [1, 2, 3, 4, 5]) {
      const [head = ''] = /<row r="1".*?<\/row>/s.exec(sheet(files, index)) ?? [];
      const used = [...head.matchAll(/<c [^>]*?\bs="(\d+)"/g)].map(([, style]) => styles[Number(style)]);
      expect(used.length).toBeGreaterThan(0);
      expect(new Set(used)).toEqual(new Set([bold]));
      expect(sheet(files, index)).toMatch(/ySplit="1"/);
    }
  });

  test('has as many rows as the tables', async () => {
    const files = await unpack();
    publishedTables(inputOf(SAMPLE)).forEach(({ rows }, index) => {
      expect(sheet(files, index + 3).match(/<row /g)).toHaveLength(rows.length + 1);
    });
  });

  test('says on its cover, in each language, what it is and what it is not', async () => {
    const texts = textsOf(await unpack());
    for (const code of CODES) {
      const t = translatorOf(code);
      for (const key of ['common.title', 'common.publisher', 'common.sample_sentence', 'common.status_note'] as const) {
        expect(texts).toContain(t.text(key).replaceAll('&', '&amp;'));
      }
    }
  });

  test('holds a formula as text', async () => {
    const councils = inputOf(SAMPLE).edition.councils.map((own) => ({ ...own, note: '=1+1' }));
    const files = await unpack(withFacts(SAMPLE, { councils }));
    expect([...files.values()].some((text) => /<f[ >]/.test(text))).toBe(false);
    expect(textsOf(files)).toContain('=1+1');
  });

  test('is the same bytes whenever it is made', async () => {
    const at = async (now: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      return (await filesOf(SAMPLE)).get('fact-sheet-2023.xlsx')?.content as Uint8Array;
    };
    const first = await at('2024-01-31T10:00:00Z');
    const second = await at('2031-07-01T23:59:58Z');
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('the status of the data', () => {
  test('is that of the edition in every file', async () => {
    const draft = await filesOf(withFacts(SAMPLE, { status: 'draft' }));
    expect(textOf(draft, 'councils.csv')).toContain(
      translatorOf('sr').text('common.draft_sentence', { date: translatorOf('sr').date('2024-01-31') }),
    );
    expect(JSON.parse(textOf(draft, 'indicators.json'))).toMatchObject({ status: 'draft' });
    expect(JSON.parse(textOf(draft, 'datapackage.json')).description).toContain('Draft of');
  });

  test('of a final edition that is signed off in each language says nothing more', async () => {
    const signOff = Object.fromEntries(CODES.map((code) => [code, '2024-01-30']));
    const final = await filesOf(withFacts(SAMPLE, { status: 'final', signOff }));
    expect(parse(textOf(final, 'councils.csv')).data[0]).toMatchObject({ data_status: 'final', data_status_note: '' });
    expect(JSON.parse(textOf(final, 'indicators.json')).statusNote).toEqual({ sq: '', sr: '', en: '' });
  });

  test('a correction raises the issue', async () => {
    const corrections = [{ date: '2024-03-05' }] as unknown as Edition['corrections'];
    const corrected = await filesOf(withFacts(SAMPLE, { corrections }));
    expect(JSON.parse(textOf(corrected, 'indicators.json')).issue).toBe(2);
    expect(JSON.parse(textOf(corrected, 'datapackage.json')).version).toBe('2023.2');
  });
});
