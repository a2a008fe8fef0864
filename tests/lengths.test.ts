import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../src/dataset/dataset.ts';
import type { TextKey } from '../src/dataset/text-keys.generated.ts';
import { measureLengths, measureTogether, printLonger, type TextLength } from '../src/lengths.ts';
import { lengthsReport } from '../src/lengths-report.ts';
import { FitError } from '../src/print/print.ts';
import { realDataset } from './support/real-data.ts';
import { temporaryFolder } from './support/site.ts';

const ENGLISH = { editions: [2023], languages: ['en'] };
const TITLE: TextKey = 'common.title';
const HEAD: TextKey = 'list.column_share';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const measure = (dataset: Dataset, keys: readonly TextKey[]) =>
  measureLengths(dataset, ENGLISH, keys, folder.path, () => undefined);

/** The dataset with a text of English that has more characters. */
function withLonger(key: TextKey, characters: number): Dataset {
  const dataset = realDataset();
  const languages = dataset.languages.map((language) => {
    const text = `${language.texts.get(key)}${' communities'.repeat(characters).slice(0, characters)}`;
    return language.code === 'en' ? { ...language, texts: new Map([...language.texts, [key, text]]) } : language;
  });
  return { ...dataset, languages };
}

describe('the room of a text', () => {
  let lengths: TextLength[];
  const roomOf = (key: TextKey) => lengths.find((own) => own.key === key)?.room.characters ?? Number.NaN;
  beforeAll(async () => {
    lengths = await measure(realDataset(), [HEAD, TITLE, 'meetings.title_not_reported']);
  });

  test('comes in the order of the texts files, for texts that can be seen', () => {
    expect(lengths.map(({ key }) => key)).toEqual([TITLE, HEAD]);
    expect(lengths[0]).toMatchObject({ language: 'en', year: 2023, text: 'Representation of communities in MCSCs' });
    expect(lengths.map(({ room }) => room.place)).toEqual(['page 1, h1', 'page 2, members']);
  });

  test('is no more than there is: a text that is longer than that does not fit', async () => {
    const room = roomOf(TITLE);
    expect(room).toBeGreaterThan(0);
    await expect(measure(withLonger(TITLE, room + 60), [TITLE])).rejects.toThrow(FitError);
  });
});

test('a sheet with longer texts is printed, with all that does not fit', async () => {
  const [sheet] = await printLonger(realDataset(), ENGLISH, folder.path, 1 / 3);
  expect(sheet).toMatchObject({ language: 'en', year: 2023 });
  expect(existsSync(sheet?.file ?? '')).toBe(true);
  expect(
    readFileSync(sheet?.file ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(sheet?.misfits.join('\n')).toMatch(/^page 1, /);
});

test('together, texts have less room than a third', async () => {
  const room = await measureTogether(realDataset(), ENGLISH, folder.path);
  expect([...room.keys()]).toEqual(['en']);
  expect(room.get('en')).toBeLessThan(0.3);
});

test('the report has a row for each text and a column for each language', () => {
  const of = (key: TextKey, language: string, text: string, characters: number, place: string): TextLength => {
    return { key, language, year: 2023, text, room: { characters, place } };
  };
  const report = lengthsReport(
    [
      of(TITLE, 'sq', 'Përfaqësimi', 15, 'page 1, title'),
      of(TITLE, 'en', 'Title', 256, 'page 2, head'),
      of(HEAD, 'en', 'share of women', 2, 'page 2, members'),
    ],
    new Map([
      ['sq', 0.1],
      ['en', 0],
    ]),
  );
  expect(report.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '| text                | where                       | sq      | en              |',
    '| ------------------- | --------------------------- | ------- | --------------- |',
    '| `common.title`      | page 1, title; page 2, head | 11 + 15 | 5 + 256 or more |',
    '| `list.column_share` | page 2, members             | –       | **14 + 2**      |',
  ]);
  expect(report).toContain('about 10 % more in sq, 0 % more in en.');
});
