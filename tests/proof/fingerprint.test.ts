import { describe, expect, test } from 'vitest';
import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { computeFingerprint, type Fingerprint, type Press } from '../../src/proof/fingerprint.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { realDataset } from '../support/real-data.ts';

const PRESS: Press = { code: 'c0de', browser: 'Browser 1.0' };
const ADDRESS = 'https://example.org/mcsc';

function fingerprint(dataset: Dataset = realDataset(), press = PRESS, address = ADDRESS): Fingerprint {
  const [before, edition] = dataset.editions.slice(-2) as [Edition, Edition];
  return computeFingerprint(dataset, edition, before, address, press);
}

/** The parts in which two fingerprints differ; what is printed must differ wherever a part does. */
function differing(other: Fingerprint, own = fingerprint()): string[] {
  const parts = (['data', 'texts', 'code', 'browser'] as const).filter((part) => own[part] !== other[part]);
  expect(other.short === own.short).toBe(parts.length === 0);
  return parts;
}

/** The repository's data with changed files. */
function changed(files: Parameters<typeof makeDataFolder>[0]): Dataset {
  const folder = makeDataFolder(files);
  const result = readDataset(folder.path);
  folder.remove();
  if ('problems' in result) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.dataset;
}

const withEdition = (dataset: Dataset, change: (edition: Edition) => Partial<Edition>): Dataset => {
  const last = dataset.editions.at(-1) as Edition;
  return { ...dataset, editions: [...dataset.editions.slice(0, -1), { ...last, ...change(last) }] };
};

test('is short, and in characters that nobody mistakes for others', () => {
  expect(fingerprint().short).toMatch(/^[0-9a-f]{10}$/);
});

describe('is another one when', () => {
  const real = realDataset();
  test.each<[what: string, part: string, other: () => Fingerprint]>([
    [
      'a meeting is added',
      'data',
      () => fingerprint(changed({ 'editions/2023/meetings.csv': (text) => `${text}prizren,2023-12-20,no,no\n` })),
    ],
    [
      'a cell of the year before changes',
      'data',
      () => fingerprint(changed({ 'editions/2022/meetings.csv': (text) => text.replace(',no,no', ',yes,no') })),
    ],
    ['an edition is corrected', 'data', () => fingerprint(withEdition(real, () => ({ published: '2024-02-01' })))],
    [
      'a community lives somewhere else',
      'data',
      () => fingerprint(changed({ 'residents.csv': (text) => text.split('\n').toSpliced(1, 1).join('\n') })),
    ],
    ['it is published elsewhere', 'data', () => fingerprint(real, PRESS, 'https://example.org/other')],
    [
      'a text changes, in whichever language',
      'texts',
      () => fingerprint(changed({ 'texts/sr.yaml': (text) => text.replace('Izvor', 'Izvori') })),
    ],
    ['the code changes', 'code', () => fingerprint(real, { ...PRESS, code: '0ther' })],
    ['another browser prints', 'browser', () => fingerprint(real, { ...PRESS, browser: 'Browser 2.0' })],
  ])('%s: %s', (_what, part, other) => {
    expect(differing(other())).toEqual([part]);
  });
});

describe('is the same', () => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  test('whatever the ends of lines, the quotes of cells and the comments are', () => {
    const dataset = changed({
      'editions/2023/meetings.csv': windows,
      'editions/2023/members.csv': (text) => `${text.replace(/^(\w+),(\w+),/gm, '"$1",$2,')}`,
      'communities.yaml': (text) => `# Another note\n${text}`,
      'texts/sq.yaml': windows,
    });
    expect(differing(fingerprint(dataset))).toEqual([]);
  });

  test('whatever files only the check reads', () => {
    const dataset = changed({ 'holidays.yaml': (text) => `${text}\n`, 'style.yaml': (text) => `# Note\n${text}` });
    expect(differing(fingerprint(dataset))).toEqual([]);
  });

  test('in whatever order keys and the members of sets stand', () => {
    const real = realDataset();
    const { texts } = real.languages[0] as Dataset['languages'][number];
    const languages = [
      { ...real.languages[0], texts: new Map([...texts].reverse()) },
      ...real.languages.slice(1),
    ] as Dataset['languages'];
    const municipalities = real.municipalities.map(({ residents, ...rest }) => ({
      residents: new Set([...residents].reverse()),
      ...rest,
    }));
    expect(differing(fingerprint({ ...real, languages, municipalities }))).toEqual([]);
  });

  test('whatever a package makes of sets in JSON', () => {
    const own = fingerprint();
    Object.assign(Set.prototype, { toJSON: () => 'a set' });
    try {
      expect(differing(fingerprint(), own)).toEqual([]);
    } finally {
      Reflect.deleteProperty(Set.prototype, 'toJSON');
    }
  });

  test('when the next edition is added, or one that is not compared', () => {
    const real = realDataset();
    const [before, edition] = real.editions.slice(-2) as [Edition, Edition];
    const next = { ...edition, year: edition.year + 1 };
    const long = { ...before, year: before.year - 1 };
    const more = { ...real, editions: [long, before, edition, next] };
    expect(differing(computeFingerprint(more, edition, before, ADDRESS, PRESS))).toEqual([]);
  });
});
