import { describe, expect, test } from 'vitest';
import { computeFigures, FIGURES } from '../../src/indicators/figures.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { computeTimeline } from '../../src/indicators/timeline.ts';
import { council, edition, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { TEN, tenEditions } from '../support/ten-editions.ts';

const timelineOf = (dataset = tenEditions(SAMPLE)) => computeTimeline(dataset.editions, computeIndicators(dataset));

test('has every year from the first edition to the last, the latest first, also the one without an edition', () => {
  const timeline = timelineOf();
  expect(timeline.map(({ year }) => year)).toEqual([2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015, 2014]);
  expect(timeline.filter((own) => !own.edition).map(({ year }) => year)).toEqual([TEN.without]);
});

test('says which years are samples', () => {
  const samples = timelineOf().flatMap(({ year, edition: own }) => (own?.sample ? [year] : []));
  expect(samples).toEqual([2017, 2016, 2015, 2014]);
});

test('holds the figures of the indicators', () => {
  for (const { edition: own } of timelineOf()) {
    if (own) expect(own.figures).toEqual(computeFigures(own.indicators));
  }
});

describe('few editions', () => {
  test.each([
    ['none', []],
    ['one', [2023]],
    ['two', [2023, 2022]],
  ])('%s', (_, years) => {
    const editions = [...years].reverse().map((year) => edition([council('a')], { year }));
    expect(timelineOf(smallDataset(editions)).map(({ year }) => year)).toEqual(years);
  });

  test('an edition that was not computed is a mistake of the program', () => {
    expect(() => computeTimeline([edition([council('a')])], [])).toThrow('the edition of 2023 was not computed');
  });
});

test('every figure is compared with the year before, with what it is counted of', () => {
  const [, now] = computeIndicators(SAMPLE);
  expect(now?.change.items.map(({ id }) => id)).toEqual(FIGURES);
  expect(now?.change.items.map(({ base, baseBefore }) => [base, baseBefore])).toEqual([
    [38, 38],
    [null, null],
    [34, 34],
    [34, 34],
    [38, 38],
    [591, 577],
    [34, 34],
    [null, null],
    [null, null],
  ]);
});
