import { ascii, dict, name, type PdfFile, Stream } from './objects.ts';

/**
 * Says which colours the numbers on the pages mean: sRGB (ISO 19005-3, 6.2.3). Without it DeviceRGB,
 * in which the browser paints, is not allowed (6.2.4.3).
 */
export function setOutputIntent(file: PdfFile): void {
  const profile = file.add(new Stream(dict({ N: 3 }), PROFILE));
  const intent = dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: ascii('sRGB IEC61966-2.1'),
    RegistryName: ascii('http://www.color.org'),
    Info: ascii('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  file.catalog.set('OutputIntents', [file.add(intent)]);
}

/** The white and the primaries of sRGB, adapted to D50 (Bradford), as profiles of ICC version 2 hold them. */
const COLOURS = {
  wtpt: [0.9642, 1, 0.82491],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

/** Points of the curve from numbers to light. */
const POINTS = 1024;

/** sRGB as a matrix profile (ICC.1:2001-04), computed, so that it is nobody's work. */
function createProfile(): Buffer {
  const curve = tag('curv', 4 + POINTS * 2, (data) => {
    data.writeUInt32BE(POINTS);
    for (let point = 0; point < POINTS; point += 1) {
      data.writeUInt16BE(Math.round(toLight(point / (POINTS - 1)) * 0xffff), 4 + point * 2);
    }
  });
  const parts: [signature: string, content: Buffer][] = [
    ['desc', description('sRGB')],
    ['cprt', tag('text', 14, (data) => data.write('Public domain\0', 'latin1'))],
    ...Object.entries(COLOURS).map(([signature, xyz]): [string, Buffer] => [signature, colour(xyz)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + parts.length * 12);
  table.writeUInt32BE(parts.length);
  const places = new Map<Buffer, number>();
  let end = 128 + table.length;
  for (const [index, [signature, content]] of parts.entries()) {
    // The three curves are one.
    if (!places.has(content)) {
      places.set(content, end);
      end += content.length;
    }
    table.write(signature, 4 + index * 12, 'latin1');
    table.writeUInt32BE(places.get(content) as number, 8 + index * 12);
    table.writeUInt32BE(content.length, 12 + index * 12);
  }
  return Buffer.concat([header(end), table, ...places.keys()]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A date that is not today's: the first day of the year of the standard.
  for (const [index, part] of [1999, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, part] of COLOURS.wtpt.entries()) bytes.writeInt32BE(toFixed(part), 68 + index * 4);
  return bytes;
}

function tag(signature: string, length: number, fill: (data: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(8 + Math.ceil(length / 4) * 4);
  bytes.write(signature, 'latin1');
  fill(bytes.subarray(8));
  return bytes;
}

function colour(xyz: readonly number[]): Buffer {
  return tag('XYZ ', 12, (data) => {
    for (const [index, part] of xyz.entries()) data.writeInt32BE(toFixed(part), index * 4);
  });
}

/** A name in ASCII; the places for Unicode and for Macintosh stay empty. */
function description(characters: string): Buffer {
  const length = characters.length + 1;
  return tag('desc', 4 + length + 8 + 70, (data) => {
    data.writeUInt32BE(length);
    data.write(characters, 4, 'latin1');
  });
}

/** The curve of sRGB (IEC 61966-2-1). */
function toLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** With 16 bits after the point. */
function toFixed(value: number): number {
  return Math.round(value * 0x10000);
}

/** The same for every file. */
const PROFILE = createProfile();
