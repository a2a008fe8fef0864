import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPACITIES, type Council, isKnown, type Members, missing } from '../../src/dataset/dataset.ts';
import { computeRepresentation, type MemberCounts, type Representation } from '../../src/indicators/representation.ts';
import { absent, arbitraryDataset, council, edition, members, smallDataset } from '../support/datasets.ts';
import { sampleIndicators } from '../support/sample-data.ts';

const seated = (id: string, ...rows: Members[]) => council(id, { members: rows });

function compute(
  councils: readonly Council[],
  residents: Readonly<Record<string, readonly string[]>> = {},
): Representation {
  const { editions, municipalities, communities } = smallDataset([edition(councils)], residents);
  return computeRepresentation(editions[0] ?? edition([]), municipalities, communities);
}

const NOBODY: MemberCounts = {
  total: 0,
  women: 0,
  men: 0,
  womenPercent: null,
  byCommunity: { albanian: 0, roma: 0, serb: 0, other: 0 },
  byCapacity: { municipality: 0, police: 0, community: 0, religious: 0, civil_society: 0, other: 0 },
};

describe('the data of 2023', () => {
  const { representation } = sampleIndicators(2023);
  const rowOf = (id: string) => representation.rows.find(({ municipality }) => municipality === id);

  test('all 34 councils reported their members', () => {
    expect(representation).toMatchObject({ base: 34, reported: 34 });
  });

  test('a council has its members by community, capacity, women and men', () => {
    expect(rowOf('decan')?.members).toMatchObject({
      total: 16,
      women: 2,
      men: 14,
      womenPercent: 13,
      byCommunity: { albanian: 16, egyptian: 0, montenegrin: 0, serb: 0 },
      byCapacity: { municipality: 8, police: 1, community: 1, religious: 3, civil_society: 3, other: 0 },
    });
  });

  test('the communities that live there and have no member are named in the order of the communities', () => {
    expect(rowOf('decan')?.gaps).toEqual(['egyptian', 'montenegrin']);
    expect(rowOf('kllokot')?.gaps).toEqual([]);
  });

  test('the councils without a woman are named', () => {
    expect(representation.withoutWomen).toEqual(['junik', 'partesh']);
  });

  test('a municipality without a council has no gaps to speak of', () => {
    expect(rowOf('zvecan')).toEqual({ municipality: 'zvecan', members: missing('not_established'), gaps: [] });
  });
});

describe('members', () => {
  test('are counted by community and by capacity, with an entry for each', () => {
    const { overall, rows } = compute([
      seated(
        'a',
        members('albanian', 1, 2, 'police'),
        members('albanian', 0, 1, 'community'),
        members('serb', 2, 0, 'community'),
      ),
    ]);
    expect(overall).toEqual({
      total: 6,
      women: 3,
      men: 3,
      womenPercent: 50,
      byCommunity: { albanian: 4, roma: 0, serb: 2, other: 0 },
      byCapacity: { municipality: 0, police: 3, community: 3, religious: 0, civil_society: 0, other: 0 },
    });
    expect(rows[0]?.members).toEqual(overall);
  });

  test('of several councils are added up', () => {
    const { overall } = compute([
      seated('a', members('albanian', 1, 2)),
      seated('b', members('albanian', 0, 1), members('other', 1, 0)),
    ]);
    expect(overall).toMatchObject({
      total: 5,
      women: 2,
      men: 3,
      womenPercent: 40,
      byCommunity: { albanian: 4, other: 1 },
    });
  });
});

describe('a gap', () => {
  const RESIDENTS = { a: ['albanian', 'serb', 'roma'], b: ['albanian'] };

  test('is a community that lives in the municipality and has no member of the council', () => {
    const { rows, gaps, councilsWithGap, gapsByCommunity } = compute(
      [seated('a', members('serb', 0, 1)), seated('b', members('albanian', 1, 1))],
      RESIDENTS,
    );
    expect(rows.map((row) => row.gaps)).toEqual([['albanian', 'roma'], []]);
    expect({ gaps, councilsWithGap }).toEqual({ gaps: 2, councilsWithGap: 1 });
    expect(gapsByCommunity).toEqual({ albanian: 1, roma: 1, serb: 0, other: 0 });
  });

  test('is not a community that has members and does not live there', () => {
    expect(compute([seated('b', members('albanian', 0, 1), members('roma', 0, 1))], RESIDENTS).gaps).toBe(0);
  });

  test.each([
    ['no council exists', absent('a'), 'not_established'],
    ['the members are not reported', council('a'), 'not_reported'],
  ] as const)('is not known where %s', (_, one, reason) => {
    const { rows, gaps, councilsWithGap, withoutWomen } = compute([one], RESIDENTS);
    expect(rows).toEqual([{ municipality: 'a', members: missing(reason), gaps: [] }]);
    expect({ gaps, councilsWithGap, withoutWomen }).toEqual({ gaps: 0, councilsWithGap: 0, withoutWomen: [] });
  });
});

describe('from nothing to all', () => {
  test.each([
    ['no municipality', [], 0, 0],
    ['no council at all', [absent('a'), absent('b')], 0, 0],
    ['nothing reported', [council('a'), council('b')], 2, 0],
  ])('%s: nobody is counted, and there is no share of women', (_, councils, base, reported) => {
    expect(compute(councils)).toMatchObject({ base, reported, overall: NOBODY, withoutWomen: [] });
  });

  test('councils without a woman, in the order of the municipalities', () => {
    const councils = [
      seated('c', members('serb', 0, 3)),
      seated('b', members('serb', 1, 0)),
      seated('a', members('serb', 0, 1)),
    ];
    expect(compute(councils)).toMatchObject({
      base: 3,
      reported: 3,
      withoutWomen: ['c', 'a'],
      overall: { womenPercent: 20 },
    });
  });

  test('women alone are 100 percent', () => {
    expect(compute([seated('a', members('serb', 2, 0))]).overall).toMatchObject({
      total: 2,
      women: 2,
      men: 0,
      womenPercent: 100,
    });
  });
});

describe('for any data', () => {
  const holds = (predicate: (result: Representation, residentsOf: (id: string) => string[]) => void) =>
    fc.assert(
      fc.property(arbitraryDataset(), ({ editions, municipalities, communities }) => {
        const residentsOf = (id: string) => [...(municipalities.find((one) => one.id === id)?.residents ?? [])];
        for (const one of editions) predicate(computeRepresentation(one, municipalities, communities), residentsOf);
      }),
    );
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const known = ({ rows }: Representation) => rows.map(({ members: counts }) => counts).filter(isKnown<MemberCounts>);

  test('women and men, the communities, and the capacities each add up to the members', () => {
    holds((result) => {
      for (const { total, women, men, byCommunity, byCapacity } of [result.overall, ...known(result)]) {
        expect(women + men).toBe(total);
        expect(sum(Object.values(byCommunity))).toBe(total);
        expect(sum(CAPACITIES.map((capacity) => byCapacity[capacity]))).toBe(total);
      }
    });
  });

  test('the overall numbers are the sums of the rows', () => {
    holds((result) => {
      const rows = known(result);
      expect(rows).toHaveLength(result.reported);
      expect(result.overall.women).toBe(sum(rows.map(({ women }) => women)));
      expect(result.overall.men).toBe(sum(rows.map(({ men }) => men)));
      for (const [id, count] of Object.entries(result.overall.byCommunity)) {
        expect(count).toBe(sum(rows.map(({ byCommunity }) => byCommunity[id] ?? Number.NaN)));
      }
      for (const capacity of CAPACITIES) {
        expect(result.overall.byCapacity[capacity]).toBe(sum(rows.map(({ byCapacity }) => byCapacity[capacity])));
      }
    });
  });

  test('there is a share of women exactly where there are members', () => {
    holds((result) => {
      for (const { total, womenPercent } of [result.overall, ...known(result)]) {
        expect(womenPercent === null).toBe(total === 0);
      }
    });
  });

  test('the gaps of the rows, of the communities and in all are the same ones', () => {
    holds(({ rows, gaps, gapsByCommunity, councilsWithGap }) => {
      expect(sum(rows.map((row) => row.gaps.length))).toBe(gaps);
      expect(sum(Object.values(gapsByCommunity))).toBe(gaps);
      expect(rows.filter((row) => row.gaps.length > 0)).toHaveLength(councilsWithGap);
    });
  });

  test('a community that lives in a municipality has members of its council or is a gap, one of the two', () => {
    holds(({ rows }, residentsOf) => {
      for (const { municipality, members: counts, gaps } of rows) {
        if (!isKnown(counts)) continue;
        const without = residentsOf(municipality).filter((id) => counts.byCommunity[id] === 0);
        expect(gaps.toSorted()).toEqual(without.toSorted());
      }
    });
  });
});
