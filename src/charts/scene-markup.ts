import { escapeXml } from './image.ts';

/**
 * What Vega has laid out of a chart (layers.ts), as SVG markup that is as short as it can be: each
 * mark at its place, what neighbours share said once, closed marks of one look as one path. Vega's
 * own markup is three times as long, names classes and English roles, and takes longer to clean than
 * this takes to write.
 */

/** A group of the scene, as far as charts have it. */
export interface SceneGroup {
  readonly items: readonly { readonly items: readonly SceneLayer[] }[];
}

export interface SceneLayer {
  readonly marktype: string;
  readonly items: readonly SceneItem[];
}

/** A mark with what Vega has found out about it. */
interface SceneItem {
  readonly x: number;
  readonly y: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly shape?: string;
  readonly text?: string;
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number;
  readonly align?: string;
  readonly fill?: string | null;
  readonly stroke?: string | null;
  readonly strokeWidth?: number | null;
}

/** A mark in two parts, so that those of one look can be put together. */
interface Mark {
  /** Attributes that it may share with others. */
  readonly look: readonly string[];
  readonly tag: 'path' | 'line' | 'text';
  /** What is its own: its path, or its other attributes. */
  readonly own: string;
  readonly text?: string;
}

/** Coordinates have two decimals: exact enough for print in points. */
const PRECISION = 100;

/** The markup of a scene of this size. */
export function sceneMarkup(scene: SceneGroup, width: number, height: number): string {
  const layers = scene.items.flatMap(({ items }) => items);
  const content = layers.map((layer) => layerMarkup(layer.items.map((item) => toMark(layer.marktype, item))));
  const size = [width, height].map(round);
  const head = `xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${size.join(' ')}"`;
  return `<svg ${head} fill="none">${content.join('')}</svg>`;
}

function toMark(kind: string, item: SceneItem): Mark {
  const { x, y, fill, stroke } = item;
  const paints = [
    ...(fill ? [`fill="${fill}"`] : []),
    ...(stroke ? [`stroke="${stroke}"`, `stroke-width="${round(item.strokeWidth ?? 1)}"`] : []),
  ];
  switch (kind) {
    case 'rect': {
      const [across, down] = [round(item.width ?? 0), round(item.height ?? 0)];
      return { look: paints, tag: 'path', own: `M${round(x)},${round(y)}h${across}v${down}h-${across}Z` };
    }
    case 'symbol':
      return { look: paints, tag: 'path', own: movedPath(item.shape ?? '', x, y) };
    case 'rule': {
      const [x2, y2] = [item.x2 ?? x, item.y2 ?? y];
      return {
        look: paints,
        tag: 'line',
        own: `x1="${round(x)}" y1="${round(y)}" x2="${round(x2)}" y2="${round(y2)}"`,
      };
    }
    case 'text':
      return {
        look: [...paints, ...typeOf(item)],
        tag: 'text',
        own: `x="${round(x)}" y="${round(y)}"`,
        text: escapeXml(item.text ?? ''),
      };
    default:
      throw new Error(`charts have no marks of the kind "${kind}"`);
  }
}

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end' };

function typeOf({ font, fontSize, fontWeight, align = 'left' }: SceneItem): string[] {
  const anchor = ANCHORS[align];
  return [
    `font-family="${font}"`,
    `font-size="${fontSize}px"`,
    `font-weight="${fontWeight}"`,
    ...(anchor ? [`text-anchor="${anchor}"`] : []),
  ];
}

/** Marks that follow each other and look alike. */
interface Run {
  readonly look: readonly string[];
  readonly marks: Mark[];
}

/** The marks of a layer: what all share is said once, and so is what neighbours share. */
function layerMarkup(marks: readonly Mark[]): string {
  const runs = runsOf(marks);
  const [first, ...others] = runs;
  if (!first) return '';
  if (others.length === 0) return grouped(first.look, elementsOf(first));
  const shared = first.look.filter((own) => others.every(({ look }) => look.includes(own)));
  const content = runs
    .map((run) =>
      grouped(
        run.look.filter((own) => !shared.includes(own)),
        elementsOf(run),
      ),
    )
    .join('');
  return shared.length === 0 ? content : write({ tag: 'g', content }, shared);
}

function runsOf(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last && last.look.join() === mark.look.join()) last.marks.push(mark);
    else runs.push({ look: mark.look, marks: [mark] });
  }
  return runs;
}

/** An element without its look. */
interface Element {
  readonly tag: string;
  readonly attributes?: string;
  readonly content?: string;
}

/** The elements of a run; closed paths that follow each other are one. */
function elementsOf({ marks }: Run): Element[] {
  const elements: Element[] = [];
  let closed = '';
  const close = () => {
    if (closed !== '') elements.push({ tag: 'path', attributes: `d="${closed}"` });
    closed = '';
  };
  for (const { tag, own, text } of marks) {
    if (tag === 'path' && /^M[^M]*Z$/.test(own)) {
      closed += own;
      continue;
    }
    close();
    elements.push({
      tag,
      attributes: tag === 'path' ? `d="${own}"` : own,
      ...(text === undefined ? {} : { content: text }),
    });
  }
  close();
  return elements;
}

/** Elements of this look: one says it itself, several stand in a group that does. */
function grouped(look: readonly string[], elements: readonly Element[]): string {
  const [only, ...others] = elements;
  if (only && others.length === 0) return write(only, look);
  const content = elements.map((element) => write(element, [])).join('');
  return look.length === 0 ? content : write({ tag: 'g', content }, look);
}

function write({ tag, attributes, content }: Element, look: readonly string[]): string {
  const said = [tag, ...(attributes === undefined ? [] : [attributes]), ...look].join(' ');
  return content === undefined ? `<${said}/>` : `<${said}>${content}</${tag}>`;
}

/** A command of a path with its numbers. */
type Segment = readonly [command: string, numbers: readonly number[]];

/** The paths of signs, which are few and come often. */
const known = new Map<string, readonly Segment[]>();

/** A path of a sign somewhere else; signs have absolute commands. */
function movedPath(path: string, x: number, y: number): string {
  const segments = known.get(path) ?? segmentsOf(path);
  known.set(path, segments);
  return segments.map(([command, numbers]) => command + moved(command, numbers, x, y)).join('');
}

function segmentsOf(path: string): Segment[] {
  return [...path.matchAll(/([a-z])([^a-z]*)/gi)].map(([, command = '', source = '']) => {
    if (!/[MLHVQAZ]/.test(command)) throw new Error(`a path of a sign has no "${command}": ${path}`);
    return [command, (source.match(/-?\d*\.?\d+/g) ?? []).map(Number)];
  });
}

function moved(command: string, numbers: readonly number[], x: number, y: number): string {
  // Of an arc, only its end is a place.
  const places = command === 'A' ? numbers.slice(-2) : numbers;
  const fixed = numbers.slice(0, numbers.length - places.length);
  const at = places.map((value, index) => value + (command === 'H' || (command !== 'V' && index % 2 === 0) ? x : y));
  return [...fixed, ...at].map(round).join().replaceAll(',-', '-');
}

/** @throws for what is no place and no size: a mark with it would be missing, or stand anywhere */
function round(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a mark of a chart has ${value} for a number`);
  return String(Math.round(value * PRECISION) / PRECISION || 0);
}
