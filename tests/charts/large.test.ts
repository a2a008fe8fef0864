import { describe, expect, test } from 'vitest';
import type { Chart, ChartInput } from '../../src/charts/chart.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { compensationChart } from '../../src/charts/compensation.ts';
import { type Frame, PHONE, SHEET, WIDE } from '../../src/charts/frame.ts';
import { incidentsChart } from '../../src/charts/incidents.ts';
import { mapChart } from '../../src/charts/map.ts';
import { meetingsChart } from '../../src/charts/meetings.ts';
import { renderChart } from '../../src/charts/render.ts';
import { workPlansChart } from '../../src/charts/work-plans.ts';
import { chartInput } from '../../src/views/context.ts';
import { LARGE, largeCountry } from '../support/large-data.ts';
import { contextOf, measure } from '../support/real-data.ts';
import { type Drawing, readSvg, type SvgMark } from '../support/svg.ts';

const FRAMES = [SHEET, PHONE, WIDE];

const inputOf = (dataset: Parameters<typeof contextOf>[0], code = 'en') => chartInput(contextOf(dataset, code));

async function draw(chart: Chart, input: ChartInput, frame: Frame): Promise<Drawing> {
  const spec = chart.spec(input, frame);
  if (!spec) throw new Error(`${chart.id} draws nothing`);
  return readSvg(await renderChart(spec), measure);
}

const filled = (marks: readonly SvgMark[], token: string) => marks.filter(({ fill }) => fill === `var(--${token})`);
const width = ({ left, right }: SvgMark) => right - left;
const sum = (numbers: readonly number[]) => numbers.reduce((total, own) => total + own, 0);

describe.each(LARGE)('%s', (_, dataset) => {
  test('no chart grows with the municipalities: neither its height, nor its words', () => {
    const input = inputOf(dataset);
    for (const chart of CHARTS) {
      // A map of tiles has its place by itself.
      if (chart === mapChart && input.tiles.size > 0) continue;
      for (const frame of FRAMES) {
        const spec = chart.spec(input, frame);
        expect((spec?.height ?? 0) / frame.line, chart.id).toBeLessThan(30);
        expect(JSON.stringify(chart.words(input, frame)).length, chart.id).toBeLessThan(5_000);
      }
    }
  });
});

describe('150 municipalities', () => {
  const dataset = largeCountry({ municipalities: 150 });
  const { meetings, representation } = inputOf(dataset).indicators;

  test.each(FRAMES)(
    '$name: one blue square for one council, one dash for one of the year before, and the legend',
    async (frame) => {
      const { marks } = await draw(meetingsChart, inputOf(dataset), frame);
      expect(filled(marks, 'blue')).toHaveLength(meetings.reported + 1);
      const before = sum(meetings.distribution.map((row) => row.before));
      expect(filled(marks, 'mid')).toHaveLength(before + 1);
    },
  );

  test('each row says its number of meetings and its councils, from the largest down', async () => {
    const input = inputOf(dataset);
    const { texts } = await draw(meetingsChart, input, SHEET);
    const lines = Map.groupBy(texts, ({ top }) => Math.round(top));
    const rows = [...lines.values()].map((line) => line.toSorted((a, b) => a.left - b.left).map(({ text }) => text));
    const drawn = rows.filter(([label = '']) => /^\d+ meetings?$|^No meeting$/.test(label));
    expect(drawn.map(([label, ...numbers]) => [label === 'No meeting' ? '0 meetings' : label, ...numbers])).toEqual(
      meetingsChart.words(input, SHEET).table.rows.map((row) => row.map(String)),
    );
  });

  test('the line at the requirement parts the rows that reach it from the others', async () => {
    const { marks, texts } = await draw(meetingsChart, inputOf(dataset), SHEET);
    const lines = marks.filter(({ kind, stroke }) => kind === 'line' && stroke === 'var(--ink)');
    expect(lines).toHaveLength(1);
    const at = lines[0]?.top ?? 0;
    const labels = texts.flatMap(({ text, top }) => {
      const number = /^(\d+) meetings?$/.exec(text)?.[1];
      return number === undefined ? [] : [{ number: Number(number), above: top < at }];
    });
    expect(labels.filter(({ above }) => above).map(({ number }) => number)).toEqual([9, 8, 7, 6]);
    expect(labels.filter(({ above }) => !above).map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  });

  test('where there is no map, councils stand by the communities without a member, tinted as the tiles', async () => {
    const { marks } = await draw(mapChart, inputOf(dataset), SHEET);
    expect(representation.distribution.map(({ councils }) => councils).filter((n) => n > 30)).not.toEqual([]);
    expect(filled(marks, 'tint')).toHaveLength(representation.distribution.filter(({ from }) => from > 0).length);
    expect(filled(marks, 'paper')).toHaveLength(1);
  });
});

describe('12,000 municipalities', () => {
  const input = inputOf(largeCountry({ municipalities: 12_000 }));

  test.each(FRAMES)('$name: the bars of meetings are as long as their councils are many', async (frame) => {
    const { marks } = await draw(meetingsChart, input, frame);
    // The last is that of the legend.
    const bars = filled(marks, 'blue').slice(0, -1);
    const counts = input.indicators.meetings.distribution.map(({ councils }) => councils).reverse();
    const unit = sum(bars.map(width)) / sum(counts);
    expect(bars.map((bar) => Math.round(width(bar) / unit / 50))).toEqual(
      counts.map((count) => Math.round(count / 50)),
    );
  });

  test('those of incidents, too', async () => {
    const { marks } = await draw(incidentsChart, input, SHEET);
    const counts = input.indicators.incidents.distribution.map(({ councils }) => councils).reverse();
    const bars = filled(marks, 'blue');
    const unit = sum(bars.map(width)) / sum(counts);
    expect(bars.map((bar) => Math.round(width(bar) / unit / 50))).toEqual(
      counts.map((count) => Math.round(count / 50)),
    );
  });

  test.each([workPlansChart, compensationChart])(
    '$id: one sign for each answer, all together as wide as the panel',
    async (chart) => {
      const spec = chart.spec(input, SHEET);
      const parts = (spec?.usermeta.areas ?? []).filter(({ y }) => y === 0);
      expect(parts.length).toBe(chart.words(input, SHEET).table.rows.length);
      for (const [index, { x }] of parts.entries()) {
        const before = parts[index - 1];
        if (before) expect(x).toBeGreaterThan(before.x + before.width);
      }
      const last = parts.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(SHEET.panel - SHEET.outline * 2, 6);
    },
  );
});

test('an answer of a single municipality of thousands can still be seen', () => {
  const country = largeCountry({ municipalities: 4_000 });
  const editions = country.editions.map((edition) => ({
    ...edition,
    councils: edition.councils.map((council, index) =>
      council.established ? { ...council, workPlan: index === 0 ? ('none' as const) : ('adopted' as const) } : council,
    ),
  }));
  const spec = workPlansChart.spec(inputOf({ ...country, editions }), SHEET);
  const narrowest = Math.min(...(spec?.usermeta.areas ?? []).filter(({ y }) => y === 0).map((area) => area.width));
  expect(narrowest).toBeGreaterThanOrEqual(SHEET.outline * 6 - 1e-9);
});
