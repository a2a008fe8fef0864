import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createMeasure } from '../../src/charts/measure.ts';
import { toPalette } from '../../src/charts/palette.ts';
import { renderPng } from '../../src/charts/png.ts';
import { TOKENS } from '../../src/charts/tokens.ts';
import { editionChartFiles } from '../../src/views/chart-files.ts';
import { sitePanels } from '../../src/views/panels.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { contextOf } from '../support/real-data.ts';

const drawing = (content: string, width = 4, height = 3) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/>${content}</svg>`;

/** The pixels of a PNG file, as '#rrggbb' in rows. */
function readPng(bytes: Uint8Array): { width: number; height: number; at(x: number, y: number): string } {
  const file = Buffer.from(bytes);
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const head = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') ?? '');
  expect(rows.length).toBe((width + 1) * height);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  return {
    width,
    height,
    at: (x, y) => {
      const index = rows[y * (width + 1) + 1 + x] ?? 0;
      return `#${palette.subarray(index * 3, index * 3 + 3).toString('hex')}`;
    },
  };
}

describe('a picture in pixels', () => {
  test('has two pixels for one of the drawing, and its colours exactly', async () => {
    const marks = `<g fill="${TOKENS.blue}"><path d="M1,1H3V2H1Z"/></g>`;
    const picture = readPng(await renderPng(drawing(marks)));
    expect([picture.width, picture.height]).toEqual([8, 6]);
    expect([picture.at(0, 0), picture.at(2, 2), picture.at(5, 3), picture.at(6, 3)]).toEqual([
      TOKENS.paper,
      TOKENS.blue,
      TOKENS.blue,
      TOKENS.paper,
    ]);
  });

  test('a drawing inside of a drawing stands where it was put', async () => {
    const inner = `<svg x="2" y="1" width="1" height="1"><path d="M0,0H1V1H0Z" fill="${TOKENS.gap}"/></svg>`;
    const picture = readPng(await renderPng(drawing(inner)));
    expect([picture.at(3, 2), picture.at(4, 2), picture.at(5, 3)]).toEqual([TOKENS.paper, TOKENS.gap, TOKENS.gap]);
  });

  test('letters of all three languages are drawn, none as the box of a missing one', async () => {
    const letter = async (text: string) => {
      const content = `<text x="2" y="16" font-size="16px" font-weight="400" fill="#000000">${text}</text>`;
      return Buffer.from(await renderPng(drawing(content, 24, 24))).toString('base64');
    };
    const drawn = await Promise.all([...'čćšžđĐëçş'].map(letter));
    expect(new Set(drawn).size).toBe(9);
  });

  test('of the sample is the same whenever it is drawn', async () => {
    const context = contextOf(SAMPLE, 'sr');
    for (const { svg } of editionChartFiles(context, await sitePanels(context))) {
      expect(await renderPng(svg.content)).toEqual(await renderPng(svg.content));
    }
  });
});

test('widths are those of the letters, also of the rest of the alphabet', () => {
  const measure = createMeasure();
  for (const [accented, plain] of ['čc', 'ćc', 'šs', 'žz', 'ëe', 'çc', 'şs', 'ŠS'].map((two) => [...two])) {
    expect(measure(accented ?? '', 10)).toBeCloseTo(measure(plain ?? '', 10), 3);
  }
});

describe('the palette', () => {
  const pixels = (colours: readonly number[]) => Int32Array.from(colours.map((colour) => 0xff000000 + colour));

  test('has each colour once, in the order in which they come', () => {
    const { rows, palette } = toPalette(pixels([7, 7, 9, 7]), 4, new Set());
    expect([[...rows], palette]).toEqual([
      [0, 0, 0, 1, 0],
      [7, 9],
    ]);
  });

  test('tells rows apart that are the same as the one above, as a part of it, and as none', () => {
    const { rows } = toPalette(
      pixels(
        [
          [5, 5, 6],
          [5, 5, 6],
          [5, 5, 5],
          [6, 5, 5],
          [6, 5, 5],
        ].flat(),
      ),
      3,
      new Set(),
    );
    expect([...rows]).toEqual(
      [
        [0, 0, 0, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 1, 0, 0],
      ].flat(),
    );
  });

  test('merges colours only where there are too many, and never those of the charts', () => {
    const many = Array.from({ length: 1000 }, (_, index) => index * 16_000);
    const { rows, palette } = toPalette(pixels([0xabcdef, ...many]), many.length + 1, new Set([0xabcdef]));
    expect(palette.length).toBeLessThanOrEqual(256);
    expect(palette[rows[1] ?? 0]).toBe(0xabcdef);
  });
});
