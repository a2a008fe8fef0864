import { describe, expect, test } from 'vitest';
import { PHONE, WIDE } from '../../src/charts/frame.ts';
import { TIME_CHARTS } from '../../src/charts/over-time/charts.ts';
import type { TimeChartId, TimeInput } from '../../src/charts/over-time/time-chart.ts';
import { renderChart } from '../../src/charts/render.ts';
import { sayCell } from '../../src/charts/values.ts';
import { type Dataset, isMissing } from '../../src/dataset/dataset.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { computeTimeline } from '../../src/indicators/timeline.ts';
import { EDGES, SAMPLE } from '../support/edge-data.ts';
import { largeCountry } from '../support/large-data.ts';
import { CODES, measure, translatorOf } from '../support/real-data.ts';
import { type Drawing, overlap, reachesOver, readSvg } from '../support/svg.ts';
import { SILENT, TEN, tenEditions } from '../support/ten-editions.ts';

const inputOf = (dataset: Dataset, code: string): TimeInput => ({
  timeline: computeTimeline(dataset.editions, computeIndicators(dataset)),
  translator: translatorOf(code),
  measure,
});
const chartOf = (id: TimeChartId) => {
  const chart = TIME_CHARTS.find((own) => own.id === id);
  if (!chart) throw new Error(`there is no chart ${id}`);
  return chart;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const ten = tenEditions(SAMPLE);

const CASES = [
  ...CODES.map((code) => ['ten editions', ten, code] as const),
  ...CODES.map((code) => ['the sample', SAMPLE, code] as const),
  ...EDGES.map(([title, dataset]) => [title, dataset, 'sr'] as const),
  ['150 municipalities', largeCountry({ municipalities: 150 }), 'sq'] as const,
];

describe.each(CASES)('%s, in %3$s', (_, dataset, code) => {
  const input = inputOf(dataset, code);

  test.each(TIME_CHARTS)('$id: the table has a row for each year, the latest first, and no cell too many', (chart) => {
    const { table } = chart.words(input);
    expect(table.rows.map(([year]) => year)).toEqual(input.timeline.map(({ year }) => String(year)));
    expect(table.rows.filter((row) => row.length !== table.head.length)).toEqual([]);
    expect(new Set(table.head).size).toBe(table.head.length);
  });

  test.each(TIME_CHARTS)('$id: its words are whole', (chart) => {
    const { title, subtitle, alternative, table } = chart.words(input);
    const cells = table.rows.flat().map((cell) => sayCell(cell, input.translator));
    for (const text of [title, subtitle, alternative, ...table.head, ...cells]) {
      expect(text).not.toMatch(/ {2}|^\s|\s$|[{}]|undefined|null|NaN|^$/u);
    }
    expect(alternative.startsWith(title)).toBe(true);
  });

  test.each(TIME_CHARTS)('$id: everything stands inside of it, and no text on another', async (chart) => {
    for (const frame of [PHONE, WIDE]) {
      const spec = chart.spec(input, frame);
      if (!spec) continue;
      const { width, height, texts, marks } = readSvg(await renderChart(spec), measure);
      const outside = [...texts, ...marks].filter((part) => reachesOver(part, { width, height }) > 0.6);
      expect(outside.map((part) => ('text' in part ? part.text : part.path))).toEqual([]);
      const overlapping = texts.flatMap((a, index) =>
        texts.slice(index + 1).flatMap((b) => {
          const { across, down } = overlap(a, b);
          return across > -0.5 && down > 0.1 ? [`${a.text} / ${b.text}`] : [];
        }),
      );
      expect(overlapping).toEqual([]);
      expect(spec.usermeta.areas.map(({ row }) => row)).toEqual(input.timeline.map((_year, index) => index));
    }
  });
});

describe('ten editions', () => {
  const input = inputOf(ten, 'en');
  const draw = async (id: TimeChartId): Promise<Drawing> => {
    const spec = chartOf(id).spec(input, WIDE);
    if (!spec) throw new Error(`${id} is not drawn`);
    return readSvg(await renderChart(spec), measure);
  };

  test('a year without an edition has its row, which says so', async () => {
    const { texts } = await draw('reached');
    const year = texts.find(({ text }) => text === String(TEN.without));
    const words = texts.find(({ text }) => text === 'no edition');
    expect(words?.top).toBe(year?.top);
    expect(
      chartOf('reached')
        .words(input)
        .table.rows.find(([own]) => own === String(TEN.without))?.[1],
    ).toBe('no edition');
  });

  test('heads part sample data from findings, and years in which another number was required', async () => {
    const { texts } = await draw('meetings');
    const order = texts.toSorted((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text);
    const heads = order.slice(order.indexOf(String(TEN.without)) + 2, order.indexOf('2017'));
    expect(heads).toEqual(['Sample data', 'Until 2017, four required']);
    expect((await draw('women')).texts.map(({ text }) => text)).not.toContain('Until 2017, four required');
  });

  test('a year of which nothing is reported has the sign for it', async () => {
    const { texts, marks } = await draw('meetings');
    const row = texts.find(({ text }) => text === String(SILENT));
    const within = marks.filter((mark) => row && mark.top > row.top - 6 && mark.bottom < row.bottom + 6);
    expect(within.map(({ stroke }) => stroke)).toEqual(['var(--ink-2)', 'var(--ink-2)']);
    expect(texts.filter(({ text }) => text === 'not reported')).toHaveLength(1);
  });

  test('one tile for one municipality: as many of each sign as the table says', async () => {
    const { marks, texts } = await draw('councils');
    for (const { year, edition } of input.timeline) {
      const line = texts.find(({ text }) => text === String(year));
      const inRow = (fill: string) =>
        marks.filter(
          (mark) => line && mark.fill === fill && Math.abs(mark.top + mark.bottom - line.top - line.bottom) < 12,
        );
      expect(inRow('var(--blue)')).toHaveLength(edition?.indicators.councils.established ?? 0);
    }
  });

  test('one ring for one community without a member', async () => {
    const { marks } = await draw('gaps');
    const rings = marks.filter(({ stroke }) => stroke === 'var(--gap)');
    const gaps = input.timeline.map(({ edition }) => edition?.indicators.representation.gaps ?? 0);
    expect(rings).toHaveLength(gaps.reduce((sum, n) => sum + n, 0));
  });

  test('as many squares as meetings per council, the last as wide as what is left', async () => {
    const { marks, texts } = await draw('meetings');
    for (const { year, edition } of input.timeline) {
      const mean = edition?.indicators.meetings.mean;
      if (mean === undefined || isMissing(mean)) continue;
      const line = texts.find(({ text }) => text === String(year));
      const own = marks.filter(
        (mark) => line && mark.fill === 'var(--blue)' && Math.abs(mark.top + mark.bottom - line.top - line.bottom) < 16,
      );
      const widths = own.map(({ left, right }) => right - left);
      const widest = Math.max(...widths);
      expect(widths.reduce((sum, width) => sum + width, 0) / widest).toBeCloseTo(mean, 1);
    }
  });
});

describe('titles', () => {
  test('put the latest number beside the first that it may be compared with', () => {
    expect(TIME_CHARTS.map((chart) => plain(chart.words(inputOf(SAMPLE, 'en')).title))).toEqual([
      'MCSCs established: 34 of 38 in 2023, 34 of 38 in 2022',
      'Councils with at least six meetings: 11 of 34 in 2023, 9 of 34 in 2022',
      'Meetings per council: 4.4 in 2023, 4.1 in 2022',
      'Work plans adopted: 26 of 34 in 2023, 26 of 34 in 2022',
      'Municipalities that compensate: 19 of 38 in 2023, 17 of 38 in 2022',
      'Councils that discussed incidents: 12 of 34 in 2023, 10 of 34 in 2022',
      'Women among members: 19% in 2023, 17% in 2022',
      'Communities without a member: 28 in 2023, 32 in 2022',
    ]);
  });

  test('never compare findings with sample data', () => {
    for (const code of CODES) expect(chartOf('councils').words(inputOf(ten, code)).title).toMatch(/2024.*2019/);
  });

  test('say one number where there is one, and that there is none', () => {
    const [, one] = EDGES.find(([title]) => title === 'no edition before') ?? [];
    const [, silent] = EDGES.find(([title]) => title === 'nothing reported') ?? [];
    expect(plain(chartOf('women').words(inputOf(one as Dataset, 'en')).title)).toMatch(
      /^Women among members: \d+% in 2023$/,
    );
    expect(chartOf('women').words(inputOf(silent as Dataset, 'en')).title).toBe('Women among members: not reported');
  });
});
