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
    for (const [run, end] of ends.entries()) {
      picture.fill(indexes[places[run] ?? 0] ?? 0, from, end);
      from = end;
    }
    return { indexes: picture, palette };
  }
  throw new Error('two bits for a channel are 64 colours and always fit');
}

/** A picture as runs of neighbouring pixels of one colour, which are far fewer than its pixels. */
interface Runs {
  /** Where each run ends. */
  readonly ends: readonly number[];
  /** The place of its colour among all. */
  readonly places: readonly number[];
  readonly colours: readonly number[];
}

function findRuns(pixels: Uint32Array): Runs {
  const ends: number[] = [];
  const places: number[] = [];
  const known = new Map<number, number>();
  for (let at = 0; at < pixels.length; ) {
    const pixel = pixels[at] as number;
    let end = at + 1;
    while (end < pixels.length && pixels[end] === pixel) end += 1;
    const colour = pixel & 0xffffff;
    const place = known.get(colour) ?? known.size;
    known.set(colour, place);
    ends.push(end);
    places.push(place);
    at = end;
  }
  return { ends, places, colours: [...known.keys()] };
}

/** The colour with its channels on a coarser scale, from black to white as before. */
function keepBits(colour: number, bits: number): number {
  const most = 2 ** bits - 1;
  const channel = (shift: number) => Math.round((Math.round((((colour >>> shift) & 0xff) / 255) * most) / most) * 255);
  return channel(0) | (channel(8) << 8) | (channel(16) << 16);
}
