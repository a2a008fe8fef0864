import type { Measure, Weight } from '../../src/charts/measure.ts';

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SvgText extends Rectangle {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly family: string;
}

/** A path or a line with its place in the drawing, the width of its stroke included. */
export interface SvgMark extends Rectangle {
  readonly kind: 'path' | 'line';
  readonly fill: string;
  readonly stroke: string;
  /** The path as it is written, around its own origin. */
  readonly path: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SvgText[];
  readonly marks: readonly SvgMark[];
}

/** Height of capitals and ascenders, and depth of descenders, as parts of the type size of Source Sans. */
const ASCENT = 0.71;
const DESCENT = 0.2;

/** Reads the SVG markup of a chart: every mark and text with the place where it is seen. */
export function readSvg(svg: string, measure: Measure): Drawing {
  const texts: SvgText[] = [];
  const marks: SvgMark[] = [];
  const stack: State[] = [{ x: 0, y: 0, attributes: {} }];
  let size = { width: 0, height: 0 };
  for (const [, closing, tag = '', source = '', empty, content = ''] of svg.matchAll(
    /<(\/)?([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?>([^<]*)/g,
  )) {
    if (closing) {
      stack.pop();
      continue;
    }
    const outer = stack.at(-1) as State;
    const own = readAttributes(source);
    const { x, y } = readTranslation(own['transform']);
    const placed =
      tag === 'svg' || tag === 'text' ? { x: Number(own['x'] ?? 0), y: Number(own['y'] ?? 0) } : { x: 0, y: 0 };
    const attributes = { ...outer.attributes, ...own };
    const state = { x: outer.x + x + placed.x, y: outer.y + y + placed.y, attributes };
    if (tag === 'svg' && stack.length === 1) size = { width: Number(own['width']), height: Number(own['height']) };
    if (tag === 'text') texts.push(placeText(decode(content), state, measure));
    if ((tag === 'path' || tag === 'line') && own['display'] !== 'none') {
      const paths = tag === 'line' ? [lineOf(own)] : marksIn(own['d'] ?? '');
      marks.push(...paths.map((path) => placeMark(tag, state, path)));
    }
    if (!empty) stack.push(state);
  }
  return { ...size, texts, marks };
}

function lineOf({ x1 = '0', y1 = '0', x2 = '0', y2 = '0' }: Readonly<Record<string, string>>): string {
  return `M${x1},${y1}L${x2},${y2}`;
}

/** Closed marks of one look are written as one path; a mark with open lines is a path of its own. */
function marksIn(path: string): string[] {
  const parts = path.split(/(?=M)/);
  return parts.every((part) => part.endsWith('Z')) ? parts : [path];
}

interface State {
  readonly x: number;
  readonly y: number;
  readonly attributes: Readonly<Record<string, string>>;
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries([...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

function readTranslation(transform: string | undefined): { x: number; y: number } {
  if (transform === undefined) return { x: 0, y: 0 };
  const [, x, y] = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(transform) ?? [];
  if (x === undefined || y === undefined) throw new Error(`a chart is only moved, not: ${transform}`);
  return { x: Number(x), y: Number(y) };
}

function placeText(text: string, { x, y, attributes }: State, measure: Measure): SvgText {
  const size = Number.parseFloat(attributes['font-size'] ?? '');
  const weight = Number(attributes['font-weight'] ?? 400);
  const width = measure(text, size, weight as Weight);
  const anchor = attributes['text-anchor'] ?? 'start';
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return {
    text,
    size,
    weight,
    fill: attributes['fill'] ?? '',
    family: attributes['font-family'] ?? '',
    left,
    right: left + width,
    top: y - size * ASCENT,
    bottom: y + size * DESCENT,
  };
}

function placeMark(kind: SvgMark['kind'], { x, y, attributes }: State, path: string): SvgMark {
  const stroke = attributes['stroke'] ?? '';
  const half = stroke === '' || stroke === 'none' ? 0 : Number(attributes['stroke-width'] ?? 1) / 2;
  const { left, top, right, bottom } = boundsOf(path);
  // A straight line has no width besides its stroke, and its ends are cut where it ends.
  const across = left === right || top !== bottom ? half : 0;
  const down = top === bottom || left !== right ? half : 0;
  return {
    kind,
    fill: attributes['fill'] ?? '',
    stroke,
    path,
    left: x + left - across,
    right: x + right + across,
    top: y + top - down,
    bottom: y + bottom + down,
  };
}

/** What a path covers; curves by points along them, exact to about a hundredth of their size. */
export function boundsOf(path: string): Rectangle {
  const xs: number[] = [];
  const ys: number[] = [];
  let x = 0;
  let y = 0;
  let start = { x: 0, y: 0 };
  const see = (atX: number, atY: number) => {
    xs.push(atX);
    ys.push(atY);
  };
  const go = (toX: number, toY: number) => {
    x = toX;
    y = toY;
    see(x, y);
  };
  for (const [, command = '', source = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = [...source.matchAll(/-?[\d.]+/g)].map(Number) as [number, number, number, number, number, number, number];
    switch (command) {
      case 'M':
        go(n[0], n[1]);
        start = { x, y };
        break;
      case 'L':
        go(n[0], n[1]);
        break;
      case 'H':
        go(n[0], y);
        break;
      case 'V':
        go(x, n[0]);
        break;
      case 'h':
        go(x + n[0], y);
        break;
      case 'v':
        go(x, y + n[0]);
        break;
      case 'C':
        for (let t = 0; t <= 1; t += 1 / 32) {
          see(bezier(t, x, n[0], n[2], n[4]), bezier(t, y, n[1], n[3], n[5]));
        }
        go(n[4], n[5]);
        break;
      case 'Q':
        for (let t = 0; t <= 1; t += 1 / 32) {
          const two = 2 / 3;
          see(
            bezier(t, x, x + two * (n[0] - x), n[2] + two * (n[0] - n[2]), n[2]),
            bezier(t, y, y + two * (n[1] - y), n[3] + two * (n[1] - n[3]), n[3]),
          );
        }
        go(n[2], n[3]);
        break;
      case 'A':
        for (const point of arcPoints({ x, y }, n)) see(point.x, point.y);
        go(n[5], n[6]);
        break;
      case 'Z':
        go(start.x, start.y);
        break;
      default:
        throw new Error(`a path of the charts has no "${command}": ${path}`);
    }
  }
  if (xs.length === 0) throw new Error('a path without a point');
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** Points of a circular arc (the charts have no elliptic ones). */
function arcPoints(from: { x: number; y: number }, n: readonly number[]): { x: number; y: number }[] {
  const [rx = 0, , , large = 0, sweep = 0, toX = 0, toY = 0] = n;
  const chord = Math.hypot(toX - from.x, toY - from.y);
  if (chord === 0) return [];
  const radius = Math.max(rx, chord / 2);
  const height = Math.sqrt(Math.max(0, radius * radius - (chord / 2) ** 2)) * (large === sweep ? -1 : 1);
  const centre = {
    x: (from.x + toX) / 2 - (height * (toY - from.y)) / chord,
    y: (from.y + toY) / 2 + (height * (toX - from.x)) / chord,
  };
  const begin = Math.atan2(from.y - centre.y, from.x - centre.x);
  const end = Math.atan2(toY - centre.y, toX - centre.x);
  const full = 2 * Math.PI;
  const turn = sweep ? (((end - begin) % full) + full) % full : -((((begin - end) % full) + full) % full);
  return Array.from({ length: 65 }, (_, index) => {
    const angle = begin + (turn * index) / 64;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

function decode(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}

/** How far two rectangles lie on each other, across and down; both positive where they do. */
export function overlap(a: Rectangle, b: Rectangle): { across: number; down: number } {
  return {
    across: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    down: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  };
}

/** How far a rectangle reaches over the edge of a drawing; 0 or less where it does not. */
export function reachesOver(inner: Rectangle, { width, height }: { width: number; height: number }): number {
  return Math.max(-inner.left, -inner.top, inner.right - width, inner.bottom - height);
}
