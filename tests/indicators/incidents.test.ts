import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Council, isKnown, type Meeting, missing } from '../../src/dataset/dataset.ts';
import { computeIncidents } from '../../src/indicators/incidents.ts';
import { absent, arbitraryDataset, council, edition, meetings } from '../support/datasets.ts';
import { sampleIndicators } from '../support/sample-data.ts';

const met = (id: string, count: number, onSafety: number) => council(id, { meetings: meetings(count, onSafety) });
const silent = (id: string) => council(id, { meetings: missing('not_reported') });
const compute = (councils: readonly Council[]) => computeIncidents(edition(councils));

describe('the published sheet of 2023', () => {
  const { incidents } = sampleIndicators(2023);
  const discussed = incidents.rows.filter(({ discussed: count }) => isKnown(count) && count > 0);

  test('twelve councils had one such meeting or more', () => {
    expect(incidents.councils).toBe(12);
    expect(discussed.map(({ municipality }) => municipality)).toEqual([
      ...['dragash', 'gracanice', 'istog', 'kline', 'kllokot', 'lipjan'],
      ...['peje', 'prizren', 'rahovec', 'ranillug', 'shterpce', 'vushtrri'],
    ]);
  });

  test('the largest number is 6 or 7', () => {
    const counts = discussed.map(({ discussed: count }) => count).filter(isKnown<number>);
    expect([6, 7]).toContain(Math.max(...counts));
  });

  test('the four without a council have no such number', () => {
    const without = incidents.rows.filter(({ discussed: count }) => !isKnown(count));
    expect(without.map(({ municipality }) => municipality)).toEqual([
      'leposaviq',
      'mitrovice-e-veriut',
      'zubin-potok',
      'zvecan',
    ]);
  });
});

describe('a meeting counts', () => {
  const on = (securityIncidents: boolean, communityConcerns: boolean): Meeting => ({
    date: '2023-05-04',
    securityIncidents,
    communityConcerns,
  });

  test.each([
    ['where security incidents were discussed', on(true, false), 1],
    ["where communities' concerns were discussed", on(false, true), 1],
    ['once where both were', on(true, true), 1],
    ['not where neither was', on(false, false), 0],
  ])('%s', (_, meeting, expected) => {
    expect(compute([council('a', { meetings: [meeting] })])).toMatchObject({
      total: expected,
      councils: expected,
      rows: [{ municipality: 'a', discussed: expected, held: 1 }],
    });
  });
});

describe('from nothing to all', () => {
  test.each([
    ['no municipality', [], { base: 0, councils: 0, total: 0, notReported: 0, rows: [] }],
    ['no council at all', [absent('a')], { base: 0, councils: 0, total: 0, notReported: 0 }],
    ['no meeting', [met('a', 0, 0)], { base: 1, councils: 0, total: 0, notReported: 0 }],
    ['meetings on other things', [met('a', 3, 0)], { base: 1, councils: 0, total: 0, notReported: 0 }],
    ['nothing reported', [silent('a')], { base: 1, councils: 0, total: 0, notReported: 1 }],
    ['one municipality', [met('a', 6, 4)], { base: 1, councils: 1, total: 4, notReported: 0 }],
    ['all', [met('a', 2, 2), met('b', 1, 1)], { base: 2, councils: 2, total: 3, notReported: 0 }],
  ])('%s', (_, councils, expected) => {
    expect(compute(councils)).toMatchObject(expected);
  });

  test('a row without a number says why', () => {
    expect(compute([silent('a'), absent('b')]).rows).toEqual([
      { municipality: 'a', discussed: missing('not_reported'), held: missing('not_reported') },
      { municipality: 'b', discussed: missing('not_established'), held: missing('not_established') },
    ]);
  });
});

test('for any data the total is the sum of the rows, and none discussed more meetings than it held', () => {
  fc.assert(
    fc.property(arbitraryDataset(), ({ editions }) => {
      for (const one of editions) {
        const { base, councils, total, notReported, rows } = computeIncidents(one);
        const known = rows.map(({ discussed }) => discussed).filter(isKnown<number>);
        expect(total).toBe(known.reduce((sum, count) => sum + count, 0));
        expect(councils).toBe(known.filter(Boolean).length);
        expect(known.length + notReported).toBe(base);
        for (const { discussed, held } of rows) {
          expect(isKnown(discussed)).toBe(isKnown(held));
          if (isKnown(discussed) && isKnown(held)) expect(discussed).toBeLessThanOrEqual(held);
        }
      }
    }),
  );
});
