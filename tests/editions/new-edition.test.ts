import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { EditionError, newEdition } from '../../src/editions/new-edition.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { type DataFolder, makeDataFolder, type Override } from '../support/data-folder.ts';
import { absent, council, edition, meetings, smallDataset } from '../support/datasets.ts';
import { runScript } from '../support/script.ts';

const contentOf = (dataset: Dataset, file: string, year = 2024, from?: number) =>
  newEdition(dataset, year, from).files.find(({ name }) => name === file)?.content ?? '';
const withEdition = (facts: Partial<Edition>) => smallDataset([{ ...edition([council('a')]), ...facts }]);

describe('the files of a new edition', () => {
  const dataset = smallDataset([
    edition([
      council('a', { meetings: meetings(3), compensation: 'yes', note: 'Minutes came late.' }),
      { ...absent('b'), note: 'The assembly, asked twice, has not voted.' },
    ]),
  ]);

  test('keep who has a council and why not; what is reported each year is not reported', () => {
    expect(contentOf(dataset, 'councils.csv')).toBe(
      [
        'municipality,established,work_plan,compensation,note',
        'a,yes,not_reported,not_reported,',
        'b,no,,not_applicable,"The assembly, asked twice, has not voted."',
        '',
      ].join('\n'),
    );
  });

  test('have the first line of each table and nothing else', () => {
    expect(contentOf(dataset, 'meetings.csv')).toBe('municipality,date,security_incidents,community_concerns\n');
    expect(contentOf(dataset, 'members.csv')).toBe('municipality,capacity,community,women,men\n');
  });

  test('are a draft of the new year that nobody has signed off or corrected', () => {
    const source = withEdition({
      status: 'final',
      signOff: { en: '2024-01-20' },
      corrections: [{ date: '2024-03-01', wrong: { en: 'A number was wrong.' }, right: { en: 'It is right.' } }],
    });
    expect(parse(contentOf(source, 'edition.yaml'))).toMatchObject({
      year: 2024,
      status: 'draft',
      sign_off: {},
      corrections: [],
      required_meetings: source.editions[0]?.requiredMeetings,
      legal_references: source.editions[0]?.legalReferences,
    });
  });

  test.each([
    [2024, ['2023-01-01', '2023-12-31', '2024-01-31'], ['2024-01-01', '2024-12-31', '2025-01-31']],
    [2024, ['2023-03-01', '2024-02-29', '2024-03-31'], ['2024-03-01', '2025-02-28', '2025-03-31']],
    [2021, ['2023-01-01', '2023-12-31', '2024-01-31'], ['2021-01-01', '2021-12-31', '2022-01-31']],
  ])('move the days of 2023 to %i: %j become %j', (year, [start = '', end = '', published = ''], days) => {
    const source = withEdition({ year: 2023, period: { start, end }, published });
    const moved = newEdition(source, year);
    expect([moved.period.start, moved.period.end, moved.published]).toEqual(days);
    expect(parse(contentOf(source, 'edition.yaml', year))).toMatchObject({
      period: moved.period,
      published: moved.published,
    });
  });

  test('come from the last edition, or from the one that is named', () => {
    const two = smallDataset([
      { ...edition([council('a')]), year: 2022, requiredMeetings: 4 },
      { ...edition([council('a')]), year: 2023, requiredMeetings: 6 },
    ]);
    expect(contentOf(two, 'edition.yaml')).toContain('required_meetings: 6');
    expect(contentOf(two, 'edition.yaml', 2024, 2022)).toContain('required_meetings: 4');
  });

  test('are not made where there is such an edition, or none to begin from', () => {
    expect(() => newEdition(dataset, 2023)).toThrow(EditionError);
    expect(() => newEdition(dataset, 2024, 1999)).toThrow('there is no edition 1999 to begin from, there are 2023');
  });
});

describe('npm run new-edition', () => {
  let folder: DataFolder;
  afterEach(() => folder.remove());
  const run = (overrides: Readonly<Record<string, Override>>, ...args: string[]) => {
    folder = makeDataFolder(overrides);
    return runScript('new-edition', [...args, '--data', folder.path]);
  };
  const editions = () => readdirSync(join(folder.path, 'editions')).sort();

  test('writes a folder that passes the check and reports nothing yet', async () => {
    const { code, stdout } = await run({}, '2024');
    expect(code).toBe(0);
    expect(stdout).toContain('Carried over from 2023');
    expect(stdout).toContain('sample data');
    expect(editions()).toEqual(['2022', '2023', '2024']);
    const result = readDataset(folder.path);
    if ('problems' in result) throw new Error(result.problems.map((one) => one.code).join());
    expect(result.warnings.filter(({ file }) => file.includes('2024'))).toEqual([]);
    const [, , indicators] = computeIndicators(result.dataset);
    expect(indicators?.councils).toMatchObject({ base: 38, established: 34 });
    expect(indicators?.meetings).toMatchObject({ reported: 0, notReported: 34 });
    expect(indicators?.representation.reported).toBe(0);
    expect(indicators?.workPlans.shares.not_reported.count).toBe(34);
    expect(indicators?.compensation.shares.not_reported.count).toBe(34);
  });

  test('says with --dry-run what it would write, and writes nothing', async () => {
    const { code, stdout } = await run({}, '2024', '--dry-run');
    expect([code, stdout.split(' ').slice(0, 3).join(' ')]).toEqual([0, 'would be written']);
    expect(editions()).toEqual(['2022', '2023']);
  });

  test.each([
    [['2023'], 'there is an edition of 2023 already, nothing was written'],
    [['next'], 'next is not a year, write it like 2023'],
    [['1999'], '1999 cannot be the year of an edition, write one from 2000 to 2100'],
    [[], 'YEAR is missing'],
    [['2024', '2025'], 'one YEAR is enough, leave 2025 out'],
    [['2024', '--from', '2019'], 'there is no edition 2019 to begin from, there are 2022, 2023'],
    [['2024', '--from', 'last'], '--from last is not a year, write it like 2023'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await run({}, ...args);
    expect([code, stderr.split('\n')[0]]).toEqual([2, message]);
    expect(editions()).toEqual(['2022', '2023']);
  });

  test('begins from no data that has problems', async () => {
    const { code, stdout } = await run({ 'editions/2023/members.csv': 'municipality\n' }, '2024');
    expect(code).toBe(1);
    expect(stdout).toContain('editions/2023/members.csv:1');
    expect(stdout).toContain('nothing was written');
    expect(editions()).toEqual(['2022', '2023']);
  });

  test('clears away what a run that was killed has left', async () => {
    folder = makeDataFolder();
    mkdirSync(join(folder.path, 'editions', '.2024-new', 'old'), { recursive: true });
    await runScript('new-edition', ['2024', '--data', folder.path]);
    expect(editions()).toEqual(['2022', '2023', '2024']);
    expect(existsSync(join(folder.path, 'editions', '2024', 'old'))).toBe(false);
    expect(readFileSync(join(folder.path, 'editions', '2024', 'edition.yaml'), 'utf8')).toContain('status: draft');
  });
});
