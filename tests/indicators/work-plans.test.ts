import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Council, WorkPlan } from '../../src/dataset/dataset.ts';
import { computeWorkPlans, WORK_PLANS } from '../../src/indicators/work-plans.ts';
import { absent, arbitraryDataset, council, edition } from '../support/datasets.ts';
import { sampleIndicators } from '../support/sample-data.ts';

const planned = (id: string, workPlan: WorkPlan) => council(id, { workPlan });
const compute = (councils: readonly Council[]) => computeWorkPlans(edition(councils));

test('the base of 2023 is the 34 established councils; the four others stand beside it', () => {
  const { workPlans } = sampleIndicators(2023);
  expect(workPlans).toMatchObject({ base: 34, notEstablished: 4 });
  const counts = Object.values(workPlans.shares).map(({ count }) => count);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(34);
});

test('a plan with activities for communities is a plan that was adopted', () => {
  const councils = [planned('a', 'adopted_with_activities'), planned('b', 'adopted'), planned('c', 'none')];
  expect(compute(councils)).toEqual({
    base: 3,
    adopted: 2,
    notEstablished: 0,
    shares: {
      adopted_with_activities: { count: 1, base: 3, percent: 34 },
      adopted: { count: 1, base: 3, percent: 33 },
      none: { count: 1, base: 3, percent: 33 },
      not_reported: { count: 0, base: 3, percent: 0 },
    },
    rows: [
      { municipality: 'a', plan: 'adopted_with_activities' },
      { municipality: 'b', plan: 'adopted' },
      { municipality: 'c', plan: 'none' },
    ],
  });
});

test('not reported is not none', () => {
  const { shares, adopted } = compute([planned('a', 'not_reported')]);
  expect([shares.not_reported.count, shares.none.count, adopted]).toEqual([1, 0, 0]);
});

describe('from nothing to all', () => {
  const share = (count: number, base: number, percent: number | null) => ({ count, base, percent });

  test.each([
    ['no municipality', [], 0, 0, share(0, 0, null)],
    ['no council at all', [absent('a'), absent('b')], 0, 2, share(0, 0, null)],
    ['one municipality', [planned('a', 'adopted')], 1, 0, share(1, 1, 100)],
    ['all the same', [planned('a', 'adopted'), planned('b', 'adopted')], 2, 0, share(2, 2, 100)],
  ])('%s', (_, councils, base, notEstablished, adopted) => {
    expect(compute(councils)).toMatchObject({ base, notEstablished, adopted: adopted.count, shares: { adopted } });
  });
});

describe('for any data', () => {
  test('the shares add up to 100 or there are none, the counts to the established councils', () => {
    fc.assert(
      fc.property(arbitraryDataset(), ({ editions, municipalities }) => {
        for (const one of editions) {
          const { base, shares, notEstablished } = computeWorkPlans(one);
          const list = WORK_PLANS.map((plan) => shares[plan]);
          expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(base);
          expect(base + notEstablished).toBe(municipalities.length);
          if (base === 0) expect(list.map(({ percent }) => percent)).toEqual([null, null, null, null]);
          else expect(list.reduce((sum, { percent }) => sum + (percent ?? Number.NaN), 0)).toBe(100);
        }
      }),
    );
  });
});
