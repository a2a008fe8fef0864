import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/charts/charts.ts';
import { DRAW_HERE } from '../../src/charts/drawing.ts';
import { DrawingThread } from '../../src/charts/drawing-thread.ts';
import { PHONE, SHEET, WIDE } from '../../src/charts/frame.ts';
import type { ChartSpec } from '../../src/charts/layers.ts';
import { chartInput } from '../../src/views/context.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf } from '../support/real-data.ts';

const specs = CODES.flatMap((code) =>
  [2022, 2023].flatMap((year) =>
    CHARTS.flatMap((chart) =>
      [SHEET, PHONE, WIDE].flatMap((frame) => chart.spec(chartInput(contextOf(SAMPLE, code, year)), frame) ?? []),
    ),
  ),
);
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text x="4" y="20" font-size="12px">Pejë</text></svg>';
let here: readonly string[];

beforeAll(async () => {
  here = await Promise.all(specs.map((spec) => DRAW_HERE.svg(spec)));
});

test('a chart is the same whatever was drawn before it', async () => {
  const backwards = await Promise.all(specs.toReversed().map((spec) => DRAW_HERE.svg(spec)));
  expect(backwards.toReversed()).toEqual(here);
});

describe('a thread', () => {
  const thread = new DrawingThread();
  afterAll(() => thread.close());

  test('draws the same as the main one, asked for all at once', async () => {
    expect(await Promise.all(specs.map((spec) => thread.svg(spec)))).toEqual(here);
    expect(Buffer.from(await thread.png(DRAWING))).toEqual(Buffer.from(await DRAW_HERE.png(DRAWING)));
  });

  test('says what is wrong with a chart, and draws the next one', async () => {
    const x = { field: 'x', type: 'quantitative', scale: { type: 'no-such-scale' } };
    const layer = [{ mark: 'point', data: { values: [{ x: 1, line: 1 }] }, encoding: { x } }];
    const wrong = { width: 10, height: 10, layer } as unknown as ChartSpec;
    await expect(thread.svg(wrong)).rejects.toThrow(/does not render without warnings|scale/);
    await expect(thread.png('<svg>')).rejects.toThrow('a picture of a chart has a size in whole pixels');
    expect(await thread.svg(specs[0] as ChartSpec)).toBe(here[0]);
  });

  test('that has ended says so, of what was open and what comes after', async () => {
    const open = specs.map((spec) => thread.svg(spec));
    await thread.close();
    const ended = await Promise.allSettled([...open, thread.svg(specs[0] as ChartSpec)]);
    expect(ended.at(-1)).toMatchObject({
      status: 'rejected',
      reason: { message: 'the thread that draws the charts has ended' },
    });
    expect(ended.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(specs.length);
  });
});
