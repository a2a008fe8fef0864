import type { Frame } from './frame.ts';
import type { Sign } from './signs.ts';

/** So many places of one kind. */
export interface Counted {
  readonly sign: Sign;
  readonly count: number;
}

/** What of a strip stands for places of one kind, counted from its left edge. */
export interface StripPart {
  readonly sign: Sign;
  readonly start: number;
  readonly end: number;
  /** Middles of the signs, and how wide each is. */
  readonly spots: readonly number[];
  readonly width: number;
}

/** A tile is one unit; narrower than this, as a part of the panel, it could not be counted. */
const MIN_PITCH = 4 / 252;
/** Between two tiles, as a part of the pitch. */
const GAP = 0.16;
/** A part of a bar is no narrower than this, in outlines, so that its sign can be told. */
const MIN_PART = 6;

/** Whether so many places can have tiles that can be counted. */
export function hasTiles(places: number): boolean {
  return places <= Math.floor(1 / MIN_PITCH);
}

/**
 * A tile for each place; where tiles could not be counted, one bar for each kind.
 * @param places number of tiles for which the strip has room; strips that are compared share it
 */
export function stripParts(counted: readonly Counted[], places: number, width: number, frame: Frame): StripPart[] {
  return hasTiles(places) ? tileParts(counted, places, width, frame) : barParts(counted, places, width, frame);
}

function tileParts(counted: readonly Counted[], places: number, width: number, frame: Frame): StripPart[] {
  const pitch = Math.min(width / places, frame.line * 1.5);
  let place = 0;
  return counted.map(({ sign, count }) => {
    const first = place;
    place += count;
    const spots = Array.from({ length: count }, (_, tile) => (first + tile + 0.5 - GAP / 2) * pitch);
    return { sign, start: first * pitch, end: (place - GAP) * pitch, spots, width: pitch * (1 - GAP) };
  });
}

/** What the narrow ones are given, so that they can be seen, the widest lacks. */
function barParts(counted: readonly Counted[], places: number, whole: number, frame: Frame): StripPart[] {
  const gap = frame.outline * 2;
  const least = frame.outline * MIN_PART + gap;
  const exact = counted.map(({ count }) => (count / places) * whole);
  const given = exact.map((width) => Math.max(width, least));
  const widest = given.indexOf(Math.max(...given));
  const excess = given.reduce((sum, width, index) => sum + width - (exact[index] ?? 0), 0);
  let x = 0;
  return counted.map(({ sign }, index) => {
    const start = x;
    x += (given[index] ?? 0) - (index === widest ? excess : 0);
    const end = x - gap;
    return { sign, start, end, spots: [(start + end) / 2], width: end - start };
  });
}
