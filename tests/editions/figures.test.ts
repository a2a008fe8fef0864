import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureKey, figuresOf } from '../../src/editions/figures.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { arbitraryDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';

const figuresIn = (year: number) => {
  const indicators = computeIndicators(SAMPLE).find((own) => own.year === year);
  return new Map((indicators ? figuresOf(indicators) : []).map((figure) => [figureKey(figure), figure.value]));
};

test.each([
  ['councils||established', 34],
  ['councils||notEstablished', 'leposaviq, mitrovice-e-veriut, zubin-potok, zvecan'],
  ['meetings||total', 151],
  ['meetings|ferizaj|held', 5],
  ['meetings|ferizaj|before', 6],
  ['meetings|zvecan|held', 'not_established'],
  ['work_plans||shares.adopted.percent', expect.any(Number)],
  ['compensation||shares.yes.count', 19],
  ['incidents|dragash|held', 6],
  ['representation|dragash|members.byCommunity.gorani', expect.any(Number)],
  ['representation||overall.womenPercent', 19],
  ['change||items.meetings.difference', 10],
])('%s is %j', (key, value) => {
  expect(figuresIn(2023).get(key)).toEqual(value);
});

test('what cannot be a number is a word', () => {
  expect(figuresIn(2022).get('change||items.meetings.before')).toBe('no_year_before');
  expect([...figuresIn(2023).values()].some((value) => value === 'none')).toBe(true);
});

test('no two figures of an edition have the same key, and none is without a value', () => {
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      for (const indicators of computeIndicators(dataset)) {
        const figures = figuresOf(indicators);
        expect(new Set(figures.map(figureKey)).size).toBe(figures.length);
        expect(figures.filter(({ value }) => value === '' || Number.isNaN(value))).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});
