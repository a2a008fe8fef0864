import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { type Frame, PHONE, SHEET, WIDE } from '../../src/charts/frame.ts';
import type { ChartSpec } from '../../src/charts/layers.ts';
import { renderChart } from '../../src/charts/render.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { chartInput } from '../../src/views/context.ts';
import { EDGES, LONG_NAMES, SAMPLE } from '../support/edge-data.ts';
import { LARGE } from '../support/large-data.ts';
import { CODES, contextOf, measure } from '../support/real-data.ts';
import { type Drawing, overlap, reachesOver, readSvg } from '../support/svg.ts';

const FRAMES = [SHEET, PHONE, WIDE];
/** Rounding of coordinates, in the unit of the frame. */
const SLACK = 0.1;
/** Texts must keep this apart; less would be read as one word. */
const APART = 0.5;

describe.each([
  ['the sample of 2023', SAMPLE, 2023] as const,
  ['the sample of 2022', SAMPLE, 2022] as const,
  ...[...EDGES, ...LARGE].map(([title, dataset]) => [title, dataset, 2023] as const),
])('%s', (_, dataset, year) => {
  test.each(CHARTS)('$id: everything lies within the chart, no text on another or on a mark', async (chart) => {
    expect(await faultsInAllForms(chart, dataset, year)).toEqual([]);
  });
});

describe('names of 60 characters', () => {
  test.each(CHARTS)('$id is drawn whole, or refused with the name in the message', async (chart) => {
    expect(await faultsInAllForms(chart, LONG_NAMES, 2023, /Mamushë e Poshtme|Leposaviqgracanica/)).toEqual([]);
  });
});

describe('a chart is the same bytes', () => {
  test.each(CODES)('when it is rendered twice, and after other charts, in %s', async (code) => {
    const input = chartInput(contextOf(SAMPLE, code));
    const renderAll = async (charts: readonly Chart[]) => {
      const rendered = new Map<string, string>();
      for (const chart of charts) {
        for (const frame of FRAMES) {
          const spec = chart.spec(input, frame);
          if (spec) rendered.set(`${chart.id} ${frame.name}`, await renderChart(spec));
        }
      }
      return rendered;
    };
    const first = await renderAll(CHARTS);
    const second = await renderAll([...CHARTS].reverse());
    expect(first.size).toBe(CHARTS.length * FRAMES.length);
    for (const [name, svg] of first) expect(second.get(name), name).toBe(svg);
  });

  test('whatever the order of the rows in the data folder', async () => {
    const reversed: Dataset = {
      ...SAMPLE,
      municipalities: [...SAMPLE.municipalities].reverse(),
      editions: SAMPLE.editions.map((edition) => ({ ...edition, councils: [...edition.councils].reverse() })),
    };
    for (const chart of CHARTS) {
      const render = (dataset: Dataset) =>
        renderChart(chart.spec(chartInput(contextOf(dataset, 'sr')), SHEET) as ChartSpec);
      expect(await render(reversed), chart.id).toBe(await render(SAMPLE));
    }
  });
});

describe('a spec that Vega warns of', () => {
  test('is not rendered', async () => {
    const values = [{ x: 1, line: 1, text: 'a' }];
    const scale = { type: 'no-such-scale' };
    const layer = [{ data: { values }, mark: 'point', encoding: { x: { field: 'x', type: 'quantitative', scale } } }];
    await expect(renderChart({ width: 10, height: 10, layer } as never)).rejects.toThrow(
      /does not render without warnings|scale/,
    );
  });
});

test('a name is drawn as it is, whatever it looks like', async () => {
  const hostile = '<b>A & "B"</b> role="x" fill="1.23456" {{ 7 }} ${8}';
  const dataset = {
    ...SAMPLE,
    municipalities: SAMPLE.municipalities.map((own) => ({ ...own, names: { ...own.names, en: hostile } })),
  };
  const incidents = CHARTS.find(({ id }) => id === 'incidents');
  const svg = await renderChart(incidents?.spec(chartInput(contextOf(dataset, 'en')), WIDE) as ChartSpec);
  const names = readSvg(svg, measure).texts.filter(({ text }) => text.includes('A &'));
  expect(svg).not.toContain('<b>');
  expect([...new Set(names.map(({ text }) => text))]).toEqual([hostile]);
});

/**
 * What is wrong with a chart in each language and frame.
 * @param refusal messages with which it may refuse to be drawn
 */
async function faultsInAllForms(chart: Chart, dataset: Dataset, year: number, refusal?: RegExp): Promise<string[]> {
  const faults: string[] = [];
  for (const code of CODES) {
    const input = chartInput(contextOf(dataset, code, year));
    for (const frame of FRAMES) {
      try {
        const spec = chart.spec(input, frame);
        const own = spec ? await faultsOfSpec(spec, frame) : [];
        faults.push(...own.map((fault) => `${code} ${frame.name}: ${fault}`));
      } catch (error) {
        const { message } = error as Error;
        if (!refusal?.test(message)) faults.push(`${code} ${frame.name}: ${message}`);
      }
    }
  }
  // One cause has many faults: a dozen shows it.
  return faults.slice(0, 12);
}

async function faultsOfSpec(spec: ChartSpec, frame: Frame): Promise<string[]> {
  const svg = await renderChart(spec);
  const drawing = readSvg(svg, measure);
  return [...faultsOfMarkup(svg), ...faultsOfSize(drawing, spec, frame), ...faultsOfTexts(drawing, frame)];
}

function faultsOfMarkup(svg: string): string[] {
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['opacity, which needs a newer PDF', /[\s;"]opacity[=:]/],
    ['a role or label of Vega', /\s(?:role|aria-[a-z]+)=/],
    ['a cut text', /…|\.\.\./],
    ['a colour of its own', /(?:fill|stroke)="(?!none|transparent|var\(--)[^"]*"/],
    ['an identifier', /\s(?:id|clip-path)=/],
    ['something that is no number', /NaN|undefined|null|Infinity/],
    ['something from elsewhere', /href=|url\(|<image|<script|<style/],
  ];
  return forbidden.flatMap(([what, pattern]) => (pattern.test(svg) ? [`${what}: ${pattern.exec(svg)?.[0]}`] : []));
}

function faultsOfSize(drawing: Drawing, spec: ChartSpec, frame: Frame): string[] {
  const faults: string[] = [];
  if (Math.abs(drawing.width - spec.width) > SLACK || Math.abs(drawing.height - spec.height) > SLACK) {
    faults.push(`is ${drawing.width} × ${drawing.height}, the spec says ${spec.width} × ${spec.height}`);
  }
  if (spec.width > Math.max(frame.panel, frame.map)) faults.push(`is ${spec.width} wide`);
  for (const mark of drawing.marks) {
    const over = reachesOver(mark, drawing);
    if (over > SLACK) faults.push(`a mark ${mark.fill}${mark.stroke} reaches ${over.toFixed(1)} over the edge`);
    if (mark.right < mark.left || mark.bottom < mark.top) faults.push('a mark has a negative size');
  }
  return faults;
}

function faultsOfTexts({ texts, marks, width, height }: Drawing, frame: Frame): string[] {
  const faults: string[] = [];
  for (const own of texts) {
    const over = reachesOver(own, { width, height });
    if (over > SLACK) faults.push(`"${own.text}" reaches ${over.toFixed(1)} over the edge`);
    if (own.size < frame.small || own.family !== 'Source Sans')
      faults.push(`"${own.text}" is ${own.size} ${own.family}`);
    if (own.text !== own.text.trim() || own.text === '') faults.push(`"${own.text}" is empty or has spaces around it`);
  }
  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1)) {
      const { across, down } = overlap(a, b);
      if (across > -APART && down > SLACK)
        faults.push(`"${a.text}" and "${b.text}" lie ${across.toFixed(1)} on each other`);
    }
  });
  // The tiles of the map hold their names; on everything else no text may stand.
  const solid = marks.filter(({ fill, stroke }) => {
    const tile = ['var(--paper)', 'var(--tint)'].includes(fill);
    return !tile && stroke !== 'var(--rule)';
  });
  for (const mark of solid) {
    for (const own of texts) {
      const { across, down } = overlap(mark, own);
      if (across > SLACK && down > SLACK) faults.push(`"${own.text}" stands on a mark ${mark.fill} ${mark.stroke}`);
    }
  }
  return faults;
}
