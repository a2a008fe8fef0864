import type { UnitSpec } from 'vega-lite/types_unstable/spec/unit.js';
import type { Frame } from './frame.ts';
import type { Weight } from './measure.ts';
import { type Sign, signParts } from './signs.ts';
import { FONT, paint, type Token } from './tokens.ts';

/** A Vega-Lite spec, ready to be rendered: `width` and `height` are exact, nothing lies outside. */
export interface ChartSpec {
  readonly width: number;
  readonly height: number;
  /** One for each kind of mark, from back to front: the same ones in every chart. */
  readonly layer: readonly Layer[];
  /** Not for Vega: what answers to pointer and keyboard. */
  readonly usermeta: { readonly areas: readonly Area[] };
}

/** A part of a chart that stands for a row of its table: its box in the unit of the frame. */
export interface Area {
  /** Place of the row in the table of the chart's words. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in a chart: `x` in the unit of the frame, `line` in lines of the grid from the top. */
export interface Spot {
  readonly x: number;
  readonly line: number;
}

export interface Box extends Spot {
  readonly x2: number;
  readonly line2: number;
}

export interface Label extends Spot {
  readonly text: string;
}

/** Marks of one kind, with their data. */
export type Layer = UnitSpec<string> & { readonly data: { readonly values: readonly Mark[] } };

/** A mark: where it is, in the unit of the frame from the upper left, and how it looks. */
export type Mark = { readonly x: number; readonly y: number } & Readonly<Record<string, string | number | null>>;

/** Where a text stands within its line: its baseline, as a part of the line. */
const BASELINE = 0.73;

/** A field whose values are places, colours or sizes themselves: nothing is scaled. */
const as = <T extends string>(field: T) => ({ field, type: 'nominal', scale: null }) as const;
const place = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;
const PLACE = { x: place('x'), y: place('y') };
const SPAN = { ...PLACE, x2: { field: 'x2' }, y2: { field: 'y2' } };
const STROKE = {
  stroke: as('stroke'),
  strokeWidth: { field: 'strokeWidth', type: 'quantitative', scale: null },
} as const;

/**
 * The kinds of marks, from back to front. How a mark looks is said in its data, so that all charts
 * have the same layers: to compile a chart takes Vega-Lite far longer than to draw it.
 */
const KINDS = {
  boxes: { mark: 'rect', encoding: { ...SPAN, fill: as('fill'), ...STROKE } },
  signs: {
    // Vega scales a path by half the root of its size: 4 leaves it as it is.
    mark: { type: 'point', size: 4, opacity: 1 },
    encoding: { ...PLACE, shape: as('shape'), fill: as('fill'), ...STROKE },
  },
  rules: { mark: 'rule', encoding: { ...SPAN, ...STROKE } },
  labels: {
    mark: {
      type: 'text',
      font: FONT,
      baseline: 'alphabetic',
      fontWeight: { expr: 'datum.weight' },
      align: { expr: 'datum.align' },
    },
    encoding: {
      ...PLACE,
      text: { field: 'text', type: 'nominal' },
      size: { field: 'size', type: 'quantitative', scale: null },
      fill: as('fill'),
    },
  },
} as const satisfies Record<string, UnitSpec<string>>;

type Kind = keyof typeof KINDS;

/**
 * Makes the marks of a chart on the grid of a frame: points (or pixels) across, lines of the grid
 * down. Of one kind, what comes later lies above.
 */
export class Grid {
  readonly frame: Frame;
  readonly width: number;
  readonly lines: number;
  /** Height of a line; below the frame's where the chart has to be lower than its lines. */
  readonly line: number;
  readonly #marks: Record<Kind, Mark[]> = { boxes: [], signs: [], rules: [], labels: [] };
  readonly #areas: Area[] = [];

  constructor(frame: Frame, width: number, lines: number, line = frame.line) {
    this.frame = frame;
    this.width = width;
    this.lines = lines;
    this.line = line;
  }

  /** Filled or outlined boxes: units. */
  boxes(data: readonly Box[], look: { fill?: Token; stroke?: Token }): this {
    return this.#add('boxes', data.map(this.#span), {
      fill: look.fill ? paint(look.fill) : null,
      stroke: look.stroke ? paint(look.stroke) : null,
      strokeWidth: look.stroke ? this.frame.outline : null,
    });
  }

  /** Straight lines from one spot to another. */
  rules(data: readonly Box[], token: Token, width: number): this {
    return this.#add('rules', data.map(this.#span), { stroke: paint(token), strokeWidth: width });
  }

  /** Texts on the baseline of their line; empty ones are left out. */
  labels(
    data: readonly Label[],
    look: { size?: number; weight?: Weight; align?: 'left' | 'center' | 'right'; token?: Token } = {},
  ): this {
    const { size = this.frame.label, weight = 400, align = 'left', token = 'ink' } = look;
    const onBaseline = data
      .filter(({ text }) => text !== '')
      .map(({ x, line, text }) => ({ x, y: (line + BASELINE) * this.line, text }));
    return this.#add('labels', onBaseline, { size, weight, align, fill: paint(token) });
  }

  /** Signs of one kind, each around its spot, in a box of the given size. */
  signs(data: readonly Spot[], sign: Sign, width: number, height: number): this {
    const spots = data.map(({ x, line }) => ({ x, y: line * this.line }));
    for (const { path, fill, stroke, strokeWidth } of signParts(sign, width, height, this.frame.outline)) {
      this.#add('signs', spots, {
        shape: path,
        fill: fill ? paint(fill) : null,
        stroke: stroke ? paint(stroke) : null,
        strokeWidth: strokeWidth ?? null,
      });
    }
    return this;
  }

  /** What of the chart stands for which row of its table, in the order of reading. */
  areas(data: readonly (Box & { readonly row: number })[]): this {
    for (const { row, x, x2, line, line2 } of data) {
      this.#areas.push({ row, x, y: line * this.line, width: x2 - x, height: (line2 - line) * this.line });
    }
    return this;
  }

  spec(): ChartSpec {
    const height = this.lines * this.line;
    const layer = (Object.keys(KINDS) as Kind[]).map((kind) => ({
      ...KINDS[kind],
      data: { values: [...this.#marks[kind]] },
    }));
    return { width: this.width, height, layer, usermeta: { areas: this.#areas } };
  }

  readonly #span = ({ x, x2, line, line2 }: Box) => ({ x, x2, y: line * this.line, y2: line2 * this.line });

  #add(kind: Kind, marks: readonly Mark[], look: Omit<Mark, 'x' | 'y'>): this {
    for (const mark of marks) this.#marks[kind].push({ ...mark, ...look });
    return this;
  }
}
