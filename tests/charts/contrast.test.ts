import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Sign, signParts } from '../../src/charts/signs.ts';
import { TOKENS, type Token } from '../../src/charts/tokens.ts';
import { contrast, distance, luminance, seen, VISIONS } from '../support/colour.ts';

// The sheet must survive a copier, and be read by people who do not see all colours. Contrast
// follows from luminance, which is the grey of the copy; the simulations change the luminance, too.
const STYLES = fileURLToPath(new URL('../../templates/styles/', import.meta.url));
const css = readdirSync(STYLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(STYLES, name), 'utf8'))
  .join('\n');

type Palette = Readonly<Record<Token, string>>;
const night = [...readFileSync(join(STYLES, 'dark.css'), 'utf8').matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)];
const PALETTES: readonly [string, Palette][] = [
  ['by day and on paper', TOKENS],
  ['at night', { ...TOKENS, ...Object.fromEntries(night.map(([, name, value]) => [name, value])) }],
];

/** Smallest contrast of marks and of text (WCAG 2.2, 1.4.11 and 1.4.3). */
const MARK = 3;
const TEXT = 4.5;

/** Colours that touch, where one has to be told from the other. */
const MARKS: readonly (readonly [Token, Token])[] = [
  ['blue', 'paper'],
  ['blue', 'mid'],
  ['mid', 'paper'],
  ['slot', 'paper'],
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['ink-2', 'tint'],
  ['blue', 'tint'],
  ['gap', 'paper'],
  ['gap', 'tint'],
];

/** Text and the ground that it stands on. */
const TEXTS: readonly (readonly [Token, Token])[] = [
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['blue', 'paper'],
  ['gap', 'paper'],
  ['ink', 'tint'],
  ['ink-2', 'tint'],
  ['paper', 'ink'],
  ['paper', 'blue'],
  ['on-sample', 'sample'],
];

/** How a pair is seen, where its contrast is too small. */
function faults(palette: Palette, pairs: readonly (readonly [Token, Token])[], least: number): string[] {
  return pairs.flatMap(([one, other]) =>
    VISIONS.flatMap((vision) => {
      const found = contrast(seen(palette[one], vision), seen(palette[other], vision));
      return found < least ? [`${one} beside ${other}, ${vision}: ${found.toFixed(2)}`] : [];
    }),
  );
}

test('the calculation is that of WCAG, and a simulation leaves greys as they are', () => {
  const of = (hex: string) => seen(hex, 'full');
  expect(contrast(of('#ffffff'), of('#000000'))).toBeCloseTo(21, 5);
  expect(contrast(of('#767676'), of('#ffffff'))).toBeCloseTo(4.54, 2);
  for (const vision of VISIONS) {
    expect(luminance(seen('#808080', vision))).toBeCloseTo(luminance(of('#808080')), 3);
  }
  // Pure red and a green of its place can hardly be told apart without the cones that tell them.
  const [red, green] = ['#c80000', '#6e6e00'] as const;
  expect(distance(seen(red, 'deutan'), seen(green, 'deutan'))).toBeLessThan(distance(of(red), of(green)) / 2);
});

describe.each(PALETTES)('%s', (_, palette) => {
  test('marks that touch can be told apart, by everybody and on a copy', () => {
    expect(faults(palette, MARKS, MARK)).toEqual([]);
  });

  test('text can be read on its ground, by everybody and on a copy', () => {
    expect(faults(palette, TEXTS, TEXT)).toEqual([]);
  });

  test('a gap is another colour than a fact, to everybody who sees colours in whatever way', () => {
    const near = VISIONS.filter((vision) => distance(seen(palette.gap, vision), seen(palette.blue, vision)) < 40);
    expect(near).toEqual([]);
  });
});

describe('what is looked at here is what is used', () => {
  const used = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, token]) => token));

  test('each colour of text in the styles', () => {
    const known = new Set<string>(TEXTS.map(([text]) => text));
    expect([...used(/(?<![-\w])color: var\(--([a-z0-9-]+)\)/g)].filter((token) => !known.has(token ?? ''))).toEqual([]);
  });

  test('each ground in the styles', () => {
    // Ink and blue are grounds of buttons and of the mark of drafts, ink-2 of the dot.
    const known = new Set<string>([...TEXTS.map(([, ground]) => ground), ...MARKS.map(([mark]) => mark)]);
    const grounds = used(/background(?:-color)?: var\(--([a-z0-9-]+)\)/g);
    expect([...grounds].filter((token) => !known.has(token ?? ''))).toEqual([]);
  });

  test('each colour of a sign', () => {
    const marks = new Set<string>(MARKS.filter(([, ground]) => ground === 'paper').map(([mark]) => mark));
    const colours = SIGNS.flatMap((sign) =>
      signParts(sign, 11, 5.5, 0.6).flatMap(({ fill, stroke }) => [fill, stroke]),
    );
    expect(colours.filter((token) => token !== undefined && !marks.has(token))).toEqual([]);
  });
});

const SIGNS: readonly Sign[] = ['full', 'half', 'empty', 'dash', 'hatched', 'unknown', 'ring', 'dot'];

test('each sign has a form of its own: without any colour they can still be told apart', () => {
  const forms = SIGNS.map((sign) =>
    JSON.stringify(
      signParts(sign, 11, 5.5, 0.6).map(({ path, fill, stroke }) => [path, fill !== undefined, stroke !== undefined]),
    ),
  );
  expect(new Set(forms).size).toBe(SIGNS.length);
});
