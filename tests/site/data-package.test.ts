import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { type Package, packageFaults, type Resource } from '../support/data-package.ts';
import { absent, council, edition, smallDataset } from '../support/datasets.ts';
import { bytesOf, downloadsOf, sampleDownloads, textOf, withFacts } from '../support/downloads.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { ADDRESS, CODES, inRealLanguages, LANGUAGES, translatorOf } from '../support/real-data.ts';
import { TEN, tenEditions } from '../support/ten-editions.ts';

const packageOf = (files = sampleDownloads()) => JSON.parse(textOf(files, 'datapackage.json')) as Package;
const faultsOf = (files = sampleDownloads(), changed: Readonly<Record<string, string>> = {}) =>
  packageFaults(packageOf(files), (path) => changed[path] ?? textOf(files, path));
/** Without the faults that any change of a file has: its size and sum. */
const faultsIn = (path: string, change: (text: string) => string) =>
  faultsOf(sampleDownloads(), { [path]: change(textOf(sampleDownloads(), path)) }).filter(
    (fault) => !/ bytes$|another hash$/.test(fault),
  );

describe('the data package', () => {
  test.each<[string, Dataset, number]>([
    ['the sample', SAMPLE, 2023],
    ['the first edition', SAMPLE, 2022],
    ['a draft', withFacts(SAMPLE, { status: 'draft' }), 2023],
    [
      'an edition of which nothing is reported',
      inRealLanguages(smallDataset([edition([absent('a'), council('b')])])),
      2023,
    ],
    ['one of ten editions', tenEditions(SAMPLE), TEN.last],
  ])('says what is true of every file, column and value: %s', (_, dataset, year) => {
    expect(faultsOf(downloadsOf(dataset, year))).toEqual([]);
  });

  test.each<[string, string, (text: string) => string, RegExp]>([
    ['a column', 'councils.csv', (text) => text.replace('work_plan', 'plan'), /other columns$/],
    ['a code', 'councils.csv', (text) => text.replace(',adopted,', ',perhaps,'), /work_plan "perhaps" is not allowed$/],
    ['a number', 'members.csv', (text) => text.replace(/,1,7,/, ',1,seven,'), /men "seven" is no integer$/],
    ['a day', 'meetings.csv', (text) => text.replace('2023-02-03', '2023-02-33'), /date "2023-02-33" is no date$/],
    ['a value', 'meetings.csv', (text) => text.replace('2023-02-03', ''), /date "" is missing$/],
    ['a form', 'municipalities.csv', (text) => text.replace(/^decan/m, 'Deçan'), /has another form$/],
    ['a row', 'members.csv', (text) => `${text}${text.split('\n')[1]}\n`, /repeats decan\|municipality\|albanian$/],
    ['a municipality', 'meetings.csv', (text) => text.replace(/^2023,decan,/m, '2023,nowhere,'), /not in councils$/],
    ['a community', 'members.csv', (text) => text.replace(/,albanian,/, ',martian,'), /martian is not in communities$/],
  ])('would not be true of another: %s', (_, path, change, fault) => {
    expect(faultsIn(path, change)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test('holds the size and the sum of each file', () => {
    const faults = faultsOf(sampleDownloads(), { 'indicators.json': '{}' });
    expect(faults).toEqual([expect.stringMatching(/bytes$/), 'indicators.json: has another hash']);
  });

  test('describes every CSV and JSON file of the edition but itself', () => {
    const files = [...sampleDownloads().keys()].filter((name) => /\.(csv|json)$/.test(name));
    expect(packageOf().resources.map(({ path }) => path)).toEqual(files.filter((name) => name !== 'datapackage.json'));
  });

  test('follows the profile of version 2; says title, publisher, licence, issue, and what the data is not', () => {
    expect(packageOf()).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'fact-sheet-2023',
      languages: ['en-GB', 'sq', 'sr-Latn'],
      version: '2023.1',
      created: '2024-01-31T00:00:00Z',
      homepage: ADDRESS,
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      contributors: [{ title: translatorOf('en').text('common.publisher'), roles: ['publisher'] }],
      title: expect.stringContaining(translatorOf('en').text('common.title')),
      description: expect.stringContaining(translatorOf('en').text('common.sample_sentence')),
    });
  });

  test('has titles and descriptions in each language', () => {
    const tags = LANGUAGES.map(({ tag }) => tag);
    const { titles, descriptions, resources } = packageOf() as Package & Record<'titles' | 'descriptions', object>;
    const each = [
      titles,
      descriptions,
      ...resources.map((own) => (own as Resource & { descriptions: object }).descriptions),
    ];
    const ofFields = resources.flatMap(({ schema }) => schema?.fields.map((field) => field.titles) ?? []);
    for (const texts of [...each, ...ofFields]) {
      expect(Object.keys(texts)).toEqual(tags);
      expect(Object.values(texts)).not.toContain('');
    }
  });

  test('has words for each code of each column', () => {
    const codes = textOf(sampleDownloads(), 'codes.csv');
    const unsaid = packageOf().resources.flatMap(({ schema }) =>
      (schema?.fields ?? []).flatMap(({ name, constraints }) =>
        (constraints?.enum ?? [])
          .filter((code) => !codes.includes(`\n${name},${code},`))
          .map((code) => `${name} ${code}`),
      ),
    );
    expect(unsaid).toEqual([]);
  });
});

describe('the archive', () => {
  const unpacked = () => unzipSync(bytesOf(sampleDownloads(), 'fact-sheet-2023.zip'));
  const readmes = CODES.map((code) => `readme-${code}.txt`);

  test('holds every file of the edition as it is, and words on them in each language', () => {
    const files = unpacked();
    const others = [...sampleDownloads()].filter(([name]) => !/^fact-sheet-2023\.(zip|xlsx)$/.test(name));
    expect(Object.keys(files).sort()).toEqual([...others.map(([name]) => name), ...readmes].sort());
    for (const [name, { content }] of others)
      expect(Buffer.compare(files[name] ?? Buffer.of(), Buffer.from(content))).toBe(0);
  });

  test.each(CODES)('says in its readme what it holds and what it is not: %s', (code) => {
    const t = translatorOf(code);
    const text = new TextDecoder().decode(unpacked()[`readme-${code}.txt`]);
    for (const name of ['by-municipality.csv', 'codes.csv', 'datapackage.json', `fact-sheet-2023-${code}.xlsx`]) {
      expect(text).toContain(`\n${name}\n`);
    }
    expect(text).toContain(t.text('common.sample_sentence').toLocaleUpperCase(t.tag));
    expect(text).toContain('CC-BY-4.0');
  });

  test('is the same bytes whenever it is made', () => {
    expect(bytesOf(downloadsOf(SAMPLE), 'fact-sheet-2023.zip')).toEqual(
      bytesOf(sampleDownloads(), 'fact-sheet-2023.zip'),
    );
  });
});
