import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Council, isKnown, missing } from '../../src/dataset/dataset.ts';
import { COMPENSATIONS, computeCompensation } from '../../src/indicators/compensation.ts';
import { absent, arbitraryDataset, council, edition, meetings } from '../support/datasets.ts';
import { sampleIndicators } from '../support/sample-data.ts';

const paid = (id: string) => council(id, { compensation: 'yes', meetings: meetings(1) });
const unpaid = (id: string) => council(id, { compensation: 'no', meetings: meetings(1) });
const silent = (id: string) => council(id, { compensation: 'not_reported', meetings: missing('not_reported') });
const idle = (id: string) => council(id, { compensation: 'not_applicable', meetings: [] });
const compute = (councils: readonly Council[]) => computeCompensation(edition(councils));

describe('the published sheet of 2023', () => {
  const { compensation } = sampleIndicators(2023);

  test('of 38 municipalities 19 compensate, 14 do not, and to 5 it does not apply: 50, 37 and 13 percent', () => {
    expect(compensation).toMatchObject({
      base: 38,
      shares: {
        yes: { count: 19, base: 38, percent: 50 },
        no: { count: 14, base: 38, percent: 37 },
        not_applicable: { count: 5, base: 38, percent: 13 },
        not_reported: { count: 0, base: 38, percent: 0 },
      },
    });
  });

  test('it does not apply to the four without a council and to one that never met', () => {
    expect(compensation).toMatchObject({ withoutCouncil: 4, withoutMeeting: 1 });
  });
});

describe('from nothing to all', () => {
  test.each([
    ['no municipality', [], [0, 0, 0, 0], [null, null, null, null]],
    ['no council at all', [absent('a'), absent('b')], [0, 0, 2, 0], [0, 0, 100, 0]],
    ['no meeting', [idle('a'), idle('b')], [0, 0, 2, 0], [0, 0, 100, 0]],
    ['all established and all paid', [paid('a'), paid('b')], [2, 0, 0, 0], [100, 0, 0, 0]],
    ['one municipality', [unpaid('a')], [0, 1, 0, 0], [0, 100, 0, 0]],
    ['one of each', [paid('a'), unpaid('b'), idle('c'), silent('d'), absent('e')], [1, 1, 2, 1], [20, 20, 40, 20]],
  ])('%s', (_, councils, counts, percents) => {
    const { base, shares } = compute(councils);
    expect(base).toBe(councils.length);
    expect(COMPENSATIONS.map((answer) => shares[answer].count)).toEqual(counts);
    expect(COMPENSATIONS.map((answer) => shares[answer].percent)).toEqual(percents);
  });
});

describe('for any data', () => {
  test('the shares add up to 100 or there are none, the counts to the municipalities', () => {
    fc.assert(
      fc.property(arbitraryDataset(), ({ editions, municipalities }) => {
        for (const one of editions) {
          const { base, shares } = computeCompensation(one);
          const list = COMPENSATIONS.map((answer) => shares[answer]);
          expect(base).toBe(municipalities.length);
          expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(base);
          if (base === 0) expect(list.map(({ percent }) => percent)).toEqual([null, null, null, null]);
          else expect(list.reduce((sum, { percent }) => sum + (percent ?? Number.NaN), 0)).toBe(100);
        }
      }),
    );
  });

  test('it does not apply where no council exists or where the council held no meeting', () => {
    fc.assert(
      fc.property(arbitraryDataset(), ({ editions }) => {
        for (const one of editions) {
          const { shares, withoutCouncil, withoutMeeting } = computeCompensation(one);
          const neverMet = one.councils.filter(
            (each) => each.established && isKnown(each.meetings) && each.meetings.length === 0,
          );
          expect(withoutCouncil).toBe(one.councils.filter(({ established }) => !established).length);
          expect(withoutMeeting).toBe(neverMet.length);
          expect(withoutCouncil + withoutMeeting).toBe(shares.not_applicable.count);
        }
      }),
    );
  });
});
