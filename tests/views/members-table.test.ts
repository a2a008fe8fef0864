import { describe, expect, test } from 'vitest';
import { type Dataset, missing } from '../../src/dataset/dataset.ts';
import {
  type CouncilMemberRow,
  type MembersTable,
  membersTable,
  type ReasonRow,
} from '../../src/views/members-table.ts';
import { absent, council, edition, members, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, inRealLanguages } from '../support/real-data.ts';

const SIGN = { width: 18, height: 5.6, outline: 0.6 };
const tableOf = (dataset: Dataset, code = 'en', year?: number): MembersTable =>
  membersTable(contextOf(dataset.languages.length > 1 ? dataset : inRealLanguages(dataset), code, year), SIGN);
const councilRows = ({ rows }: MembersTable) => rows.filter((row): row is CouncilMemberRow => row.kind === 'council');
const reasonRows = ({ rows }: MembersTable) => rows.filter((row): row is ReasonRow => row.kind === 'reason');
const numberOf = (text: string) => Number(text.replace(/[^\d]/g, ''));

describe.each(CODES.flatMap((code) => [2022, 2023].map((year) => ({ code, year }))))(
  'the table of the sample, $year in $code',
  ({ code, year }) => {
    const table = tableOf(SAMPLE, code, year);
    const { representation } = contextOf(SAMPLE, code, year).now;

    test('has a row for each of the 38 municipalities, numbered in the order of the language', () => {
      expect(table.rows).toHaveLength(38);
      expect(table.rows.map(({ number }) => number)).toEqual(
        Array.from({ length: 38 }, (_, index) => String(index + 1)),
      );
      expect(reasonRows(table)).toHaveLength(4);
    });

    test('the cells of a row add up to its total, and so do women and men', () => {
      for (const { name, cells, counts } of councilRows(table)) {
        const sum = cells.reduce((total, { text }) => total + numberOf(text), 0);
        expect([name, sum, numberOf(counts.women) + numberOf(counts.men)]).toEqual([
          name,
          numberOf(counts.total),
          numberOf(counts.total),
        ]);
      }
    });

    test('each column adds up to the sum under it', () => {
      const rows = councilRows(table);
      const sums = table.communities.map((_, index) =>
        rows.reduce((total, { cells }) => total + numberOf(cells[index]?.text ?? ''), 0),
      );
      expect(table.sum.cells.map(numberOf)).toEqual(sums);
      const { overall } = representation;
      expect([table.sum.counts.total, table.sum.counts.women, table.sum.counts.men].map(numberOf)).toEqual([
        overall.total,
        overall.women,
        overall.men,
      ]);
    });

    test('the row of gaps counts the rings above it, and all of them are the gaps of the indicator', () => {
      const rows = councilRows(table);
      const rings = table.communities.map(
        (_, index) => rows.filter(({ cells }) => cells[index]?.kind === 'gap').length,
      );
      expect(table.gaps.cells.map(({ text }) => numberOf(text))).toEqual(rings);
      expect(rings.reduce((sum, count) => sum + count, 0)).toBe(representation.gaps);
      expect(table.gaps.cells.map(({ zero }) => zero)).toEqual(rings.map((count) => count === 0));
    });

    test('a row of a council has as many cells as the head has communities', () => {
      for (const { cells } of councilRows(table)) expect(cells).toHaveLength(table.communities.length);
      expect(table.reasonColumns).toBe(table.communities.length + 4);
    });

    test('a bar is as long as its share says', () => {
      for (const { counts } of councilRows(table)) expect(counts.bar).toBe(numberOf(counts.share));
    });

    test('a group of five rows ends with a line', () => {
      const lines = table.rows.flatMap(({ last }, index) => (last ? [index + 1] : []));
      expect(lines).toEqual([5, 10, 15, 20, 25, 30, 35]);
    });
  },
);

describe('a cell', () => {
  const dataset = smallDataset(
    [edition([council('a', { members: [members('albanian', 1, 2), members('serb', 0, 1)] })])],
    {
      a: ['albanian', 'roma'],
    },
  );
  const [row] = councilRows(tableOf(dataset));

  test.each([
    ['a community that lives there and has members', 0, { kind: 'members', text: '3', lives: true }],
    ['a community that lives there and has none', 1, { kind: 'gap', text: '0', lives: true }],
    ['a community with members and few residents', 2, { kind: 'members', text: '1', lives: false }],
    ['neither residents nor members', 3, { kind: 'neither', text: '0', lives: false }],
  ])('%s', (_, index, expected) => {
    expect(row?.cells[index]).toMatchObject(expected);
  });

  test('names its community', () => {
    expect(row?.cells.map(({ community }) => community)).toEqual(['Albanians', 'Roma', 'Serbs', 'other']);
  });
});

describe('a council without numbers', () => {
  const table = tableOf(
    smallDataset([
      edition([
        absent('a'),
        council('b', { members: missing('not_reported') }),
        council('c', { members: [members('serb', 0, 4)] }),
      ]),
    ]),
  );

  test('has its reason in words and its sign', () => {
    expect(reasonRows(table).map(({ name, reason }) => [name, reason])).toEqual([
      ['Place a', 'Not established'],
      ['Place b', 'Members not reported'],
    ]);
    const [hatched, unknown] = reasonRows(table).map(({ sign }) => sign);
    expect(hatched).toContain('sign-hatched');
    expect(unknown).toContain('sign-unknown');
  });

  test('is not part of the sum, and the sum says of how many councils it is', () => {
    expect(table.sum.name).toBe('1 council');
    expect(table.sum.counts).toMatchObject({ total: '4', women: '0', men: '4', share: '0%', bar: 0, noWomen: true });
  });
});

test('a council without a woman is marked, one without any member is not', () => {
  const table = tableOf(
    smallDataset([edition([council('a', { members: [members('serb', 0, 4)] }), council('b', { members: [] })])]),
  );
  expect(councilRows(table).map(({ counts }) => [counts.noWomen, counts.share])).toEqual([
    [true, '0%'],
    [false, '–'],
  ]);
});

test('the summary of a row counts members and women in words', () => {
  expect(councilRows(tableOf(SAMPLE, 'sr', 2023))[0]?.summary).toMatch(/^\d+ član(a|ova)?, \d+ žen[ae]$/);
});

test('only English, with its double names, needs the wider column', () => {
  expect(CODES.map((code) => [code, tableOf(SAMPLE, code, 2023).longNames])).toEqual([
    ['sq', false],
    ['sr', false],
    ['en', true],
  ]);
});
