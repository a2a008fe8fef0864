import type { Share } from '../indicators/shares.ts';
import type { Translator } from '../languages/translator.ts';
import type { DataTable } from './chart.ts';
import type { Frame } from './frame.ts';
import { type ChartSpec, Grid, type Label } from './layers.ts';
import { type Measure, wrap } from './measure.ts';
import type { Sign } from './signs.ts';
import { hasTiles, stripParts } from './strip-parts.ts';

/** One kind of tile in a strip: how many, which sign, what it is called. */
export interface Segment {
  readonly sign: Sign;
  readonly count: number;
  /** Whole percent of the base; undefined for tiles outside of the base. */
  readonly percent: number | undefined;
  readonly name: string;
  /** Names of the places that it consists of, in the alphabetical order of the language. */
  readonly places: readonly string[];
}

export function segment(sign: Sign, share: Share, name: string, places: readonly string[]): Segment {
  return { sign, count: share.count, percent: share.percent ?? undefined, name, places };
}

/** The numbers of a strip as a table, with the names behind each. @param what is told apart, and what is counted */
export function stripTable(
  segments: readonly Segment[],
  head: { readonly what: string; readonly count: string },
  t: Translator,
): DataTable {
  // The names of more places than have tiles would fill pages.
  const named = hasTiles(segments.reduce((sum, { count }) => sum + count, 0));
  return {
    head: [head.what, head.count, t.text('common.share_in_percent'), ...(named ? [t.text('common.names')] : [])],
    rows: segments.map(({ name, count, percent, places }) => {
      return [name, count, percent ?? '', ...(named ? [t.list(places)] : [])];
    }),
  };
}

/** The share as it stands under a segment: '14 · 41%'. */
export function sayShare({ count, percent }: Segment, t: Translator): { count: string; percent: string } {
  return { count: t.number(count), percent: percent === undefined ? '' : `·\u00a0${t.percent(percent)}` };
}

/** Lines of the tiles or bars, with the gap below them. */
const STRIP_LINES = 1.25;
/** Lines of words that may stand under a segment. */
const WORD_LINES = 3;

/**
 * A strip of upright tiles, one for each council or municipality, with labels that begin where
 * their segment does. Where a label does not fit under its segment, all become a list with signs.
 * Where tiles could not be counted, each segment is one bar with the sign of its tiles.
 * @param places number of tiles for which the strip has room; strips that are compared share it
 */
export function stripSpec(
  segments: readonly Segment[],
  places: number,
  frame: Frame,
  t: Translator,
  measure: Measure,
): ChartSpec | undefined {
  const shown = segments.filter(({ count }) => count > 0);
  if (shown.length === 0) return undefined;
  const parts = stripParts(shown, places, frame.panel, frame);
  const starts = parts.map(({ start }) => start);
  const labels = labelsUnder(shown, starts, frame, t, measure) ?? labelsInList(shown, frame, t, measure);
  const grid = new Grid(frame, frame.panel, STRIP_LINES + labels.lines);
  for (const { sign, spots, width } of parts) {
    const placed = spots.map((x) => ({ x, line: 0.5 }));
    grid.signs(placed, sign, width, frame.line);
  }
  const shift = <T extends { line: number }>(data: readonly T[]) =>
    data.map((d) => ({ ...d, line: d.line + STRIP_LINES }));
  grid.labels(shift(labels.left.counts), { weight: 600 }).labels(shift(labels.left.words));
  grid.labels(shift(labels.right.counts), { weight: 600, align: 'right' });
  grid.labels(shift(labels.right.words), { align: 'right' });
  for (const { sign, x, line } of labels.signs) {
    grid.signs([{ x, line: line + STRIP_LINES }], sign, frame.line * 0.5, frame.line * 0.8);
  }
  const { signs } = labels;
  parts.forEach(({ start, end }, row) => {
    // In a list the label answers first, which is larger than a tile.
    const line = signs[row]?.line;
    const label = { row, x: 0, x2: frame.panel, line: 0, line2: 0 };
    const last = Math.floor(signs[row + 1]?.line ?? labels.lines);
    if (line !== undefined) {
      grid.areas([{ ...label, line: STRIP_LINES + Math.floor(line), line2: STRIP_LINES + last }]);
    }
    const below = line === undefined ? labels.lines : 0;
    grid.areas([{ row, x: start, x2: end, line: 0, line2: STRIP_LINES + below }]);
  });
  return grid.spec();
}

interface StripLabels {
  readonly lines: number;
  readonly left: { readonly counts: readonly Label[]; readonly words: readonly Label[] };
  readonly right: { readonly counts: readonly Label[]; readonly words: readonly Label[] };
  readonly signs: readonly { readonly sign: Sign; readonly x: number; readonly line: number }[];
}

/** Labels under their segments, the last one at the right edge; undefined where one does not fit. */
function labelsUnder(
  segments: readonly Segment[],
  starts: readonly number[],
  frame: Frame,
  t: Translator,
  measure: Measure,
): StripLabels | undefined {
  const last = segments.length - 1;
  // The last label may borrow width from its neighbour; where that one needs it, less.
  const words =
    wordsUnder(segments, starts, frame.panel / 5, frame, t, measure) ??
    wordsUnder(segments, starts, 0, frame, t, measure);
  if (!words) return undefined;
  const left = { counts: [] as Label[], words: [] as Label[] };
  const right = { counts: [] as Label[], words: [] as Label[] };
  segments.forEach((own, index) => {
    const { count, percent } = sayShare(own, t);
    const x = starts[index] ?? 0;
    const lines = (words[index] ?? []).map((text, line) => ({ text, line: line + 1 }));
    if (index === last && index > 0) {
      const edge = frame.panel;
      right.counts.push({ x: edge - percentWidth(percent, frame, measure), line: 0, text: count });
      right.words.push({ x: edge, line: 0, text: percent }, ...lines.map((line) => ({ x: edge, ...line })));
    } else {
      left.counts.push({ x, line: 0, text: count });
      left.words.push({ x: x + percentOffset(count, frame, measure), line: 0, text: percent });
      left.words.push(...lines.map((line) => ({ x, ...line })));
    }
  });
  return { lines: 1 + Math.max(...words.map((lines) => lines.length)), left, right, signs: [] };
}

/**
 * The words of each label in lines that have room under its segment, or undefined.
 * @param borrowed width that the last label may take at least
 */
function wordsUnder(
  segments: readonly Segment[],
  starts: readonly number[],
  borrowed: number,
  frame: Frame,
  t: Translator,
  measure: Measure,
): (readonly string[])[] | undefined {
  const gap = frame.label * 0.8;
  const words: (readonly string[])[] = [];
  let end = frame.panel;
  for (const [index, own] of [...segments.entries()].reverse()) {
    const start = starts[index] ?? 0;
    const atEdge = index === segments.length - 1 && index > 0;
    const longest = Math.max(...own.name.split(' ').map((word) => measure(word, frame.label)));
    const room = atEdge ? Math.max(end - start, borrowed, longest, shareWidth(own, frame, t, measure)) : end - start;
    const lines = wrap(own.name, room, frame.label, measure);
    const width = Math.max(shareWidth(own, frame, t, measure), ...lines.map((line) => measure(line, frame.label)));
    if (width > room || lines.length > WORD_LINES) return undefined;
    words[index] = lines;
    end = (atEdge ? Math.min(start, frame.panel - width) : start) - gap;
  }
  return words;
}

function labelsInList(segments: readonly Segment[], frame: Frame, t: Translator, measure: Measure): StripLabels {
  const indent = frame.line * 1.1;
  const numberWidth = Math.max(...segments.map((own) => shareWidth(own, frame, t, measure)));
  const at = indent + numberWidth + frame.label;
  const counts: Label[] = [];
  const words: Label[] = [];
  const signs: StripLabels['signs'][number][] = [];
  let line = 0;
  for (const own of segments) {
    const { count, percent } = sayShare(own, t);
    signs.push({ sign: own.sign, x: frame.line * 0.25, line: line + 0.48 });
    counts.push({ x: indent, line, text: count });
    words.push({ x: indent + percentOffset(count, frame, measure), line, text: percent });
    for (const text of wrap(own.name, frame.panel - at, frame.label, measure)) {
      words.push({ x: at, line, text });
      line += 1;
    }
  }
  return { lines: line, left: { counts, words }, right: { counts: [], words: [] }, signs };
}

/** Width of '14 · 41%', the count in the stronger weight. */
function shareWidth(own: Segment, frame: Frame, t: Translator, measure: Measure): number {
  const { count, percent } = sayShare(own, t);
  return measure(count, frame.label, 600) + percentWidth(percent, frame, measure);
}

/** Width of the percentage with the space before it; Vega trims spaces, so they are left out by place. */
function percentWidth(percent: string, frame: Frame, measure: Measure): number {
  return percent === '' ? 0 : measure(`\u00a0${percent}`, frame.label);
}

function percentOffset(count: string, frame: Frame, measure: Measure): number {
  return measure(count, frame.label, 600) + measure('\u00a0', frame.label);
}
