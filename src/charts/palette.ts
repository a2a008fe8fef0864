/** The pixels of a picture as places in a palette. */
export interface Indexed {
  /** Row after row as PNG files have them: a byte for the filter of the row, which is none, and one for each pixel. */
  readonly rows: Uint8Array;
  /** Colours as 0xBBGGRR, at most 256. */
  readonly palette: readonly number[];
}

/** Numbers of bits that a channel keeps, from the most exact. */
const BITS = [8, 7, 6, 5, 4, 3, 2];

/**
 * Takes a picture down to 256 colours. A chart has about ten, which stay exactly as they are, and
 * those that lie between them at the edges of marks and letters, which are merged as far as needed.
 * @param pixels colours as 0xAABBGGRR
 * @param width of a row, in pixels
 * @param exact colours that are never merged, as 0xBBGGRR
 */
export function toPalette(pixels: Int32Array, width: number, exact: ReadonlySet<number>): Indexed {
  const runs = findRuns(pixels, width);
  for (const bits of BITS) {
    const merged = runs.colours.map((colour) => (exact.has(colour) ? colour : keepBits(colour, bits)));
    const palette = [...new Set(merged)];
    if (palette.length > 256) continue;
    const indexOf = new Map(palette.map((colour, index) => [colour, index]));
    const indexes = Uint8Array.from(merged, (colour) => indexOf.get(colour) ?? 0);
    return { rows: paint(runs, indexes, width), palette };
  }
  throw new Error('two bits for a channel are 64 colours and always fit');
}

/** A picture as runs of neighbouring pixels of one colour, which are far fewer than its pixels. */
interface Runs {
  /** Where each run ends in its row. */
  readonly ends: Int32Array;
  /** The place of its colour among all. */
  readonly places: Int32Array;
  /** How many runs there are up to the end of each row: a row without any is the same as the one above it. */
  readonly upTo: Int32Array;
  readonly colours: readonly number[];
}

/** Room for runs, the same for picture after picture: as much as the largest has needed. */
let scratch = { ends: new Int32Array(0), places: new Int32Array(0) };

function findRuns(pixels: Int32Array, width: number): Runs {
  if (scratch.ends.length < pixels.length) {
    scratch = { ends: new Int32Array(pixels.length), places: new Int32Array(pixels.length) };
  }
  const { ends, places } = scratch;
  const known = new Map<number, number>();
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const length = width * pixels.BYTES_PER_ELEMENT;
  const upTo = new Int32Array(pixels.length / width);
  let runs = 0;
  for (let row = 0; row < upTo.length; row += 1) {
    const at = row * length;
    // Half of all rows, and to compare bytes is much faster than to look at pixels.
    const isRepeated = row > 0 && bytes.compare(bytes, at - length, at, at, at + length) === 0;
    const start = row * width;
    const end = isRepeated ? start : start + width;
    for (let from = start; from < end; runs += 1) {
      const pixel = pixels[from] as number;
      let to = from + 1;
      while (to < end && pixels[to] === pixel) to += 1;
      const colour = pixel & 0xffffff;
      let place = known.get(colour);
      if (place === undefined) {
        place = known.size;
        known.set(colour, place);
      }
      ends[runs] = to - start;
      places[runs] = place;
      from = to;
    }
    upTo[row] = runs;
  }
  return { ends, places, upTo, colours: [...known.keys()] };
}

/** @param indexes the colour in the palette for each of the runs' colours */
function paint({ ends, places, upTo }: Runs, indexes: Uint8Array, width: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * upTo.length);
  let run = 0;
  // Loops: there are too many runs for a function each.
  for (let row = 0; row < upTo.length; row += 1) {
    const start = row * (width + 1);
    const last = upTo[row] as number;
    if (run === last) rows.copyWithin(start, start - width - 1, start);
    for (let from = 0; run < last; run += 1) {
      const end = ends[run] as number;
      rows.fill(indexes[places[run] as number] as number, start + 1 + from, start + 1 + end);
      from = end;
    }
  }
  return rows;
}

/** The colour with its channels on a coarser scale, from black to white as before. */
function keepBits(colour: number, bits: number): number {
  const most = 2 ** bits - 1;
  const channel = (shift: number) => Math.round((Math.round((((colour >>> shift) & 0xff) / 255) * most) / most) * 255);
  return channel(0) | (channel(8) << 8) | (channel(16) << 16);
}
