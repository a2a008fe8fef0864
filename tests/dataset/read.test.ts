import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Dataset, missing } from '../../src/dataset/dataset.ts';
import { createDescriber } from '../../src/dataset/describe.ts';
import { isError } from '../../src/dataset/problem.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { makeDataFolder, type Override } from '../support/data-folder.ts';
import { checkFiles, VALID_FILES } from '../support/fixtures.ts';

const { sentence } = createDescriber('en');

type Changes = Readonly<Record<string, (text: string) => string>>;

/** Checks the small data folder with these files changed. */
function check(changes: Changes = {}) {
  const files = new Map(VALID_FILES);
  for (const [path, change] of Object.entries(changes)) {
    files.set(path, Buffer.from(change(Buffer.from(files.get(path) ?? []).toString())));
  }
  return checkFiles(files);
}

function datasetOf(changes: Changes = {}): Dataset {
  const result = check(changes);
  if ('problems' in result) throw new Error(result.problems.map(sentence).join('\n'));
  return result.dataset;
}

/** The errors as 'file: sentence'. */
function problemsOf(changes: Changes): string[] {
  const result = check(changes);
  return 'problems' in result ? result.problems.map((own) => `${own.file}: ${sentence(own)}`) : [];
}

/** The errors of the repository's data, from a copy on disk with these files changed. */
function read(overrides: Readonly<Record<string, Override>> = {}) {
  const folder = makeDataFolder(overrides);
  onTestFinished(folder.remove);
  const result = readDataset(folder.path);
  const found = 'problems' in result ? result.problems.filter(isError) : [];
  return found.map((own) => `${own.file.slice(folder.path.length + 1)}: ${sentence(own)}`);
}

describe("the repository's data", () => {
  const result = readDataset(fileURLToPath(new URL('../../data', import.meta.url)));

  test('has no errors', () => {
    expect('problems' in result ? result.problems : []).toEqual([]);
  });

  test('holds 38 municipalities and 11 communities', () => {
    const { municipalities, communities } = 'dataset' in result ? result.dataset : datasetOf();
    expect([municipalities.length, communities.length]).toEqual([38, 11]);
  });
});

describe('from cells to values', () => {
  const councilOf = (id: string, changes: Changes = {}) =>
    datasetOf(changes)
      .editions.at(-1)
      ?.councils.find(({ municipality }) => municipality === id);

  test('a municipality has its names, region, tile and residents', () => {
    expect(datasetOf().municipalities.find(({ id }) => id === 'peje')).toEqual({
      id: 'peje',
      names: { sq: 'Pejë', sr: 'Peć', en: 'Pejë/Peć' },
      region: 'peje',
      tile: { column: 2, row: 4 },
      residents: new Set(['albanian', 'roma', 'serb']),
    });
  });

  test('editions stand with the oldest first, councils in the order of the municipalities', () => {
    const { municipalities, editions } = datasetOf({
      'editions/2023/councils.csv': (text) => {
        const [header, ...rows] = text.trimEnd().split('\n');
        return `${[header, ...rows.reverse()].join('\n')}\n`;
      },
    });
    expect(editions.map(({ year }) => year)).toEqual([2022, 2023]);
    expect(editions[1]?.councils.map(({ municipality }) => municipality)).toEqual(municipalities.map(({ id }) => id));
  });

  test('columns in another order are read all the same', () => {
    const swap = (text: string) => text.replace(/^([^,\n]*),([^,\n]*),/gm, '$2,$1,');
    expect(datasetOf({ 'editions/2023/members.csv': swap })).toEqual(datasetOf());
  });

  test('so are files with a byte order mark and the line breaks of Windows', () => {
    const files = [...VALID_FILES.keys()].filter((path) => path !== 'texts/en.yaml');
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(datasetOf(Object.fromEntries(files.map((path) => [path, windows])))).toEqual(datasetOf());
  });

  test('a municipality without a council has nothing else', () => {
    expect(councilOf('zvecan')).toEqual({ municipality: 'zvecan', note: '', established: false });
  });

  test('a council that never met has no meetings, and that is known', () => {
    expect(councilOf('junik')).toMatchObject({ compensation: 'not_applicable', meetings: [] });
  });

  test('a council keeps its note', () => {
    expect(councilOf('peje')).toMatchObject({ note: 'Minutes of one meeting were received in January.' });
    expect(councilOf('decan')).toMatchObject({ note: '' });
  });

  test('without meetings and with compensation not reported, the meetings are not reported either', () => {
    const council = councilOf('junik', {
      'editions/2023/councils.csv': (text) =>
        text.replace('junik,yes,none,not_applicable', 'junik,yes,none,not_reported'),
    });
    expect(council).toMatchObject({ compensation: 'not_reported', meetings: missing('not_reported') });
  });

  test('a council without a row of members has not reported them', () => {
    const changes: Changes = { 'editions/2023/members.csv': (text) => `${text.split('\n').slice(0, 2).join('\n')}\n` };
    expect(councilOf('decan', changes)).toMatchObject({
      members: [{ capacity: 'municipality', community: 'albanian', women: 1, men: 4 }],
    });
    expect(councilOf('peje', changes)).toMatchObject({ members: missing('not_reported') });
  });

  test('a new language is a texts file, a column of names and a line in site.yaml', () => {
    const { languages, municipalities } = datasetOf({
      'site.yaml': (text) => `${text}  - { code: de, tag: de, name: Deutsch }\n`,
      'municipalities.csv': (text) =>
        text.replace(/^(.+)$/gm, (row) => `${row},${row.startsWith('id,') ? 'name_de' : `${row.split(',')[0]} (de)`}`),
      'texts/de.yaml': () => Buffer.from(VALID_FILES.get('texts/en.yaml') ?? []).toString(),
    });
    expect(languages.map(({ code }) => code)).toEqual(['sq', 'sr', 'en', 'de']);
    expect(languages[3]?.texts).toEqual(languages[2]?.texts);
    expect(municipalities.find(({ id }) => id === 'peje')?.names).toMatchObject({ de: 'peje (de)' });
  });
});

describe('what cannot be read is told like any other problem', () => {
  test('a folder in the place of a file', () => {
    expect(read({ 'residents.csv': null, 'residents.csv/x.txt': '' })).toEqual([
      'residents.csv: this is no file, check that it is what its name says and that you may open it',
    ]);
  });

  test('a file in the place of a folder', () => {
    expect(read({ texts: null, 'editions/2030': '' })).toEqual([
      'editions/2030: this is no folder, check that it is what its name says and that you may open it',
      'texts: the folder is missing, put it back; each data folder has one',
    ]);
  });

  test.each([
    ['that does not exist', 'no/such/folder', 'the data folder is missing, give the folder of the data with --data'],
    [
      'that is a file',
      'package.json',
      'this is no folder, check that it is what its name says and that you may open it',
    ],
  ])('a data folder %s', (_, root, expected) => {
    const result = readDataset(root);
    const found = 'problems' in result ? result.problems : [];
    expect(found.map((own) => `${own.file}:${own.line}:${own.column}: ${sentence(own)}`)).toEqual([
      `${root}:1:1: ${expected}`,
    ]);
  });

  test('hidden files are nobody’s edition and nobody’s language', () => {
    expect(read({ 'editions/.DS_Store': '', 'texts/.DS_Store': '', '.DS_Store': '' })).toEqual([]);
  });
});

describe('a problem helps', () => {
  test('a misspelt community comes with the one that was meant', () => {
    expect(problemsOf({ 'residents.csv': (text) => text.replace('decan,albanian,', 'decan,albanain,') })).toEqual([
      'data/residents.csv: no community has the identifier “albanain”, did you mean “albanian”? write an identifier of data/communities.yaml',
    ]);
  });

  test('what stands twice comes with the line where it stands first', () => {
    expect(problemsOf({ 'municipalities.csv': (text) => text.replace('Peć,Pejë/Peć', 'Junik,Pejë/Peć') })).toEqual([
      'data/municipalities.csv: the name “Junik” stands already in line 3, two municipalities cannot share a name',
    ]);
    expect(problemsOf({ 'municipalities.csv': (text) => text.replace('peje,2,4', 'peje,1,5') })).toEqual([
      'data/municipalities.csv: the tile in column 1 and row 5 is taken by “junik”, choose a free one',
    ]);
  });

  test('a municipality without a council is not told that its meetings may be reported later', () => {
    const change = (text: string) => text.replace('zvecan,no,,not_applicable', 'zvecan,no,,not_reported');
    expect(problemsOf({ 'editions/2023/councils.csv': change })).toEqual([
      'data/editions/2023/councils.csv: no meeting was held, but compensation is “not_reported”, write not_applicable',
    ]);
  });

  test('problems stand by file and from top to bottom', () => {
    const result = check({
      'residents.csv': (text) => text.replace('decan,albanian,', 'decan,x,').replace('zvecan,serb,', 'zvecan,y,'),
      'communities.yaml': (text) => `${text}- id: serb\n`,
    });
    const found = 'problems' in result ? result.problems : [];
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'data/communities.yaml:6',
      'data/residents.csv:2',
      'data/residents.csv:10',
    ]);
  });
});
