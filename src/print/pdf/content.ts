import type { Font } from './fonts.ts';
import { type Box, type Matrix, multiply, scaleOf, toMatrix } from './matrix.ts';
import { decodeText, type Dict, Name, PdfSyntaxError, type PdfValue, Text } from './objects.ts';
import { forEachOperator, operandReader } from './operators.ts';

/** What a stretch of a page's content is marked as (ISO 32000-1, 14.6). */
export interface Mark {
  readonly tag: string;
  /** Number by which the structure refers to it. */
  readonly mcid: number | undefined;
}

/** A stretch of the content, from its first byte to the one behind it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Something that is painted: a text object, a path, an image or a form, with where it stands in the content. */
export interface Painted extends Range {
  readonly kind: 'text' | 'shape' | 'object';
  /** What it is marked as, from the outermost mark to the innermost. */
  readonly marks: readonly Mark[];
  /** In points of the page; undefined where nothing shows. */
  readonly box: Box | undefined;
  /** The characters of a text; U+FFFD where a font does not say them. */
  readonly text: string;
  /** The smallest size of a text's letters, in points. */
  readonly size: number;
  /** Names of the fonts, or of the image or form. */
  readonly names: readonly string[];
}

/** A mark with the words that begin and end it. */
export interface MarkRange {
  readonly mark: Mark;
  readonly begin: Range;
  readonly finish: Range;
}

export interface Content {
  readonly painted: readonly Painted[];
  readonly ranges: readonly MarkRange[];
}

/**
 * Reads what a page paints, in its order, with the marks that it stands in.
 * @param fonts the page's fonts by their names
 * @throws PdfSyntaxError for marks that are not closed, or that begin within a text object
 */
export function readContent(bytes: Uint8Array, fonts: ReadonlyMap<string, Font>): Content {
  const reader = new ContentReader(fonts);
  const operands = operandReader(bytes);
  forEachOperator(bytes, (operator, start, end) => reader.operate(operator, operands(operator, start, end), start, end));
  return reader.end();
}

interface OpenMark {
  readonly mark: Mark;
  readonly begin: Range;
  /** What it says in place of its glyphs. */
  readonly spoken: string | undefined;
}

/** A page while it is painted. Numbers stand alone, and not in arrays: there are ten thousands of glyphs. */
class ContentReader {
  readonly #painted: Painted[] = [];
  readonly #ranges: MarkRange[] = [];
  readonly #fonts: ReadonlyMap<string, Font>;

  readonly #marks: OpenMark[] = [];
  /** The open marks, new whenever one begins or ends. */
  #current: readonly Mark[] = [];
  #spoken = false;

  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  readonly #saved: Matrix[] = [];

  readonly #box = new GrowingBox();
  #pathStart = -1;

  #textStart = -1;
  #textMarks: readonly Mark[] = [];
  #characters = '';
  #names: string[] = [];
  #smallest = 0;
  #font: Font | undefined;
  #size = 0;
  #leading = 0;
  /** The text matrix; the line begins at lineX, lineY, the next glyph stands at x, y. */
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;

  constructor(fonts: ReadonlyMap<string, Font>) {
    this.#fonts = fonts;
  }

  end(): Content {
    if (this.#marks.length > 0) throw new PdfSyntaxError('a mark in the content of a page is not closed');
    return { painted: this.#painted, ranges: this.#ranges };
  }

  /** Carries out an operator (ISO 32000-1, annex A) that stands with its operands from start to end. */
  operate(operator: string, operands: readonly PdfValue[], start: number, end: number): void {
    const numbers = operands as readonly number[];
    switch (operator) {
      // Text, the most frequent first
      case 'Tj':
        return this.#show(operands[0]);
      case 'Td':
        return this.#moveBy(numbers[0] ?? 0, numbers[1] ?? 0);
      case 'TJ':
        return this.#showParts(operands[0]);
      case 'Tm':
        return this.#moveTo(toMatrix(numbers));
      case 'Tf':
        return this.#setFont(operands[0], numbers[1] ?? 0);
      case 'BT':
        return this.#beginText(start);
      case 'ET':
        return this.#endText(end);
      case 'TL':
        this.#leading = numbers[0] ?? 0;
        return;
      case 'TD':
        this.#leading = -(numbers[1] ?? 0);
        return this.#moveBy(numbers[0] ?? 0, numbers[1] ?? 0);
      case 'T*':
        return this.#moveBy(0, -this.#leading);
      case "'":
      case '"':
        this.#moveBy(0, -this.#leading);
        return this.#show(operands.at(-1));
      // Paths
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        return this.#extendPath(start, numbers);
      case 're':
        return this.#rectangle(start, numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 0);
      case 'n':
        return this.#endPath();
      case 'S':
      case 's':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#paint('shape', this.#pathStart < 0 ? start : this.#pathStart, end, []);
        return this.#endPath();
      // Images, forms and shadings
      case 'Do':
        this.#box.extend(this.#matrix, 0, 0);
        this.#box.extend(this.#matrix, 1, 1);
        return this.#paint('object', start, end, [operands[0] instanceof Name ? operands[0].text : '']);
      case 'sh':
        return this.#paint('object', start, end, []);
      case 'BI':
        throw new PdfSyntaxError('a page has an image within its content');
      // State
      case 'q':
        this.#saved.push(this.#matrix);
        return;
      case 'Q':
        this.#matrix = this.#saved.pop() ?? this.#matrix;
        return;
      case 'cm':
        this.#matrix = multiply(toMatrix(numbers), this.#matrix);
        return;
      // Marks
      case 'BMC':
      case 'BDC':
        return this.#beginMark(operands[0], operands[1], { start, end });
      case 'EMC':
        return this.#endMark({ start, end });
      default:
    }
  }

  #beginMark(tag: PdfValue | undefined, properties: PdfValue | undefined, begin: Range): void {
    const entries: Dict = properties instanceof Map ? properties : new Map();
    const mcid = entries.get('MCID');
    const inText = this.#textStart >= 0;
    if (inText && typeof mcid === 'number') throw new PdfSyntaxError('a tagged mark begins within a text object');
    const actual = entries.get('ActualText');
    const spoken = actual instanceof Text ? decodeText(actual) : undefined;
    if (inText) this.#characters += spoken ?? '';
    const mark = { tag: tag instanceof Name ? tag.text : '', mcid: typeof mcid === 'number' ? mcid : undefined };
    this.#marks.push({ mark, begin, spoken });
    this.#renewMarks();
  }

  #endMark(finish: Range): void {
    const open = this.#marks.pop();
    if (!open) throw new PdfSyntaxError('a mark in the content of a page ends that has not begun');
    this.#ranges.push({ mark: open.mark, begin: open.begin, finish });
    this.#renewMarks();
  }

  #renewMarks(): void {
    this.#current = this.#marks.map(({ mark }) => mark);
    this.#spoken = this.#marks.some(({ spoken }) => spoken !== undefined);
  }

  #paint(kind: Painted['kind'], start: number, end: number, names: readonly string[]): void {
    this.#painted.push({ kind, start, end, marks: this.#current, box: this.#box.take(), text: '', size: 0, names });
  }

  #extendPath(start: number, coordinates: readonly number[]): void {
    if (this.#pathStart < 0) this.#pathStart = start;
    for (let index = 0; index + 1 < coordinates.length; index += 2) {
      this.#box.extend(this.#matrix, coordinates[index] as number, coordinates[index + 1] as number);
    }
  }

  #rectangle(start: number, x: number, y: number, width: number, height: number): void {
    if (this.#pathStart < 0) this.#pathStart = start;
    this.#box.extend(this.#matrix, x, y);
    this.#box.extend(this.#matrix, x + width, y + height);
    // The other corners matter where the page is turned.
    this.#box.extend(this.#matrix, x + width, y);
    this.#box.extend(this.#matrix, x, y + height);
  }

  #endPath(): void {
    this.#pathStart = -1;
    this.#box.take();
  }

  #beginText(start: number): void {
    this.#textStart = start;
    this.#textMarks = this.#current;
    this.#characters = '';
    this.#names = [];
    this.#smallest = Number.POSITIVE_INFINITY;
    this.#moveTo([1, 0, 0, 1, 0, 0]);
  }

  #endText(end: number): void {
    const text = this.#characters;
    const size = this.#smallest;
    const names = this.#names;
    this.#painted.push({
      kind: 'text',
      start: this.#textStart,
      end,
      marks: this.#textMarks,
      box: this.#box.take(),
      text,
      size,
      names,
    });
    this.#textStart = -1;
  }

  #setFont(font: PdfValue | undefined, size: number): void {
    if (!(font instanceof Name)) return;
    this.#font = this.#fonts.get(font.text);
    this.#size = size;
    if (!this.#names.includes(font.text)) this.#names.push(font.text);
  }

  #moveTo(matrix: Matrix): void {
    this.#text = matrix;
    this.#lineX = matrix[4];
    this.#lineY = matrix[5];
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  #moveBy(x: number, y: number): void {
    const [a, b, c, d] = this.#text;
    this.#lineX += x * a + y * c;
    this.#lineY += x * b + y * d;
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  #advance(x: number): void {
    this.#x += x * this.#text[0];
    this.#y += x * this.#text[1];
  }

  #showParts(parts: PdfValue | undefined): void {
    if (!Array.isArray(parts)) return;
    for (const part of parts) {
      if (typeof part === 'number') this.#advance((-part / 1000) * this.#size);
      else this.#show(part);
    }
  }

  #show(string: PdfValue | undefined): void {
    if (!(string instanceof Text) || this.#textStart < 0) return;
    const { bytes } = string;
    const length = this.#font?.codeLength ?? 1;
    for (let index = 0; index + length <= bytes.length; index += length) {
      const first = bytes[index] as number;
      this.#showGlyph(length === 2 ? first * 256 + (bytes[index + 1] as number) : first);
    }
  }

  #showGlyph(code: number): void {
    const font = this.#font;
    const em = this.#size / 1000;
    const characters = font?.characters.get(code) ?? '\uFFFD';
    if (!this.#spoken) this.#characters += characters;
    const width = (font?.width(code) ?? 0) * em;
    const [a, b, c, d] = this.#text;
    this.#smallest = Math.min(this.#smallest, this.#size * scaleOf(this.#text) * scaleOf(this.#matrix));
    if (characters !== ' ' && characters !== '\u00A0') {
      const top = (font?.ascent ?? 1000) * em;
      const bottom = (font?.descent ?? -300) * em;
      this.#box.extend(this.#matrix, this.#x + bottom * c, this.#y + bottom * d);
      this.#box.extend(this.#matrix, this.#x + width * a + top * c, this.#y + width * b + top * d);
    }
    this.#advance(width);
  }
}

/** The box around points, as far as they are known. */
class GrowingBox {
  #left = Number.POSITIVE_INFINITY;
  #bottom = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #top = Number.NEGATIVE_INFINITY;

  /** Takes a point in, which a matrix moves. */
  extend(matrix: Matrix, x: number, y: number): void {
    const pageX = matrix[0] * x + matrix[2] * y + matrix[4];
    const pageY = matrix[1] * x + matrix[3] * y + matrix[5];
    if (pageX < this.#left) this.#left = pageX;
    if (pageX > this.#right) this.#right = pageX;
    if (pageY < this.#bottom) this.#bottom = pageY;
    if (pageY > this.#top) this.#top = pageY;
  }

  /** The box, undefined where there was no point; begins a new one. */
  take(): Box | undefined {
    if (this.#right < this.#left) return undefined;
    const box = [this.#left, this.#bottom, this.#right, this.#top] as const;
    this.#left = Number.POSITIVE_INFINITY;
    this.#bottom = Number.POSITIVE_INFINITY;
    this.#right = Number.NEGATIVE_INFINITY;
    this.#top = Number.NEGATIVE_INFINITY;
    return box;
  }
}
