import { describe, expect, test } from 'vitest';
import { type Dataset, missing } from '../../src/dataset/dataset.ts';
import { changeTable } from '../../src/views/change-table.ts';
import { council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, inRealLanguages, translatorOf } from '../support/real-data.ts';

const rowsOf = (dataset: Dataset, code = 'en', year?: number) =>
  changeTable(contextOf(inRealLanguages(dataset), code, year)).rows.map(({ figure, now, before, difference }) =>
    [figure, now, before, difference].join(' | ').replaceAll('\u00a0', ' '),
  );

test('this year against the year before, in English', () => {
  expect(rowsOf(SAMPLE, 'en', 2023)).toEqual([
    'MCSCs established | 34 | 34 | no change',
    'Meetings held | 151 | 141 | +10',
    'Councils with at least six meetings | 11 | 9 | +2',
    'Work plans adopted | 26 | 26 | no change',
    'Municipalities that compensate | 19 | 17 | +2',
    'Women among members | 19% | 17% | +2 points',
    'Councils that discussed incidents | 12 | 10 | +2',
    'Members | 591 | 577 | +14',
    'Communities without a member | 28 | 32 | −4',
  ]);
});

test('the same numbers in each language', () => {
  const numbers = CODES.map((code) =>
    changeTable(contextOf(SAMPLE, code, 2023)).rows.map(({ now, before, difference }) =>
      [now, before, difference.replace(/[^\d+−-]/g, '')].join(' '),
    ),
  );
  expect(numbers[1]).toEqual(numbers[0]);
  expect(numbers[2]).toEqual(numbers[0]);
});

test('the numbers are those of the indicator', () => {
  for (const code of CODES) {
    const context = contextOf(SAMPLE, code, 2023);
    const t = translatorOf(code);
    const { rows } = changeTable(context);
    context.now.change.items.forEach((item, index) => {
      const say = item.id === 'women' ? t.percent : t.number;
      expect([rows[index]?.now, rows[index]?.before]).toEqual(
        [item.now, item.before].map((value) => say(value as number)),
      );
    });
  }
});

describe('points', () => {
  const year = (women: number, men: number, of: number) =>
    edition([council('a', { members: [members('serb', women, men)] })], { year: of });
  test.each([
    [1, 99, 2, 98, 'sr', '+1 poen'],
    [1, 99, 3, 97, 'sr', '+2 poena'],
    [1, 99, 6, 94, 'sr', '+5 poena'],
    [2, 98, 1, 99, 'en', '−1 point'],
    [3, 97, 1, 99, 'en', '−2 points'],
    [3, 97, 3, 97, 'sq', 'pa ndryshim'],
  ])('%i of 100 women, then %i of %i … in %s: %s', (womenBefore, menBefore, women, men, code, expected) => {
    const dataset = smallDataset([year(womenBefore, menBefore, 2022), year(women, men, 2023)]);
    expect(
      rowsOf(dataset, code)
        .find((row) => /Gra|Žene|Women/.test(row))
        ?.split(' | ')[3],
    ).toBe(expected);
  });
});

describe('without a number', () => {
  const silent = council('a', { meetings: missing('not_reported'), compensation: 'not_reported' });
  const held = council('a', { meetings: meetings(3), compensation: 'yes', members: [members('serb', 1, 2)] });

  test('a dash stands in the column, and the reason where the difference would', () => {
    const rows = rowsOf(smallDataset([edition([held], { year: 2022 }), edition([silent])]));
    expect(rows[1]).toBe('Meetings held | – | 3 | not reported');
    expect(rows.find((row) => row.startsWith('Women'))).toBe('Women among members | – | 33% | not reported');
  });

  test('of the year before, the reason is that one', () => {
    const rows = rowsOf(smallDataset([edition([silent], { year: 2022 }), edition([held])]));
    expect(rows[1]).toBe('Meetings held | 3 | – | not reported');
  });

  test('without an edition of the year before there is no table but a note that says so', () => {
    const table = changeTable(contextOf(SAMPLE, 'en', 2022));
    expect(table.rows).toEqual([]);
    expect([table.title, table.note]).toEqual(['The year before', 'There is no edition for the year before 2022.']);
  });

  test('an older edition is not the year before', () => {
    const table = changeTable(
      contextOf(inRealLanguages(smallDataset([edition([held], { year: 2021 }), edition([held])])), 'en'),
    );
    expect(table.rows).toEqual([]);
  });
});

test('loses its last rows first where there is little room', () => {
  const context = contextOf(SAMPLE, 'sq', 2023);
  const all = changeTable(context).rows;
  expect(changeTable(context, 4).rows).toEqual(all.slice(0, 4));
  expect(changeTable(context, 0).rows).toEqual([]);
});
