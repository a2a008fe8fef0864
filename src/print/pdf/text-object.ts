import type { Font } from './fonts.ts';
import type { GrowingBox } from './growing-box.ts';
import { IDENTITY, type Matrix, scaleOf } from './matrix.ts';
import { Name, type PdfValue, Text } from './objects.ts';

/**
 * A text while it is painted (ISO 32000-1, 9.4). Numbers stand alone, and not in arrays: there are ten
 * thousands of glyphs.
 */
export class TextObject {
  /** The characters so far; U+FFFD where a font does not say them. */
  characters = '';
  /** The smallest size of its letters, in points. */
  smallest = Number.POSITIVE_INFINITY;
  /** Names of its fonts. */
  names: string[] = [];

  readonly #fonts: ReadonlyMap<string, Font>;
  readonly #box: GrowingBox;
  #font: Font | undefined;
  #size = 0;
  #leading = 0;
  /** The matrix of the line, which begins at lineX, lineY; the next glyph stands at x, y. */
  #matrix: Matrix = IDENTITY;
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;

  /** @param box grows with each glyph */
  constructor(fonts: ReadonlyMap<string, Font>, box: GrowingBox) {
    this.#fonts = fonts;
    this.#box = box;
  }

  /** Begins a new text, in the font of the one before. */
  begin(): void {
    this.characters = '';
    this.smallest = Number.POSITIVE_INFINITY;
    this.names = [];
    this.moveTo(IDENTITY);
  }

  setFont(font: PdfValue | undefined, size: number): void {
    if (!(font instanceof Name)) return;
    this.#font = this.#fonts.get(font.text);
    this.#size = size;
    if (!this.names.includes(font.text)) this.names.push(font.text);
  }

  setLeading(leading: number): void {
    this.#leading = leading;
  }

  moveTo(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#lineX = matrix[4];
    this.#lineY = matrix[5];
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  moveBy(x: number, y: number): void {
    const [a, b, c, d] = this.#matrix;
    this.#lineX += x * a + y * c;
    this.#lineY += x * b + y * d;
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  nextLine(): void {
    this.moveBy(0, -this.#leading);
  }

  /**
   * Shows a string, or an array of strings and of numbers that lie between them.
   * @param page the transformation of the page
   * @param isSpoken whether other words are said in place of its characters
   */
  show(value: PdfValue | undefined, page: Matrix, isSpoken: boolean): void {
    if (value instanceof Text) this.#showString(value.bytes, page, isSpoken);
    else if (typeof value === 'number') this.#advance((-value / 1000) * this.#size);
    else if (Array.isArray(value)) for (const part of value) this.show(part, page, isSpoken);
  }

  #showString(bytes: Uint8Array, page: Matrix, isSpoken: boolean): void {
    const length = this.#font?.codeLength ?? 1;
    for (let index = 0; index + length <= bytes.length; index += length) {
      const first = bytes[index] as number;
      this.#showGlyph(length === 2 ? first * 256 + (bytes[index + 1] as number) : first, page, isSpoken);
    }
  }

  #showGlyph(code: number, page: Matrix, isSpoken: boolean): void {
    const font = this.#font;
    const em = this.#size / 1000;
    const characters = font?.characters.get(code) ?? '\uFFFD';
    if (!isSpoken) this.characters += characters;
    const width = (font?.width(code) ?? 0) * em;
    const [a, b, c, d] = this.#matrix;
    this.smallest = Math.min(this.smallest, this.#size * scaleOf(this.#matrix) * scaleOf(page));
    if (characters !== ' ' && characters !== '\u00A0') {
      const top = (font?.ascent ?? 1000) * em;
      const bottom = (font?.descent ?? -300) * em;
      this.#box.extend(page, this.#x + bottom * c, this.#y + bottom * d);
      this.#box.extend(page, this.#x + width * a + top * c, this.#y + width * b + top * d);
    }
    this.#advance(width);
  }

  #advance(x: number): void {
    this.#x += x * this.#matrix[0];
    this.#y += x * this.#matrix[1];
  }
}
