/** The pixels of a picture as places in a palette. */
export interface Indexed {
  /** One byte for each pixel. */
  readonly indexes: Uint8Array;
  /** Colours as 0xBBGGRR, at most 256. */
  readonly palette: readonly number[];
}

/** Slots of the table in which colours are found; a power of two, many more than charts have colours. */
const SLOTS = 1 << 16;

/** Numbers of bits that a channel keeps, from the most exact. */
const BITS = [8, 7, 6, 5, 4, 3, 2];

/**
 * Takes a picture down to 256 colours. A chart has about ten, which stay exactly as they are, and
 * those that lie between them at the edges of marks and letters, which are merged as far as needed.
 * @param pixels colours as 0xAABBGGRR
 * @param exact colours that are never merged, as 0xBBGGRR
 */
export function toPalette(pixels: Uint32Array, exact: ReadonlySet<number>): Indexed {
  const { places, colours } = findColours(pixels);
  for (const bits of BITS) {
    const merged = colours.map((colour) => (exact.has(colour) ? colour : keepBits(colour, bits)));
    const palette = [...new Set(merged)];
    if (palette.length > 256) continue;
    const indexOf = new Map(palette.map((colour, index) => [colour, index]));
    const indexes = Uint8Array.from(merged, (colour) => indexOf.get(colour) ?? 0);
    const picture = new Uint8Array(places.length);
    // A loop: millions of pixels are too many for a function each.
    for (let at = 0; at < places.length; at += 1) picture[at] = indexes[places[at] as number] as number;
    return { indexes: picture, palette };
  }
  throw new Error('two bits for a channel are 64 colours and always fit');
}

let scratch = new Uint16Array(0);

/** Room for so many numbers, the same for picture after picture: as much as the largest has needed. */
function scratchOf(length: number): Uint16Array {
  if (scratch.length < length) scratch = new Uint16Array(length);
  return scratch.subarray(0, length);
}

/** The colours that occur, and for each pixel the place of its colour among them. */
function findColours(pixels: Uint32Array): { places: Uint16Array; colours: number[] } {
  const places = scratchOf(pixels.length);
  const colours: number[] = [];
  const keys = new Uint32Array(SLOTS);
  const values = new Uint16Array(SLOTS);
  const used = new Uint8Array(SLOTS);
  let last = -1;
  let place = 0;
  for (let index = 0; index < pixels.length; index += 1) {
    const colour = (pixels[index] as number) & 0xffffff;
    if (colour !== last) {
      last = colour;
      let slot = Math.imul(colour, 0x9e3779b1) >>> 16;
      while (used[slot] && keys[slot] !== colour) slot = (slot + 1) % SLOTS;
      if (!used[slot]) {
        if (colours.length === SLOTS - 1) throw new Error('a picture of a chart has too many colours');
        used[slot] = 1;
        keys[slot] = colour;
        values[slot] = colours.length;
        colours.push(colour);
      }
      place = values[slot] as number;
    }
    places[index] = place;
  }
  return { places, colours };
}

/** The colour with its channels on a coarser scale, from black to white as before. */
function keepBits(colour: number, bits: number): number {
  const most = 2 ** bits - 1;
  const channel = (shift: number) => Math.round((Math.round((((colour >>> shift) & 0xff) / 255) * most) / most) * 255);
  return channel(0) | (channel(8) << 8) | (channel(16) << 16);
}
