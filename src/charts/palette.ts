/** The pixels of a picture as places in a palette. */
export interface Indexed {
  /** One byte for each pixel. */
  readonly indexes: Uint8Array;
  /** Colours as 0xBBGGRR, at most 256. */
  readonly palette: readonly number[];
}

/** Numbers of bits that a channel keeps, from the most exact. */
const BITS = [8, 7, 6, 5, 4, 3, 2];

/**
 * Takes a picture down to 256 colours. A chart has about ten, which stay exactly as they are, and
 * those that lie between them at the edges of marks and letters, which are merged as far as needed.
 * @param pixels colours as 0xAABBGGRR
 * @param exact colours that are never merged, as 0xBBGGRR
 */
export function toPalette(pixels: Uint32Array, exact: ReadonlySet<number>): Indexed {
  const { ends, places, colours } = findRuns(pixels);
  for (const bits of BITS) {
    const merged = colours.map((colour) => (exact.has(colour) ? colour : keepBits(colour, bits)));
    const palette = [...new Set(merged)];
    if (palette.length > 256) continue;
    const indexOf = new Map(palette.map((colour, index) => [colour, index]));
    const indexes = merged.map((colour) => indexOf.get(colour) ?? 0);
    const picture = new Uint8Array(pixels.length);
    let from = 0;
    // A loop: there are too many runs for a function each.
    for (let run = 0; run < ends.length; run += 1) {
      const end = ends[run] as number;
      picture.fill(indexes[places[run] as number] as number, from, end);
      from = end;
    }
    return { indexes: picture, palette };
  }
  throw new Error('two bits for a channel are 64 colours and always fit');
}

/** A picture as runs of neighbouring pixels of one colour, which are far fewer than its pixels. */
interface Runs {
  /** Where each run ends. */
  readonly ends: Uint32Array;
  /** The place of its colour among all. */
  readonly places: Uint32Array;
  readonly colours: readonly number[];
}

/** Room for runs, the same for picture after picture: as much as the largest has needed. */
let scratch = { ends: new Uint32Array(0), places: new Uint32Array(0) };

function findRuns(pixels: Uint32Array): Runs {
  if (scratch.ends.length < pixels.length) {
    scratch = { ends: new Uint32Array(pixels.length), places: new Uint32Array(pixels.length) };
  }
  const { ends, places } = scratch;
  const known = new Map<number, number>();
  let runs = 0;
  for (let at = 0; at < pixels.length; runs += 1) {
    const pixel = pixels[at] as number;
    let end = at + 1;
    while (end < pixels.length && pixels[end] === pixel) end += 1;
    const colour = pixel & 0xffffff;
    let place = known.get(colour);
    if (place === undefined) {
      place = known.size;
      known.set(colour, place);
    }
    ends[runs] = end;
    places[runs] = place;
    at = end;
  }
  return { ends: ends.subarray(0, runs), places: places.subarray(0, runs), colours: [...known.keys()] };
}

/** The colour with its channels on a coarser scale, from black to white as before. */
function keepBits(colour: number, bits: number): number {
  const most = 2 ** bits - 1;
  const channel = (shift: number) => Math.round((Math.round((((colour >>> shift) & 0xff) / 255) * most) / most) * 255);
  return channel(0) | (channel(8) << 8) | (channel(16) << 16);
}
