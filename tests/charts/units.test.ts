import { describe, expect, test } from 'vitest';
import type { Chart, ChartInput } from '../../src/charts/chart.ts';
import { compensationChart } from '../../src/charts/compensation.ts';
import { type Frame, PHONE, SHEET, WIDE } from '../../src/charts/frame.ts';
import { incidentsChart } from '../../src/charts/incidents.ts';
import { mapChart } from '../../src/charts/map.ts';
import { meetingsChart } from '../../src/charts/meetings.ts';
import { renderChart } from '../../src/charts/render.ts';
import { workPlansChart } from '../../src/charts/work-plans.ts';
import { isKnown, isMissing, type Known } from '../../src/dataset/dataset.ts';
import { chartInput } from '../../src/views/context.ts';
import { EDGES, SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, measure } from '../support/real-data.ts';
import { type Drawing, type Rectangle, readSvg, type SvgMark, type SvgText } from '../support/svg.ts';

const FRAMES = [SHEET, PHONE, WIDE];

/** The sample in all languages, the other data in one. */
const CASES = [
  ...CODES.flatMap((code) =>
    [2023, 2022].map((year) => ({ title: `the sample of ${year}`, dataset: SAMPLE, year, code })),
  ),
  ...EDGES.map(([title, dataset]) => ({ title, dataset, year: 2023, code: 'sr' })),
];

type Case = (typeof CASES)[number];

interface Drawn {
  readonly drawing: Drawing;
  readonly input: ChartInput;
  readonly frame: Frame;
}

/** A chart in each frame; drawn once, however many tests look at it. */
const drawn = new Map<string, Promise<Drawn[]>>();

function drawInEachFrame(own: Case, chart: Chart): Promise<Drawn[]> {
  const key = `${own.title} ${own.code} ${chart.id}`;
  const known = drawn.get(key) ?? drawAll(chartInput(contextOf(own.dataset, own.code, own.year)), chart);
  drawn.set(key, known);
  return known;
}

async function drawAll(input: ChartInput, chart: Chart): Promise<Drawn[]> {
  const all: Drawn[] = [];
  for (const frame of FRAMES) {
    const spec = chart.spec(input, frame);
    const drawing = spec ? readSvg(await renderChart(spec), measure) : { width: 0, height: 0, texts: [], marks: [] };
    all.push({ drawing, input, frame });
  }
  return all;
}

/** Looks at a chart in each frame. */
async function inEachFrame(
  own: Case,
  chart: Chart,
  look: (drawing: Drawing, input: ChartInput, frame: Frame) => void,
): Promise<void> {
  for (const { drawing, input, frame } of await drawInEachFrame(own, chart)) look(drawing, input, frame);
}

const filled = (marks: readonly SvgMark[], token: string) => marks.filter(({ fill }) => fill === `var(--${token})`);
const outlined = (marks: readonly SvgMark[], token: string) =>
  marks.filter(({ stroke }) => stroke === `var(--${token})`);
const across = ({ left, right }: Rectangle) => (left + right) / 2;
const down = ({ top, bottom }: Rectangle) => (top + bottom) / 2;

describe.each(CASES)('meetings, $title, $code', (own) => {
  test('one blue square for one meeting, one dash for one of the year before, one slot for one that is lacking', () =>
    inEachFrame(own, meetingsChart, ({ texts, marks }, input) => {
      const { meetings } = input.indicators;
      for (const row of meetings.rows.filter(({ held }) => isKnown(held))) {
        const line = lineOf(row.municipality, texts, marks, input);
        const held = numberOf(row.held);
        const slots = Math.max(0, meetings.required - held);
        expect(line).toMatchObject({ place: row.municipality, squares: held, slots, dashes: numberOf(row.before) });
      }
    }));

  test('in all, as many squares as meetings were held; the legend has one more of each', () =>
    inEachFrame(own, meetingsChart, ({ marks }, { indicators: { meetings, yearBefore } }) => {
      const shown = meetings.rows.filter(({ held }) => isKnown(held));
      const legend = shown.length > 0 ? 1 : 0;
      const before = shown.reduce((sum, row) => sum + numberOf(row.before), 0);
      expect(filled(marks, 'blue')).toHaveLength(meetings.total + legend);
      expect(filled(marks, 'mid')).toHaveLength(before + (yearBefore === undefined ? 0 : legend));
    }));

  test('the numbers beside the squares are those of the table; beside marks a reason is a short dash', () =>
    inEachFrame(own, meetingsChart, ({ texts, marks }, input, frame) => {
      const { rows } = input.indicators.meetings;
      const names = rows.map(({ municipality }) => input.places.name(municipality));
      if (new Set(names).size < names.length) return;
      for (const [name = '', held, before] of meetingsChart.words(input, frame).table.rows) {
        const row = rows.find(({ municipality }) => input.places.name(municipality) === name);
        if (!row || isMissing(row.held)) continue;
        const numbers = [held, ...(before === undefined ? [] : [isMissing(row.before) ? '–' : before])].map(String);
        expect(lineOf(row.municipality, texts, marks, input)).toMatchObject({ place: row.municipality, numbers });
      }
    }));

  test('the line stands after the required number of squares', () =>
    inEachFrame(own, meetingsChart, ({ marks }, { indicators: { meetings } }) => {
      const lines = outlined(marks, 'ink').filter(({ kind }) => kind === 'line');
      const places = new Set(lines.map((line) => across(line).toFixed(1)));
      expect(places.size).toBe(meetings.reported > 0 ? 1 : 0);
      const units = [...filled(marks, 'blue'), ...outlined(marks, 'slot')];
      for (const row of Map.groupBy(units, (unit) => down(unit).toFixed(0)).values()) {
        if (row.length < meetings.required) continue;
        const before = row.filter((unit) => across(unit) < Number([...places][0]));
        expect(before).toHaveLength(meetings.required);
      }
    }));
});

describe.each(CASES)('work plans and compensation, $title, $code', (own) => {
  test('work plans: one tile for one council, and one hatched tile for each municipality without', () =>
    inEachFrame(own, workPlansChart, (drawing, { indicators: { workPlans, councils } }, frame) => {
      const { shares, notEstablished } = workPlans;
      expect(tilesOf(drawing, frame)).toEqual({
        full: shares.adopted_with_activities.count,
        half: shares.adopted.count,
        empty: shares.none.count,
        grey: shares.not_reported.count + notEstablished,
        all: councils.base,
      });
    }));

  test('compensation: one tile for one municipality', () =>
    inEachFrame(own, compensationChart, (drawing, { indicators: { compensation } }, frame) => {
      const { shares, base } = compensation;
      expect(tilesOf(drawing, frame)).toEqual({
        full: shares.yes.count,
        half: 0,
        empty: shares.no.count,
        grey: shares.not_applicable.count + shares.not_reported.count,
        all: base,
      });
    }));

  test('both strips stand on the same places', async () => {
    const [plans, paid] = [await drawInEachFrame(own, workPlansChart), await drawInEachFrame(own, compensationChart)];
    const placesIn = (all: readonly Drawn[]) => all.map(({ drawing, frame }) => placesOf(drawing, frame));
    expect(placesIn(plans)).toEqual(placesIn(paid));
  });
});

test('each strip of the sample has 38 tiles in one row', async () => {
  for (const { drawing, frame } of await drawInEachFrame(CASES[0] as Case, workPlansChart)) {
    const places = placesOf(drawing, frame);
    expect(places).toHaveLength(38);
    expect(new Set(places.map(([, y]) => y)).size).toBe(1);
  }
});

describe.each(CASES)('incidents, $title, $code', (own) => {
  test('one square for one such meeting, or, with too many councils for a row each, the names in two columns', () =>
    inEachFrame(own, incidentsChart, ({ marks, texts }, input, frame) => {
      const { incidents } = input.indicators;
      const squares = filled(marks, 'blue');
      if (incidents.councils <= frame.incidentRows) {
        expect(squares).toHaveLength(incidents.total);
        return;
      }
      const places = incidents.rows.map(({ municipality }) => input.places.name(municipality));
      const names = texts.filter(({ text }) => places.includes(text));
      expect([squares.length, names.length]).toEqual([0, incidents.councils]);
      expect(new Set(names.map(({ left }) => left.toFixed(1))).size).toBe(2);
    }));

  test('each council that had such a meeting is named once, with both numbers', () =>
    inEachFrame(own, incidentsChart, ({ texts }, input, frame) => {
      const { rows } = incidentsChart.words(input, frame).table;
      expect(rows).toHaveLength(input.indicators.incidents.councils);
      const said = texts.map(({ text }) => text);
      for (const [name = '', discussed = '', held = ''] of rows) {
        const whole = input.translator.text('common.n_of_m', { n: Number(discussed), m: Number(held) });
        expect(said).toContain(name);
        expect(
          said.some((text) => text === whole || whole === `${discussed} ${text}`),
          whole,
        ).toBe(true);
      }
    }));
});

test.each(['sq', 'sr'])(
  'the squares of meetings and incidents begin at the same place, 104 points on the sheet, in %s',
  async (code) => {
    const own = CASES.find((one) => one.code === code) as Case;
    const starts: number[] = [];
    for (const chart of [meetingsChart, incidentsChart]) {
      const [sheet] = await drawInEachFrame(own, chart);
      // The legend of the chart of meetings has a square above its first row.
      starts.push(Math.min(...filled(sheet?.drawing.marks ?? [], 'blue').map(({ left }) => left)));
    }
    expect(starts).toEqual([104, 104]);
  },
);

describe.each(CASES)('map, $title, $code', (own) => {
  test('one tile for one municipality, tinted where a community has no member', () =>
    inEachFrame(own, mapChart, ({ marks }, { indicators: { representation } }) => {
      const tinted = filled(marks, 'tint').length;
      const tiles = tinted + filled(marks, 'paper').length;
      expect([tinted, tiles]).toEqual([representation.councilsWithGap, representation.rows.length]);
    }));

  test('one ring for one gap, inside of its tile: as many as in the table', () =>
    inEachFrame(own, mapChart, ({ marks }, { indicators: { representation } }) => {
      const rings = outlined(marks, 'gap');
      expect(rings).toHaveLength(representation.gaps);
      const inTiles = filled(marks, 'tint').map((tile) => rings.filter((ring) => lies(ring, tile)).length);
      const gaps = representation.rows.map((row) => row.gaps.length).filter((count) => count > 0);
      expect(inTiles.sort()).toEqual(gaps.sort());
    }));

  test('each name or number stands inside of its tile', () =>
    inEachFrame(own, mapChart, ({ marks, texts }, { indicators: { representation } }, frame) => {
      const tiles = [...filled(marks, 'tint'), ...filled(marks, 'paper')];
      const outside = texts.filter((text) => tiles.filter((tile) => lies(text, tile)).length !== 1);
      expect(outside.map(({ text }) => text)).toEqual([]);
      const named = tiles.filter((tile) => texts.some((text) => lies(text, tile)));
      expect(named).toHaveLength(frame.tile.named ? representation.rows.length : 0);
    }));

  test('a hatched sign for each municipality without a council, a sign for each that has not reported', () =>
    inEachFrame(own, mapChart, ({ marks }, { indicators: { representation } }) => {
      const reasons = representation.rows.flatMap(({ members }) => (isMissing(members) ? [members.missing] : []));
      const unknown = reasons.filter((reason) => reason === 'not_reported');
      const parts = outlined(marks, 'ink-2').filter(({ fill }) => fill !== 'var(--tint)');
      // The sign of what is not reported has two parts, the box and the question mark.
      expect(parts).toHaveLength(reasons.length + unknown.length);
    }));
});

/** What stands in the row of a municipality. */
interface Line {
  readonly place: string;
  readonly squares: number;
  readonly slots: number;
  readonly dashes: number;
  readonly numbers: readonly string[];
}

function lineOf(id: string, texts: readonly SvgText[], marks: readonly SvgMark[], input: ChartInput): Line {
  const named = texts.filter(
    ({ text, left, weight }) => text === input.places.name(id) && left === 0 && weight === 400,
  );
  // Where all places have one name, their rows stand in the order of the places within a group.
  const name = named.length > 1 ? named[rankInGroups(id, input)] : named[0];
  if (!name) throw new Error(`the chart has no row of ${id}`);
  const within = (mark: SvgMark | SvgText) => Math.abs(down(mark) - down(name)) < name.size * 0.8;
  const rows = marks.filter((mark) => within(mark) && mark.kind === 'path');
  const numbers = texts.filter((text) => text !== name && within(text)).sort((a, b) => a.left - b.left);
  return {
    place: id,
    squares: filled(rows, 'blue').length,
    slots: outlined(rows, 'slot').length,
    dashes: filled(rows, 'mid').length,
    numbers: numbers.map(({ text }) => text),
  };
}

function rankInGroups(id: string, { indicators, places }: ChartInput): number {
  const standings = ['reached', 'below', 'none'];
  const rows = standings.flatMap((standing) =>
    places.sort(indicators.meetings.rows).filter((row) => row.standing === standing),
  );
  return rows.findIndex(({ municipality }) => municipality === id);
}

/** The tiles of a strip; the signs of a list under it are lower than a tile. */
function tilesOf({ marks }: Drawing, frame: Frame) {
  const tall = marks.filter(({ top, bottom }) => Math.abs(bottom - top - frame.line) < 0.1);
  const lower = marks.filter((mark) => {
    const half = frame.line / 2 + frame.outline / 2;
    return (
      mark.fill === 'var(--blue)' && mark.stroke === 'var(--blue)' && Math.abs(mark.bottom - mark.top - half) < 0.1
    );
  });
  const full = tall.filter(({ fill }) => fill === 'var(--blue)').length;
  const boxes = tall.filter(({ fill, stroke }) => fill !== 'var(--blue)' && stroke === 'var(--blue)').length;
  const grey = tall.filter(({ stroke }) => stroke === 'var(--ink-2)').length;
  return { full, half: lower.length, empty: boxes - lower.length, grey, all: tall.length };
}

function placesOf({ marks }: Drawing, frame: Frame): [string, string][] {
  const tall = marks.filter(({ top, bottom }) => Math.abs(bottom - top - frame.line) < 0.1);
  const at = tall.map((mark): [string, string] => [across(mark).toFixed(0), down(mark).toFixed(0)]);
  return at.sort(([ax, ay], [bx, by]) => Number(ay) - Number(by) || Number(ax) - Number(bx));
}

function numberOf(value: Known<number>): number {
  return isMissing(value) ? 0 : value;
}

function lies(inner: Rectangle, outer: Rectangle): boolean {
  const slack = 0.4;
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}
