import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Council, isKnown, missing } from '../../src/dataset/dataset.ts';
import { computeMeetings } from '../../src/indicators/meetings.ts';
import { absent, arbitraryDataset, council, edition, meetings } from '../support/datasets.ts';
import { sampleIndicators } from '../support/sample-data.ts';

const met = (id: string, count: number) => council(id, { meetings: meetings(count) });
const silent = (id: string) => council(id, { meetings: missing('not_reported') });
const compute = (councils: readonly Council[], before?: readonly Council[]) =>
  computeMeetings(edition(councils), before && edition(before, { year: 2022 }));

describe('the published sheet of 2023', () => {
  const indicators = sampleIndicators(2023);
  const rowOf = (id: string) => indicators.meetings.rows.find(({ municipality }) => municipality === id);

  test('each municipality has a row with the meetings of both years', () => {
    expect(indicators.meetings.rows).toHaveLength(38);
    expect(rowOf('dragash')).toEqual({ municipality: 'dragash', held: 6, before: 6, standing: 'reached' });
    expect(rowOf('decan')).toEqual({ municipality: 'decan', held: 4, before: 3, standing: 'below' });
  });

  test('the four without a council have no meetings to count, in both years', () => {
    const rows = indicators.meetings.rows.filter(({ standing }) => standing === 'not_established');
    expect(rows.map(({ municipality }) => municipality)).toEqual(indicators.councils.notEstablished);
    for (const { held, before } of rows) expect([held, before]).toEqual(Array(2).fill(missing('not_established')));
  });

  test('one council never met, which is zero and not missing', () => {
    expect(indicators.meetings.none).toBe(1);
    expect(rowOf('junik')).toEqual({ municipality: 'junik', held: 0, before: 2, standing: 'none' });
  });

  test('six meetings are required', () => {
    expect(indicators.meetings.required).toBe(6);
  });

  test.each([2022, 2023])('the total of %i is the number of rows in its meetings.csv', (year) => {
    const file = new URL(`../../data/editions/${year}/meetings.csv`, import.meta.url);
    const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(sampleIndicators(year).meetings.total).toBe(rows.length);
  });
});

describe('the standing of a council', () => {
  test.each([
    ['more than required', met('a', 7), 'reached'],
    ['exactly as many as required', met('a', 6), 'reached'],
    ['one too few', met('a', 5), 'below'],
    ['a single one', met('a', 1), 'below'],
    ['none', met('a', 0), 'none'],
    ['not reported', silent('a'), 'not_reported'],
    ['not established', absent('a'), 'not_established'],
  ])('%s', (_, one, expected) => {
    expect(compute([one]).rows[0]?.standing).toBe(expected);
  });

  test('is held against what the edition requires', () => {
    expect(computeMeetings(edition([met('a', 4)], { requiredMeetings: 4 }), undefined)).toMatchObject({
      reached: 1,
      required: 4,
    });
  });
});

describe('the mean', () => {
  test('is of the councils that reported, those that never met among them', () => {
    expect(compute([met('a', 4), met('b', 0), silent('c'), absent('d')]).mean).toBe(2);
  });

  test('is not rounded', () => {
    expect(compute([met('a', 1), met('b', 1), met('c', 0)]).mean).toBe(2 / 3);
  });

  test('does not apply where there is no council', () => {
    expect(compute([absent('a')]).mean).toEqual(missing('not_applicable'));
    expect(compute([]).mean).toEqual(missing('not_applicable'));
  });

  test('is not reported where councils exist and none reported', () => {
    expect(compute([silent('a'), absent('b')]).mean).toEqual(missing('not_reported'));
  });
});

describe('the year before', () => {
  test.each([
    ['meetings', [met('a', 3)], 3],
    ['no meeting', [met('a', 0)], 0],
    ['meetings not reported', [silent('a')], missing('not_reported')],
    ['no council yet', [absent('a')], missing('not_established')],
    ['no such municipality yet', [met('b', 3)], missing('no_year_before')],
    ['no edition', undefined, missing('no_year_before')],
  ])('%s', (_, before, expected) => {
    expect(compute([met('a', 6)], before).rows).toEqual([
      { municipality: 'a', held: 6, before: expected, standing: 'reached' },
    ]);
  });

  test('says nothing of a municipality that is no more', () => {
    expect(compute([met('a', 6)], [met('a', 6), met('b', 3)]).rows).toHaveLength(1);
  });
});

describe('from nothing to all', () => {
  const ZERO = { base: 0, reported: 0, total: 0, reached: 0, below: 0, none: 0, notReported: 0 };

  test.each([
    ['no municipality', [], ZERO],
    ['no council at all', [absent('a'), absent('b')], ZERO],
    ['no meeting', [met('a', 0), met('b', 0)], { ...ZERO, base: 2, reported: 2, none: 2 }],
    ['nothing reported', [silent('a')], { ...ZERO, base: 1, notReported: 1 }],
    ['one municipality', [met('a', 6)], { ...ZERO, base: 1, reported: 1, total: 6, reached: 1 }],
    [
      'one of each kind',
      [met('a', 8), met('b', 2), met('c', 0), silent('d'), absent('e')],
      { base: 4, reported: 3, total: 10, reached: 1, below: 1, none: 1, notReported: 1 },
    ],
  ])('%s', (_, councils, expected) => {
    expect(compute(councils)).toMatchObject(expected);
  });
});

describe('for any data', () => {
  const holds = (predicate: (result: ReturnType<typeof computeMeetings>) => void) =>
    fc.assert(
      fc.property(arbitraryDataset(), ({ editions }) => {
        const [now, before] = editions.toReversed();
        if (now) predicate(computeMeetings(now, before));
      }),
    );

  test('the total is the sum of the rows', () => {
    holds(({ total, rows }) => {
      expect(total).toBe(
        rows
          .map(({ held }) => held)
          .filter(isKnown<number>)
          .reduce((sum, held) => sum + held, 0),
      );
    });
  });

  test('each established council has one standing', () => {
    holds(({ base, reported, reached, below, none, notReported }) => {
      expect(reached + below + none).toBe(reported);
      expect(reported + notReported).toBe(base);
    });
  });

  test('the mean times the councils that reported is the total', () => {
    holds(({ mean, reported, total }) => {
      if (isKnown(mean)) expect(mean * reported).toBeCloseTo(total, 9);
      else expect(reported).toBe(0);
    });
  });
});
