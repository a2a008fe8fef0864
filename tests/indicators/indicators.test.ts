import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Council, type Dataset, type Edition, isMissing, missing } from '../../src/dataset/dataset.ts';
import { computeIndicators, type EditionIndicators } from '../../src/indicators/indicators.ts';
import {
  absent,
  arbitraryCouncil,
  arbitraryDataset,
  council,
  edition,
  meetings,
  members,
  smallDataset,
} from '../support/datasets.ts';
import { readSampleData } from '../support/sample-data.ts';

const last = (dataset: Dataset): EditionIndicators => {
  const indicators = computeIndicators(dataset).at(-1);
  if (!indicators) throw new Error('the dataset has no edition');
  return indicators;
};

describe('the editions', () => {
  test('are computed oldest first, each with the year before it where there is one', () => {
    const editions = [2019, 2020, 2022].map((year) => edition([absent('a')], { year }));
    expect(computeIndicators(smallDataset(editions)).map(({ year, yearBefore }) => [year, yearBefore])).toEqual([
      [2019, undefined],
      [2020, 2019],
      [2022, undefined],
    ]);
  });

  test('without any there are no indicators', () => {
    expect(computeIndicators(smallDataset([]))).toEqual([]);
  });

  test('a later edition changes nothing in an earlier one', () => {
    const dataset = readSampleData();
    const alone = computeIndicators({ ...dataset, editions: dataset.editions.slice(0, 1) });
    expect(computeIndicators(dataset)[0]).toEqual(alone[0]);
  });

  test('are not changed by computing them', () => {
    const dataset = readSampleData();
    const copy = structuredClone(dataset);
    computeIndicators(dataset);
    expect(dataset).toEqual(copy);
  });
});

describe('whatever passes the check has indicators', () => {
  test('no number is NaN, infinite, negative zero or undefined', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        for (const { yearBefore, ...indicators } of computeIndicators(dataset)) {
          visit(indicators, (path, value) => {
            if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0), path).toBe(true);
            expect(value, path).not.toBeUndefined();
          });
        }
      }),
    );
  });

  test('a thousand municipalities', () => {
    const kinds = [
      (id: string) => absent(id),
      (id: string) => council(id, { meetings: missing('not_reported'), compensation: 'not_reported' }),
      (id: string) => council(id, { meetings: meetings(6, 2), compensation: 'yes', members: [members('serb', 1, 2)] }),
      (id: string) => council(id, { workPlan: 'adopted' }),
    ];
    const councils = Array.from({ length: 1000 }, (_, index) => (kinds[index % 4] ?? absent)(`m${index}`));
    const residents = Object.fromEntries(councils.map(({ municipality }) => [municipality, ['serb', 'roma']]));
    expect(last(smallDataset([edition(councils)], residents))).toMatchObject({
      councils: { base: 1000, established: 750 },
      meetings: { base: 750, reported: 500, total: 1500, mean: 3, reached: 250, none: 250, notReported: 250 },
      workPlans: { base: 750, adopted: 250, shares: { adopted: { percent: 33 }, none: { percent: 67 } } },
      compensation: { base: 1000, shares: { yes: { percent: 25 }, not_applicable: { percent: 50 } } },
      incidents: { councils: 250, total: 500 },
      representation: { reported: 250, overall: { total: 750, womenPercent: 33 }, gaps: 250, councilsWithGap: 250 },
    });
  });
});

describe('the order of rows does not matter', () => {
  test('of municipalities, councils, meetings and members', () => {
    fc.assert(
      fc.property(
        arbitraryDataset().chain((dataset) => fc.tuple(fc.constant(dataset), shuffled(dataset))),
        ([dataset, other]) => {
          expect(computeIndicators(other).map(inOrder)).toEqual(computeIndicators(dataset).map(inOrder));
        },
      ),
    );
  });
});

describe('a municipality more changes only what it must', () => {
  const withOneMore = arbitraryDataset().chain((dataset) => fc.tuple(fc.constant(dataset), arbitraryCouncil('z')));

  test('each count is what it was, and what the municipality alone would have', () => {
    fc.assert(
      fc.property(withOneMore, ([dataset, one]) => {
        const before = counts(last(dataset));
        const alone = counts(last({ ...dataset, ...onlyOf(dataset, one) }));
        const after = counts(last({ ...dataset, ...withOne(dataset, one) }));
        for (const [path, count] of after) {
          expect(count, path).toBe((before.get(path) ?? Number.NaN) + (alone.get(path) ?? Number.NaN));
        }
      }),
    );
  });

  test('the rows of the others stay as they were, and one row comes to them', () => {
    fc.assert(
      fc.property(withOneMore, ([dataset, one]) => {
        const before = last(dataset);
        const after = last({ ...dataset, ...withOne(dataset, one) });
        for (const id of ['meetings', 'incidents', 'representation'] as const) {
          expect(after[id].rows.slice(0, -1)).toEqual(before[id].rows);
          expect(after[id].rows.at(-1)?.municipality).toBe('z');
        }
      }),
    );
  });

  test('one without a council leaves alone all that speaks of established councils', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const { meetings: met, incidents, workPlans, representation } = last(dataset);
        const after = last({ ...dataset, ...withOne(dataset, absent('z')) });
        expect({ ...after.meetings, rows: [] }).toEqual({ ...met, rows: [] });
        expect({ ...after.incidents, rows: [] }).toEqual({ ...incidents, rows: [] });
        expect({ ...after.representation, rows: [] }).toEqual({ ...representation, rows: [] });
        expect({ ...after.workPlans, rows: [] }).toEqual({
          ...workPlans,
          notEstablished: workPlans.notEstablished + 1,
          rows: [],
        });
      }),
    );
  });
});

/** The last edition with one council more, in a municipality where Serbs and Roma live. */
function withOne({ municipalities, editions }: Dataset, one: Council): Pick<Dataset, 'municipalities' | 'editions'> {
  const { municipalities: added } = smallDataset([edition([one])], { [one.municipality]: ['serb', 'roma'] });
  return {
    municipalities: [...municipalities, ...added],
    editions: editions.map((each, index) =>
      index === editions.length - 1 ? { ...each, councils: [...each.councils, one] } : each,
    ),
  };
}

function onlyOf({ editions }: Dataset, one: Council): Pick<Dataset, 'municipalities' | 'editions'> {
  return withOne({ ...smallDataset(editions.map((each) => ({ ...each, councils: [] }))) }, one);
}

/** Numbers by path that add up over councils: all but means, percentages, requirements, rows and distributions. */
function counts({ councils, meetings: met, workPlans, compensation, incidents, representation }: EditionIndicators) {
  const found = new Map<string, number>();
  visit({ councils, met, workPlans, compensation, incidents, representation }, (path, value) => {
    if (/rows|distribution|mean|required$|percent$|womenPercent$|\d$/.test(path)) return;
    if (typeof value === 'number') found.set(path, value);
  });
  return found;
}

/** Calls `see` with each value inside of a value that is no object itself. */
function visit(value: unknown, see: (path: string, value: unknown) => void, path = ''): void {
  if (typeof value !== 'object' || value === null) see(path, value);
  else for (const [key, inner] of Object.entries(value)) visit(inner, see, `${path}/${key}`);
}

/** The same indicators with every list of municipalities in alphabetical order. */
function inOrder(indicators: EditionIndicators): unknown {
  const { councils, meetings: met, workPlans, compensation, incidents, representation } = indicators;
  const byMunicipality = <T extends { municipality: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.municipality < b.municipality ? -1 : 1));
  return {
    ...indicators,
    councils: { ...councils, notEstablished: councils.notEstablished.toSorted() },
    meetings: { ...met, rows: byMunicipality(met.rows) },
    workPlans: { ...workPlans, rows: byMunicipality(workPlans.rows) },
    compensation: { ...compensation, rows: byMunicipality(compensation.rows) },
    incidents: { ...incidents, rows: byMunicipality(incidents.rows) },
    representation: {
      ...representation,
      withoutWomen: representation.withoutWomen.toSorted(),
      rows: byMunicipality(representation.rows),
    },
  };
}

function shuffled(dataset: Dataset): fc.Arbitrary<Dataset> {
  return fc
    .record({
      municipalities: shuffledList(dataset.municipalities),
      editions: fc.tuple(...dataset.editions.map(shuffledEdition)),
    })
    .map((parts) => ({ ...dataset, ...parts }));
}

function shuffledEdition(one: Edition): fc.Arbitrary<Edition> {
  const councils = one.councils.map((each): fc.Arbitrary<Council> => {
    if (!each.established) return fc.constant(each);
    const lists = fc.record({
      meetings: isMissing(each.meetings) ? fc.constant(each.meetings) : shuffledList(each.meetings),
      members: isMissing(each.members) ? fc.constant(each.members) : shuffledList(each.members),
    });
    return lists.map((parts) => ({ ...each, ...parts }));
  });
  return fc
    .tuple(...councils)
    .chain(shuffledList)
    .map((list) => ({ ...one, councils: list }));
}

function shuffledList<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
