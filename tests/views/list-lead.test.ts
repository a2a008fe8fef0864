import { describe, expect, test } from 'vitest';
import { type Dataset, missing } from '../../src/dataset/dataset.ts';
import { listLead } from '../../src/views/list-lead.ts';
import { absent, council, edition, members, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { contextOf, inRealLanguages } from '../support/real-data.ts';

const leadOf = (dataset: Dataset, code = 'en', year?: number) => {
  const { strong, rest } = listLead(contextOf(inRealLanguages(dataset), code, year));
  return { strong: strong.replaceAll('\u00a0', ' '), rest: rest.replaceAll('\u00a0', ' ') };
};
/** So many councils with a woman and a man; one of them, or several, lack communities. */
const councilsOf = (count: number, residents: Readonly<Record<string, readonly string[]>>) =>
  smallDataset(
    [edition([...'abcdefghijkl'].slice(0, count).map((id) => council(id, { members: [members('albanian', 1, 1)] })))],
    residents,
  );

describe('the sample of 2023', () => {
  test.each([
    [
      'sq',
      'Në 20 nga 34 këshilla, së paku një komunitet që jeton në komunë nuk ka anëtar;',
      'gjithsej 28 raste. Më së shpeshti mungojnë: serbët (9 komuna) dhe egjiptianët (6 komuna). Dy këshilla nuk kanë asnjë grua.',
    ],
    [
      'sr',
      'U 20 od 34 saveta najmanje jedna zajednica koja živi u opštini nema člana;',
      'ukupno 28 slučajeva. Najčešće nedostaju: Srbi (9 opština) i Egipćani (6 opština). U dva saveta nema nijedne žene.',
    ],
    [
      'en',
      'In 20 of 34 councils, at least one community that lives in the municipality has no member;',
      '28 cases in all. Most often missing: Serbs (9 municipalities) and Egyptians (6 municipalities). Two councils have no woman.',
    ],
  ])('in %s', (code, strong, rest) => {
    expect(leadOf(SAMPLE, code, 2023)).toEqual({ strong, rest });
  });
});

describe('the number of gaps', () => {
  test('none', () => {
    expect(leadOf(councilsOf(3, { a: ['albanian'] }))).toEqual({
      strong: 'In all 3 councils, every community that lives in the municipality has a member.',
      rest: 'Every council has a woman among its members.',
    });
  });

  test('one, in one council', () => {
    expect(leadOf(councilsOf(3, { a: ['roma'] }))).toEqual({
      strong: 'In 1 of 3 councils, at least one community that lives in the municipality has no member;',
      rest: '1 case in all. Most often missing: Roma (1 municipality). Every council has a woman among its members.',
    });
  });

  test('two, of two communities', () => {
    expect(leadOf(councilsOf(3, { a: ['roma', 'serb'] })).rest).toBe(
      '2 cases in all. Most often missing: Roma (1 municipality) and Serbs (1 municipality). ' +
        'Every council has a woman among its members.',
    );
  });

  test('many: the two that are missing most often, the most frequent first', () => {
    const residents = Object.fromEntries(
      [...'abcdef'].map((id, index) => [id, index < 4 ? ['serb'] : ['roma', 'serb']]),
    );
    expect(leadOf(councilsOf(8, residents)).rest).toMatch(
      /^8 cases in all\. Most often missing: Serbs \(6 municipalities\) and Roma \(2 municipalities\)\./,
    );
  });

  test.each([
    [1, 'ukupno 1 slučaj.'],
    [2, 'ukupno 2 slučaja.'],
    [5, 'ukupno 5 slučajeva.'],
    [11, 'ukupno 11 slučajeva.'],
  ])('%i in Serbian', (count, expected) => {
    const residents = Object.fromEntries([...'abcdefghijk'].slice(0, count).map((id) => [id, ['roma']]));
    expect(leadOf(councilsOf(12, residents), 'sr').rest.startsWith(expected)).toBe(true);
  });
});

describe('councils without a woman', () => {
  const withoutWomen = (count: number) =>
    smallDataset([
      edition(
        [...'abcd'].map((id, index) => council(id, { members: [members('albanian', index < count ? 0 : 1, 2)] })),
      ),
    ]);
  test.each([
    [0, 'Every council has a woman among its members.'],
    [1, 'One council has no woman.'],
    [2, 'Two councils have no woman.'],
  ])('%i', (count, expected) => {
    expect(leadOf(withoutWomen(count)).rest).toBe(expected);
  });
});

describe('what is not known', () => {
  test('members that nobody reported are not counted as gaps', () => {
    const silent = council('a', { members: missing('not_reported') });
    expect(leadOf(smallDataset([edition([silent, absent('b')])], { a: ['roma'] }))).toEqual({
      strong: 'No members are reported.',
      rest: '',
    });
  });

  test('the base are the councils whose members are reported', () => {
    const known = council('b', { members: [members('albanian', 1, 1)] });
    const silent = council('a', { members: missing('not_reported') });
    expect(leadOf(smallDataset([edition([silent, known])], { a: ['roma'], b: ['roma'] })).strong).toMatch(
      /^In 1 of 1 council/,
    );
  });
});
