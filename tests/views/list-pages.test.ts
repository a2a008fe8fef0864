import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { countPages, type ListPage, listPages } from '../../src/views/list-pages.ts';
import { isMapped, planList, splitRows } from '../../src/views/list-plan.ts';
import { membersTable } from '../../src/views/members-table.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { largeCountry } from '../support/large-data.ts';
import { CODES, contextOf } from '../support/real-data.ts';

const SIGN = { width: 18, height: 5.6, outline: 0.6 };
const pagesOf = (dataset: Dataset, code = 'en'): ListPage[] => listPages(contextOf(dataset, code), SIGN, '3f9ac21e77');

/** Pages with room for 25 to 70 rows; below the closing there is room for 14: ten, and what is over after groups of five. */
const room = fc
  .record({ first: fc.integer({ min: 250, max: 600 }), more: fc.nat(100), closing: fc.integer({ min: 20, max: 110 }) })
  .map(({ first, more, closing }) => ({ first: first / 10, next: (first + more) / 10, closing: closing / 10 }));

describe('rows are split into pages', () => {
  test('each once, in their order', () => {
    fc.assert(
      fc.property(fc.nat(3000), room, (rows, own) => {
        const parts = splitRows(rows, own);
        expect(parts[0]?.from).toBe(0);
        expect(parts.at(-1)?.to).toBe(rows);
        for (const [index, { from }] of parts.entries()) if (index > 0) expect(from).toBe(parts[index - 1]?.to);
      }),
    );
  });

  test('no page has more than it has room for; the last has room for the closing, too', () => {
    fc.assert(
      fc.property(fc.nat(3000), room, (rows, own) => {
        const parts = splitRows(rows, own);
        for (const [index, { from, to }] of parts.entries()) {
          const below = index === parts.length - 1 ? own.closing : 0;
          expect(to - from + below).toBeLessThanOrEqual(index === 0 ? own.first : own.next);
        }
      }),
    );
  });

  test('pages end with a group of five, and the last of several has ten rows or more', () => {
    fc.assert(
      fc.property(fc.nat(3000), room, (rows, own) => {
        const parts = splitRows(rows, own);
        for (const { to } of parts.slice(0, -1)) expect(to % 5).toBe(0);
        const last = parts.at(-1);
        if (parts.length > 1) expect((last?.to ?? 0) - (last?.from ?? 0)).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});

describe('the list of the sample', () => {
  test.each(CODES.flatMap((code) => [2022, 2023].map((year) => [code, year] as const)))(
    'stands on one page with its map, in %s, %i',
    (code, year) => {
      const context = contextOf(SAMPLE, code, year);
      expect(planList(context)).toEqual([{ from: 0, to: 38 }]);
      expect([countPages(context), isMapped(context)]).toEqual([2, true]);
    },
  );
});

describe.each([1, 38, 39, 52, 53, 64, 150, 1_234])('the list of %i municipalities', (municipalities) => {
  const dataset = largeCountry({ municipalities, tiles: municipalities <= 64 });
  const pages = pagesOf(dataset);
  const rows = pages.flatMap(({ members }) => members.rows);

  test('has each of them once, numbered, in the order of the language', () => {
    expect(rows.map(({ name }) => name)).toEqual(
      Array.from({ length: municipalities }, (_, index) => `Place ${String(index + 1).padStart(5, '0')}`),
    );
    expect(rows.map(({ number }) => Number(number.replace(',', '')))).toEqual(rows.map((_, index) => index + 1));
  });

  test('has its sums at the end and nowhere else', () => {
    expect(pages.map(({ members }) => members.closes)).toEqual(pages.map((_, index) => index === pages.length - 1));
    const whole = membersTable(contextOf(dataset, 'en'), SIGN);
    expect(pages.at(-1)?.members).toMatchObject({ sum: whole.sum, gaps: whole.gaps });
  });

  test('has its heads on each page, and says which municipalities a page goes on with', () => {
    const [first, ...others] = pages;
    expect(first?.runningHead).toBeUndefined();
    for (const { members, runningHead } of others) {
      expect(members.head).toEqual(first?.members.head);
      expect(runningHead).toContain(`: ${members.rows[0]?.name} – ${members.rows.at(-1)?.name}`);
    }
  });

  test('has the number of each page in its foot', () => {
    const count = countPages(contextOf(dataset, 'en'));
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 2));
    expect(pages.map(({ foot }) => foot.page)).toEqual(pages.map((_, index) => `page ${index + 2} of ${count}`));
    expect(pages).toHaveLength(count - 1);
  });
});
