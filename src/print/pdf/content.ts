import type { Font } from './fonts.ts';
import { GrowingBox } from './growing-box.ts';
import { type Box, IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import { type Dict, decodeText, Name, PdfSyntaxError, type PdfValue, Text } from './objects.ts';
import { forEachOperator, operandReader } from './operators.ts';
import { TextObject } from './text-object.ts';

/** What a stretch of a page's content is marked as (ISO 32000-1, 14.6). */
export interface Mark {
  readonly tag: string;
  /** Number by which the structure refers to it. */
  readonly mcid: number | undefined;
}

/** Something that is painted: a text object, a path, an image or a form. */
export interface Shown {
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

export interface Content {
  readonly shown: readonly Shown[];
  /** All marks, in the order of their ends. */
  readonly marks: readonly Mark[];
}

/**
 * Reads what a page shows, in its order: which words where, how large, and how it is marked.
 * @param fonts the page's fonts by their names
 * @throws PdfSyntaxError for marks that are not closed, or that begin within a text
 */
export function readContent(bytes: Uint8Array, fonts: ReadonlyMap<string, Font>): Content {
  const page = new ShownPage(fonts);
  const operands = operandReader(bytes);
  forEachOperator(bytes, (operator, start, end) => {
    OPERATORS.get(operator)?.(page, operands(operator, start, end));
  });
  return page.end();
}

interface OpenMark {
  readonly mark: Mark;
  /** What it says in place of its glyphs. */
  readonly spoken: string | undefined;
}

/** A page while it is painted. */
class ShownPage {
  readonly #shown: Shown[] = [];
  readonly #ended: Mark[] = [];
  readonly #open: OpenMark[] = [];
  /** The open marks; a new array whenever one begins or ends. */
  #marks: readonly Mark[] = [];
  #isSpoken = false;
  #matrix: Matrix = IDENTITY;
  readonly #saved: Matrix[] = [];
  readonly #box = new GrowingBox();
  readonly text: TextObject;
  #textMarks: readonly Mark[] | undefined;

  constructor(fonts: ReadonlyMap<string, Font>) {
    this.text = new TextObject(fonts, this.#box);
  }

  end(): Content {
    if (this.#open.length > 0) throw new PdfSyntaxError('a mark in the content of a page is not closed');
    return { shown: this.#shown, marks: this.#ended };
  }

  beginMark(tag: PdfValue | undefined, properties: PdfValue | undefined): void {
    const entries: Dict = properties instanceof Map ? properties : new Map();
    const number = entries.get('MCID');
    const mcid = typeof number === 'number' ? number : undefined;
    if (this.#textMarks && mcid !== undefined) throw new PdfSyntaxError('a tagged mark begins within a text');
    const actual = entries.get('ActualText');
    const spoken = actual instanceof Text ? decodeText(actual) : undefined;
    if (this.#textMarks) this.text.characters += spoken ?? '';
    this.#open.push({ mark: { tag: tag instanceof Name ? tag.text : '', mcid }, spoken });
    this.#renewMarks();
  }

  endMark(): void {
    const ended = this.#open.pop();
    if (!ended) throw new PdfSyntaxError('a mark in the content of a page ends that has not begun');
    this.#ended.push(ended.mark);
    this.#renewMarks();
  }

  #renewMarks(): void {
    this.#marks = this.#open.map(({ mark }) => mark);
    this.#isSpoken = this.#open.some(({ spoken }) => spoken !== undefined);
  }

  save(): void {
    this.#saved.push(this.#matrix);
  }

  restore(): void {
    this.#matrix = this.#saved.pop() ?? this.#matrix;
  }

  transform(matrix: Matrix): void {
    this.#matrix = multiply(matrix, this.#matrix);
  }

  extendPath(coordinates: readonly number[]): void {
    for (let index = 0; index + 1 < coordinates.length; index += 2) {
      this.#box.extend(this.#matrix, coordinates[index] as number, coordinates[index + 1] as number);
    }
  }

  rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    this.extendPath([x, y, x + width, y, x, y + height, x + width, y + height]);
  }

  paintPath(): void {
    this.#show('shape', []);
  }

  /** Forgets the path: it only limits what follows. */
  dropPath(): void {
    this.#box.take();
  }

  paintObject(name: PdfValue | undefined): void {
    this.extendPath([0, 0, 1, 1]);
    this.#show('object', name instanceof Name ? [name.text] : []);
  }

  #show(kind: Shown['kind'], names: readonly string[]): void {
    this.#shown.push({ kind, marks: this.#marks, box: this.#box.take(), text: '', size: 0, names });
  }

  beginText(): void {
    this.#textMarks = this.#marks;
    this.text.begin();
  }

  showText(value: PdfValue | undefined): void {
    this.text.show(value, this.#matrix, this.#isSpoken);
  }

  endText(): void {
    const { characters: text, smallest: size, names } = this.text;
    this.#shown.push({ kind: 'text', marks: this.#textMarks ?? [], box: this.#box.take(), text, size, names });
    this.#textMarks = undefined;
  }
}

type Operands = readonly PdfValue[];
type Operator = (page: ShownPage, operands: Operands) => void;

const numbersOf = (operands: Operands) => operands as readonly number[];
const numberAt = (operands: Operands, index: number) => numbersOf(operands)[index] ?? 0;
const extendPath: Operator = (page, operands) => page.extendPath(numbersOf(operands));
const paintPath: Operator = (page) => page.paintPath();

/** What an operator does (ISO 32000-1, annex A), as far as it changes what is shown where. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  // Marks
  ['BMC', (page, [tag]) => page.beginMark(tag, undefined)],
  ['BDC', (page, [tag, properties]) => page.beginMark(tag, properties)],
  ['EMC', (page) => page.endMark()],

  // State
  ['q', (page) => page.save()],
  ['Q', (page) => page.restore()],
  ['cm', (page, operands) => page.transform(toMatrix(operands))],

  // Paths
  ...['m', 'l', 'c', 'v', 'y'].map((operator) => [operator, extendPath] as const),
  ['re', (page, operands) => page.rectangle(numbersOf(operands))],
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, paintPath] as const),
  ['n', (page) => page.dropPath()],

  // Images, forms and shadings
  ['Do', (page, [name]) => page.paintObject(name)],
  ['sh', (page, [name]) => page.paintObject(name)],
  [
    'BI',
    () => {
      throw new PdfSyntaxError('a page has an image within its content');
    },
  ],

  // Text
  ['BT', (page) => page.beginText()],
  ['ET', (page) => page.endText()],
  ['Tf', (page, operands) => page.text.setFont(operands[0], numberAt(operands, 1))],
  ['Tm', (page, operands) => page.text.moveTo(toMatrix(operands))],
  ['Td', (page, operands) => page.text.moveBy(numberAt(operands, 0), numberAt(operands, 1))],
  [
    'TD',
    (page, operands) => {
      page.text.setLeading(-numberAt(operands, 1));
      page.text.moveBy(numberAt(operands, 0), numberAt(operands, 1));
    },
  ],
  ['TL', (page, operands) => page.text.setLeading(numberAt(operands, 0))],
  ['T*', (page) => page.text.nextLine()],
  ['Tj', (page, [string]) => page.showText(string)],
  ['TJ', (page, [parts]) => page.showText(parts)],
  [
    "'",
    (page, [string]) => {
      page.text.nextLine();
      page.showText(string);
    },
  ],
]);
