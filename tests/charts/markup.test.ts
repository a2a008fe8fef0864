import { describe, expect, test } from 'vitest';
import { leanMarkup } from '../../src/charts/markup.ts';

const drawing = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><g fill="none"><g transform="translate(0,0)"><path d="M0,0h10v10h-10Z"/>${content}<path d="" display="none"/></g></g></svg>`;
const lean = (content: string, decimals = 2) =>
  leanMarkup(drawing(content), decimals).replace(/^<svg[^>]*>|<\/svg>$/g, '');

describe('the markup of charts', () => {
  test.each([
    ['a mark stands where it was moved to', '<path transform="translate(10,20)" d="M-1,-2L1,2" />', 'M9,18L11,22'],
    ['level and upright lines are short', '<path transform="translate(1,1)" d="M0,0L4,0L4,3Z"/>', 'M1,1H5V4Z'],
    ['a move after a line starts a new one', '<path d="M0,0L4,4M1,4L1,5"/>', 'M0,0L4,4M1,4V5'],
    ['sides of a rectangle are not moved', '<path transform="translate(5,5)" d="M1,2h3v4h-3Z"/>', 'M6,7h3v4h-3Z'],
    [
      'curves are moved by each of their points',
      '<path transform="translate(1,2)" d="M0,0C1,1,2,2,3,-5"/>',
      'M1,2C2,3,3,4,4-3',
    ],
    [
      'numbers are rounded',
      '<path transform="translate(0.1,0.2)" d="M0.111,0.222L1e-9,7.006"/>',
      'M0.21,0.42L0.1,7.21',
    ],
  ])('%s', (_, source, path) => {
    expect(/ d="([^"]*)"/.exec(lean(source))?.[1]).toBe(path);
  });

  test('a path with commands that charts do not have is refused', () => {
    expect(() => lean('<path d="M0,0T1,1"/>')).toThrow('a path of a chart has no "T"');
  });

  test('texts and lines have their places as coordinates', () => {
    expect(lean('<text transform="translate(3,4.567)">a</text>')).toBe('<text x="3" y="4.57">a</text>');
    expect(lean('<line transform="translate(3,4)" x2="5" y2="0"/>')).toBe('<line x1="3" y1="4" x2="8" y2="4"/>');
  });

  test('what all marks of a layer share is said once, and closed ones are one path', () => {
    const square = (x: number) => `<path d="M${x},0L1,0Z" fill="red" stroke-width="2"/>`;
    expect(lean(`<g>${square(1)}${square(2)}</g>`)).toBe(
      '<g fill="red" stroke-width="2"><path d="M1,0H1ZM2,0H1Z"/></g>',
    );
  });

  test('marks with open lines stay marks of their own', () => {
    const open = '<path d="M0,0L1,1"/>';
    expect(lean(`<g>${open}${open}</g>`).match(/<path/g)).toHaveLength(2);
  });

  test('roles, classes and the ground of the drawing are left out', () => {
    expect(lean('<text class="a" role="graphics-symbol" aria-label="x" opacity="1">a</text>')).toBe(
      '<text x="0" y="0">a</text>',
    );
  });

  test('a text that looks like an attribute stays as it is', () => {
    expect(lean('<text> role="x" transform="translate(1,1)" 1.23456</text>')).toContain(
      '> role="x" transform="translate(1,1)" 1.23456<',
    );
  });
});
