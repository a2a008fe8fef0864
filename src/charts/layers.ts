import type { UnitSpec } from 'vega-lite/types_unstable/spec/unit.js';
import type { Frame } from './frame.ts';
import type { Weight } from './measure.ts';
import { type Sign, signParts } from './signs.ts';
import { FONT, paint, type Token } from './tokens.ts';

/** A Vega-Lite spec, ready to be rendered: `width` and `height` are exact, nothing lies outside. */
export interface ChartSpec {
  readonly width: number;
  readonly height: number;
  readonly layer: Layer[];
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

/** Marks of one look, with their data. */
type Layer = UnitSpec<string> & { readonly data: { readonly values: readonly Spot[] } };

/** Where a text stands within its line: its baseline, as a part of the line. */
const BASELINE = 0.73;

/**
 * Makes the layers of a chart on the grid of a frame. All layers share two scales: points (or
 * pixels) across, lines of the grid down. Layers without data are left out.
 */
export class Grid {
  readonly frame: Frame;
  readonly width: number;
  readonly lines: number;
  /** Height of a line; below the frame's where the chart has to be lower than its lines. */
  readonly line: number;
  readonly #layers: Layer[] = [];
  readonly #areas: Area[] = [];

  constructor(frame: Frame, width: number, lines: number, line = frame.line) {
    this.frame = frame;
    this.width = width;
    this.lines = lines;
    this.line = line;
  }

  /** Filled or outlined boxes: units. */
  boxes(data: readonly Box[], look: { fill?: Token; stroke?: Token }): this {
    return this.#add(data, {
      mark: {
        type: 'rect',
        ...(look.fill ? { fill: paint(look.fill) } : { fill: null }),
        ...(look.stroke ? { stroke: paint(look.stroke), strokeWidth: this.frame.outline } : {}),
      },
      encoding: { x: this.#x(), x2: { field: 'x2' }, y: this.#y(), y2: { field: 'line2' } },
    });
  }

  /** Straight lines from one spot to another. */
  rules(data: readonly Box[], token: Token, width: number): this {
    return this.#add(data, {
      mark: { type: 'rule', stroke: paint(token), strokeWidth: width },
      encoding: { x: this.#x(), x2: { field: 'x2' }, y: this.#y(), y2: { field: 'line2' } },
    });
  }

  /** Texts on the baseline of their line; empty ones are left out. */
  labels(
    data: readonly Label[],
    look: { size?: number; weight?: Weight; align?: 'left' | 'center' | 'right'; token?: Token } = {},
  ): this {
    const { size = this.frame.label, weight = 400, align = 'left', token = 'ink' } = look;
    const onBaseline = data
      .filter(({ text }) => text !== '')
      .map((label) => ({ ...label, line: label.line + BASELINE }));
    return this.#add(onBaseline, {
      mark: {
        type: 'text',
        font: FONT,
        fontSize: size,
        fontWeight: weight,
        align,
        baseline: 'alphabetic',
        fill: paint(token),
      },
      encoding: { x: this.#x(), y: this.#y(), text: { field: 'text', type: 'nominal' } },
    });
  }

  /** Signs of one kind, each around its spot, in a box of the given size. */
  signs(data: readonly Spot[], sign: Sign, width: number, height: number): this {
    for (const { path, fill, stroke, strokeWidth } of signParts(sign, width, height, this.frame.outline)) {
      this.#add(data, {
        mark: {
          type: 'point',
          shape: path,
          // Vega scales a path by half the root of its size: 4 leaves it as it is.
          size: 4,
          fill: fill ? paint(fill) : null,
          stroke: stroke ? paint(stroke) : null,
          strokeWidth: strokeWidth ?? 0,
          opacity: 1,
        },
        encoding: { x: this.#x(), y: this.#y() },
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
    return { width: this.width, height, layer: this.#layers, usermeta: { areas: this.#areas } };
  }

  #add(data: readonly Spot[], layer: Omit<Layer, 'data'>): this {
    if (data.length > 0) this.#layers.push({ ...layer, data: { values: [...data] } });
    return this;
  }

  #x() {
    const scale = { domain: [0, this.width], range: [0, this.width], nice: false, zero: false };
    return { field: 'x', type: 'quantitative', scale, axis: null } as const;
  }

  #y() {
    const scale = { domain: [0, this.lines], range: [0, this.lines * this.line], nice: false, zero: false };
    return { field: 'line', type: 'quantitative', scale, axis: null } as const;
  }
}
