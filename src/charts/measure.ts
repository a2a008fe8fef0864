import { createCanvas, GlobalFonts } from './canvas.ts';
import { FONT_FILES, fontPath, isBasic } from './fonts.ts';
import { FONT } from './tokens.ts';

/** The weights that the type uses. */
export type Weight = 400 | 600;

/** Width of a text in the shipped font, in the unit of `size`. */
export type Measure = (text: string, size: number, weight?: Weight) => number;

/** The canvas looks for a letter in one file of a family only: the rest of the alphabet is a family of its own. */
const EXTENDED = `${FONT} Extended`;

/** The shipped font as the canvas knows it, both parts of the alphabet. */
export const FAMILIES = `"${FONT}", "${EXTENDED}"`;

let registered = false;

/** Gives the shipped font files to the canvas, and with it to Vega. */
export function registerFonts(): void {
  if (registered) return;
  for (const file of FONT_FILES) {
    const family = isBasic(file) ? FONT : EXTENDED;
    if (!GlobalFonts.registerFromPath(fontPath(`files/${file.name}`), family)) {
      throw new Error(`the font ${file.name} cannot be used`);
    }
  }
  registered = true;
}

/** Texts are measured large and scaled down: the canvas rounds advances at small sizes. */
const LARGE = 100;

/** A context for each weight: to set a font takes as long as to measure a text. */
function contextOf(weight: Weight) {
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `${weight} ${LARGE}px ${FAMILIES}`;
  return context;
}

/** The width of each text at size 1, as it was measured: the font stays the same, and most texts, too. */
const WIDTHS: Readonly<Record<Weight, Map<string, number>>> = { 400: new Map(), 600: new Map() };

/** A measure that remembers what any has measured. */
export function createMeasure(): Measure {
  registerFonts();
  const contexts = { 400: contextOf(400), 600: contextOf(600) };
  return (text, size, weight = 400) => {
    const widths = WIDTHS[weight];
    let width = widths.get(text);
    if (width === undefined) {
      width = contexts[weight].measureText(text).width / LARGE;
      widths.set(text, width);
    }
    return width * size;
  };
}

/**
 * Breaks a text into lines that fit a width, at spaces and after the slash of a double name. A part
 * that is wider stands on a line of its own.
 */
export function wrap(text: string, width: number, size: number, measure: Measure, weight: Weight = 400): string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<= )/).flatMap(splitNames)) {
    const last = lines.at(-1);
    if (last !== undefined && measure((last + part).trimEnd(), size, weight) <= width)
      lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

/** A double name breaks after its slash, an address nowhere. */
function splitNames(word: string): string[] {
  return word.includes('://') ? [word] : word.split(/(?<=\/)/);
}
