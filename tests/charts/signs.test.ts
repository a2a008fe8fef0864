import { describe, expect, test } from 'vitest';
import { type Sign, signParts, signSvg } from '../../src/charts/signs.ts';
import { measure } from '../support/real-data.ts';
import { boundsOf, reachesOver, readSvg } from '../support/svg.ts';

const SIGNS: readonly Sign[] = ['full', 'half', 'empty', 'dash', 'hatched', 'unknown', 'ring', 'dot'];
/** Boxes in which the sheet, the site and the charts draw signs, and a few others: width, height, outline. */
const BOXES = [
  [5.57, 11, 0.6],
  [5.6, 5.6, 0.6],
  [11, 5.5, 0.6],
  [18, 4.2, 0.6],
  [5.32, 5.32, 0.6],
  [28, 11, 1.2],
  [24, 14, 1.2],
  [14, 14, 1.2],
  [12, 19.2, 1],
  [3, 3, 1],
  [7.31, 7.31, 0.6],
] as const;
/** Coordinates are rounded to hundredths. */
const ROUNDING = 0.015;

describe.each(SIGNS)('the sign "%s"', (sign) => {
  test('is drawn within its box, and fills it, in whatever size', () => {
    const faults = BOXES.flatMap(([width, height, outline]) => {
      const { marks } = readSvg(signSvg(sign, width, height, outline), measure);
      const moved = marks.map(({ left, right, top, bottom }) => ({
        left: left + width / 2,
        right: right + width / 2,
        top: top + height / 2,
        bottom: bottom + height / 2,
      }));
      const over = Math.max(...moved.map((part) => reachesOver(part, { width, height })));
      const spread = Math.max(...moved.map(({ bottom }) => bottom)) - Math.min(...moved.map(({ top }) => top));
      const box = `${width} × ${height}, outline ${outline}`;
      return [
        ...(over > ROUNDING ? [`${box}: reaches ${over.toFixed(2)} over its box`] : []),
        ...(spread < Math.min(width, height) - 2 * ROUNDING ? [`${box}: is only ${spread.toFixed(2)} high`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('is drawn the same way in a chart and in text', () => {
    const inText = readSvg(signSvg(sign, 18, 5.6, 0.6), measure).marks.map(({ path }) => path);
    expect(signParts(sign, 18, 5.6, 0.6).map(({ path }) => path)).toEqual(inText);
  });

  test('names colours by their token and carries no meaning of its own for a screen reader', () => {
    const svg = signSvg(sign, 18, 5.6, 0.6);
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour ?? '');
    expect(colours.filter((colour) => colour !== 'none' && !/^var\(--[a-z0-9-]+\)$/.test(colour))).toEqual([]);
    expect(svg).toContain('aria-hidden="true"');
    expect(svg).not.toMatch(/\sopacity=|role=|aria-label|<title>/);
  });
});

test('no two signs look the same', () => {
  const looks = SIGNS.map((sign) => JSON.stringify(signParts(sign, 11, 5.5, 0.6)));
  expect(new Set(looks).size).toBe(SIGNS.length);
});

test('only the ring, a gap, has the warm colour', () => {
  expect(SIGNS.filter((sign) => signSvg(sign, 11, 11, 1).includes('--gap'))).toEqual(['ring']);
});

test.each(BOXES.filter(([width, height]) => width === height))(
  'a ring of %d × %d is round',
  (width, height, outline) => {
    const [ring] = signParts('ring', width, height, outline);
    const { left, right, top, bottom } = boundsOf(ring?.path ?? '');
    expect(Math.abs(right - left - (bottom - top))).toBeLessThanOrEqual(ROUNDING * 2);
  },
);

test.each(['dash', 'unknown'] as const)('what stands inside of the box of "%s" keeps clear of its outline', (sign) => {
  for (const [width, height, outline] of BOXES.filter(([width]) => width > 3)) {
    const [box, inner] = readSvg(signSvg(sign, width, height, outline), measure).marks;
    if (!box || !inner) throw new Error('the sign has a box and something in it');
    const clear = Math.min(
      inner.left - box.left,
      inner.top - box.top,
      box.right - inner.right,
      box.bottom - inner.bottom,
    );
    expect(clear).toBeGreaterThan(outline);
  }
});
