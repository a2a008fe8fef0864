import { describe, expect, onTestFinished, test } from 'vitest';
import { type Dataset, missing } from '../../src/dataset/dataset.ts';
import { isError } from '../../src/dataset/problem.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { generatedTextsFile, makeDataFolder, type Override } from '../support/data-folder.ts';
import { say } from '../support/words.ts';

/** Reads the repository's data with these files changed. */
function read(overrides: Readonly<Record<string, Override>> = {}) {
  const folder = makeDataFolder(overrides, { generatedTexts: true });
  onTestFinished(folder.remove);
  return { folder, result: readDataset(folder.path) };
}

function datasetOf(overrides: Readonly<Record<string, Override>> = {}): Dataset {
  const { result } = read(overrides);
  if ('problems' in result)
    throw new Error(result.problems.map((problem) => `${problem.file}: ${say(problem)}`).join('\n'));
  return result.dataset;
}

/** The problems as 'file: message', the files inside of the folder. */
function problemsOf(overrides: Readonly<Record<string, Override>>): string[] {
  const { folder, result } = read(overrides);
  if (!('problems' in result)) return [];
  return result.problems
    .filter(isError)
    .map((problem) => `${problem.file.slice(folder.path.length + 1)}: ${say(problem)}`);
}

describe("the repository's data", () => {
  test('has no problems', () => {
    expect(read().result).not.toHaveProperty('problems');
  });

  test('holds 38 municipalities, 11 communities and two editions, the older one first', () => {
    const { municipalities, communities, editions } = datasetOf();
    expect([municipalities.length, communities.length]).toEqual([38, 11]);
    expect(editions.map(({ year, status, councils }) => [year, status, councils.length])).toEqual([
      [2022, 'sample', 38],
      [2023, 'sample', 38],
    ]);
  });
});

describe('from cells to values', () => {
  const members = (...rows: string[]) => ['municipality,capacity,community,women,men', ...rows, ''].join('\n');
  const councilOf = (id: string, overrides: Readonly<Record<string, Override>> = {}) =>
    datasetOf(overrides)
      .editions.at(-1)
      ?.councils.find(({ municipality }) => municipality === id);

  test('a municipality has its names, region, tile and residents', () => {
    expect(datasetOf().municipalities.find(({ id }) => id === 'peje')).toEqual({
      id: 'peje',
      names: { sq: 'Pejë', sr: 'Peć', en: 'Pejë/Peć' },
      region: 'peje',
      tile: { column: 2, row: 4 },
      residents: new Set(['albanian', 'ashkali', 'bosniak', 'egyptian', 'gorani', 'montenegrin', 'roma', 'serb']),
    });
  });

  test('councils stand in the order of the municipalities, not in that of their file', () => {
    const { municipalities, editions } = datasetOf({
      'editions/2023/councils.csv': (text) => {
        const [header, ...rows] = text.trimEnd().split('\n');
        return `${[header, ...rows.reverse()].join('\n')}\n`;
      },
    });
    expect(editions[1]?.councils.map(({ municipality }) => municipality)).toEqual(municipalities.map(({ id }) => id));
  });

  test('a municipality without a council has nothing else', () => {
    expect(councilOf('zvecan')).toEqual({ municipality: 'zvecan', note: '', established: false });
  });

  test('a council that never met has no meetings, and that is known', () => {
    expect(councilOf('junik')).toMatchObject({ compensation: 'not_applicable', meetings: [] });
  });

  test('a council keeps its note', () => {
    expect(councilOf('obiliq')).toMatchObject({ note: 'Minutes of one meeting were received in January.' });
    expect(councilOf('peje')).toMatchObject({ note: '' });
  });

  test('without meetings and with compensation not reported, the meetings are not reported either', () => {
    const council = councilOf('junik', {
      'editions/2023/councils.csv': (text) =>
        text.replace('junik,yes,none,not_applicable', 'junik,yes,none,not_reported'),
    });
    expect(council).toMatchObject({ compensation: 'not_reported', meetings: missing('not_reported') });
  });

  test('a council without a row of members has not reported them', () => {
    const overrides = { 'editions/2023/members.csv': members('decan,police,albanian,0,1') };
    expect(councilOf('decan', overrides)).toMatchObject({
      members: [{ capacity: 'police', community: 'albanian', women: 0, men: 1 }],
    });
    expect(councilOf('peje', overrides)).toMatchObject({ members: missing('not_reported') });
  });

  test('files of a spreadsheet program of Windows are read like any other', () => {
    const toWindows = (text: string) => text.replaceAll('\n', '\r\n');
    const files = ['councils', 'meetings', 'members'].map((name) => [`editions/2023/${name}.csv`, toWindows] as const);
    expect(datasetOf(Object.fromEntries(files)).editions).toEqual(datasetOf().editions);
  });

  test('a new language is a texts file, a column of names and a line in site.yaml', () => {
    const { languages, municipalities } = datasetOf({
      'site.yaml': (text) => `${text.trimEnd()}\n  - { code: de, tag: de, name: Deutsch }\n`,
      'municipalities.csv': (text) =>
        text.replace(
          /^(.*)$/gm,
          (row) => row && `${row},${row.startsWith('id,') ? 'name_de' : `${row.split(',')[0]} (de)`}`,
        ),
      'texts/de.yaml': generatedTextsFile(),
    });
    expect(languages.map(({ code }) => code)).toEqual(['sq', 'sr', 'en', 'de']);
    expect(languages[3]?.texts).toEqual(languages[0]?.texts);
    expect(municipalities.find(({ id }) => id === 'peje')?.names).toEqual({
      sq: 'Pejë',
      sr: 'Peć',
      en: 'Pejë/Peć',
      de: 'peje (de)',
    });
  });
});

describe('what cannot be read is told like any other problem', () => {
  test('a file that is not UTF-8', () => {
    const latin = Buffer.from('municipality,community,source\npeje,albanian,Pej\u00eb\n', 'latin1');
    expect(problemsOf({ 'residents.csv': latin })).toEqual([
      'residents.csv: the file is not UTF-8 (it looks like Windows-1252), save it again as “CSV UTF-8”, or with the encoding UTF-8',
    ]);
  });

  test('a folder in the place of a file', () => {
    expect(problemsOf({ 'residents.csv': null, 'residents.csv/x.txt': '' })).toEqual([
      'residents.csv: the file cannot be read (EISDIR), check that it is a file and that you may open it',
    ]);
  });

  test('a data folder that does not exist', () => {
    const result = readDataset('no/such/folder');
    expect('problems' in result && result.problems).toEqual([
      {
        file: 'no/such/folder',
        line: 1,
        column: 1,
        code: 'file-missing',
        severity: 'error',
        facts: { kind: 'folder' },
        suggestion: undefined,
      },
    ]);
  });

  test('a folder of texts that does not exist', () => {
    expect(problemsOf({ texts: null })[0]).toBe('texts: the folder is missing, put it back; each data folder has one');
  });

  test('editions that do not exist yet', () => {
    const found = problemsOf({ 'editions/2022': null, 'editions/2023': null });
    expect(found).toEqual(['editions/: there is no edition, add a folder like editions/2023']);
  });

  test('hidden files are nobody’s edition and nobody’s language', () => {
    expect(problemsOf({ 'editions/.DS_Store': '', 'texts/.DS_Store': '' })).toEqual([]);
  });
});

describe('a problem helps', () => {
  test('a misspelt community comes with the one that was meant', () => {
    const found = problemsOf({ 'residents.csv': (text) => text.replace('decan,albanian,', 'decan,albanain,') });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^residents\.csv: no community has the identifier “albanain”, did you mean “albanian”\? write an identifier of .*communities\.yaml$/,
    );
  });

  test('a misspelt answer comes with the one that was meant', () => {
    expect(
      problemsOf({
        'editions/2023/councils.csv': (text) => text.replace('peje,yes,adopted_with', 'peje,Yes,adopted_with'),
      }),
    ).toEqual([
      'editions/2023/councils.csv: “established” is written in another form (“Yes”), did you mean “yes”? write yes or no in small letters',
    ]);
  });

  test('what stands twice comes with the line where it stands first', () => {
    expect(
      problemsOf({ 'municipalities.csv': (text) => text.replace('Zubin Potok,Zubin Potok,', 'Junik,Zubin Potok,') }),
    ).toEqual([
      'municipalities.csv: the name “Junik” stands already in line 12, two municipalities cannot share a name',
    ]);
    expect(problemsOf({ 'municipalities.csv': (text) => text.replace('mitrovice,4,2', 'mitrovice,4,1') })).toEqual([
      'municipalities.csv: the tile in column 4 and row 1 is taken by “leposaviq”, choose a free one',
    ]);
    expect(problemsOf({ 'residents.csv': (text) => text.replace('decan,egyptian,', 'decan,albanian,') })).toEqual([
      'residents.csv: “decan, albanian” stands already in line 2, remove one of the two, or put them together',
    ]);
  });

  test('an empty YAML file is named as such, not as a value without a name', () => {
    const found = problemsOf({ 'communities.yaml': '' });
    expect(found).toHaveLength(1);
    expect(found[0]).not.toContain('""');
  });

  test('a municipality without a council is not told that its meetings may be reported later', () => {
    const found = problemsOf({
      'editions/2023/councils.csv': (text) => text.replace('zvecan,no,,not_applicable', 'zvecan,no,,not_reported'),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/“not_reported”, write not_applicable/);
    expect(found[0]).not.toMatch(/or not_reported/);
  });

  test('problems stand by file and from top to bottom', () => {
    const { result } = read({
      'residents.csv': (text) => text.replace('decan,albanian,', 'decan,x,').replace('zvecan,serb,', 'zvecan,y,'),
      'communities.yaml': (text) => `${text}- id: serb\n`,
    });
    const found = 'problems' in result ? result.problems.filter(isError) : [];
    expect(found.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`)).toEqual([
      'communities.yaml:16',
      'residents.csv:2',
      'residents.csv:131',
    ]);
  });
});
