import { describe, expect, test } from 'vitest';
import { type SceneLayer, sceneMarkup } from '../../src/charts/scene-markup.ts';

const markup = (...layers: SceneLayer[]) =>
  sceneMarkup({ items: [{ items: layers }] }, 10, 10).replace(/^<svg[^>]*>|<\/svg>$/g, '');
const signs = (...items: SceneLayer['items']) => markup({ marktype: 'symbol', items });
const box = (x: number, look = {}) => ({ x, y: 1, width: 2, height: 3, ...look });
const boxes = (...items: SceneLayer['items']) => markup({ marktype: 'rect', items });
const text = { x: 3, y: 4.567, text: 'a', font: 'Source Sans', fontSize: 8.5, fontWeight: 400, fill: 'red' };
const texts = (...items: SceneLayer['items']) => markup({ marktype: 'text', items });

describe('the markup of charts', () => {
  test.each([
    ['a sign stands around its spot', 'M-1,-2L1,2', 'M9,18L11,22'],
    ['level and upright lines are moved one way', 'M0,0H4V3Z', 'M10,20H14V23Z'],
    ['of an arc only its end is moved', 'M-2,0A2,2,0,0,1,2,0Z', 'M8,20A2,2,0,0,1,12,20Z'],
    ['curves are moved by each of their points', 'M0,0Q1,1,-12,-25', 'M10,20Q11,21-2-5'],
    ['numbers have two decimals', 'M0.111,0.226L1,7.006', 'M10.11,20.23L11,27.01'],
  ])('%s', (_, shape, path) => {
    expect(signs({ x: 10, y: 20, shape, fill: 'red' })).toBe(`<path d="${path}" fill="red"/>`);
  });

  test('a path with commands that signs do not have is refused', () => {
    expect(() => signs({ x: 0, y: 0, shape: 'M0,0c1,1,2,2,3,3' })).toThrow('a path of a sign has no "c"');
  });

  test('a kind of mark that charts do not have is refused', () => {
    expect(() => markup({ marktype: 'arc', items: [{ x: 0, y: 0 }] })).toThrow('no marks of the kind "arc"');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('a mark with %s for a place is refused', (x) => {
    expect(() => boxes(box(x, { fill: 'red' }))).toThrow(`a mark of a chart has ${x} for a number`);
  });

  test('boxes, lines and texts have their places as coordinates', () => {
    expect(boxes(box(5, { fill: 'red' }))).toBe('<path d="M5,1h2v3h-2Z" fill="red"/>');
    expect(markup({ marktype: 'rule', items: [{ x: 3, y: 4, x2: 8, stroke: 'red', strokeWidth: 0.5 }] })).toBe(
      '<line x1="3" y1="4" x2="8" y2="4" stroke="red" stroke-width="0.5"/>',
    );
    expect(texts({ ...text, align: 'right' })).toBe(
      '<text x="3" y="4.57" fill="red" font-family="Source Sans" font-size="8.5px" font-weight="400" text-anchor="end">a</text>',
    );
  });

  test('closed marks of one look that follow each other are one path', () => {
    expect(boxes(box(1, { fill: 'red' }), box(4, { fill: 'red' }))).toBe(
      '<path d="M1,1h2v3h-2ZM4,1h2v3h-2Z" fill="red"/>',
    );
  });

  test('marks with open lines stay marks of their own, in a group of their look', () => {
    const open = { x: 0, y: 0, shape: 'M0,0L1,1', stroke: 'red', strokeWidth: 2 };
    expect(signs(open, open)).toBe('<g stroke="red" stroke-width="2"><path d="M0,0L1,1"/><path d="M0,0L1,1"/></g>');
  });

  test('what all marks of a layer share is said once, what neighbours share once for them', () => {
    const thin = { fill: 'red', stroke: 'blue', strokeWidth: 1 };
    const thick = { ...thin, strokeWidth: 2 };
    expect(boxes(box(1, thin), box(4, thick), box(7, thick))).toBe(
      '<g fill="red" stroke="blue"><path d="M1,1h2v3h-2Z" stroke-width="1"/><path d="M4,1h2v3h-2ZM7,1h2v3h-2Z" stroke-width="2"/></g>',
    );
  });

  test('marks that share nothing have no group, and keep their order', () => {
    expect(boxes(box(1, { fill: 'red' }), box(4, { fill: 'blue' }), box(7, { fill: 'red' }))).toBe(
      '<path d="M1,1h2v3h-2Z" fill="red"/><path d="M4,1h2v3h-2Z" fill="blue"/><path d="M7,1h2v3h-2Z" fill="red"/>',
    );
  });

  test('a text that looks like markup stays text', () => {
    expect(texts({ ...text, text: '<b> & x="1"' })).toContain('>&lt;b&gt; &amp; x="1"</text>');
  });
});
