import { Keyword, Lexer } from './lexer.ts';
import { type Dict, type PdfFile, type PdfValue, Text } from './objects.ts';
import { unpack } from './read.ts';

/** A font as a page uses it. */
export interface Font {
  /** Name of the font, with the six letters that say that it is a part. */
  readonly name: string;
  /** Bytes of a character's code. */
  readonly codeLength: 1 | 2;
  /** The characters of a code; undefined where the font does not say them. */
  readonly characters: ReadonlyMap<number, string>;
  /** Width of a code's glyph, in thousandths of the size. */
  readonly width: (code: number) => number;
  /** Height over and under the line, in thousandths of the size. */
  readonly ascent: number;
  readonly descent: number;
}

/** The fonts of a page by the names that its content uses. */
export function readFonts(file: PdfFile, page: Dict, known: Map<Dict, Font>): Map<string, Font> {
  const fonts = file.dict(file.dict(page.get('Resources'))?.get('Font'));
  return new Map(
    [...(fonts ?? [])].flatMap(([name, value]) => {
      const font = file.dict(value);
      if (!font) return [];
      const read = known.get(font) ?? readFont(file, font);
      known.set(font, read);
      return [[name, read] as const];
    }),
  );
}

function readFont(file: PdfFile, font: Dict): Font {
  const descendant = file.dict(file.array(font.get('DescendantFonts'))?.[0]);
  const descriptor = file.dict((descendant ?? font).get('FontDescriptor'));
  const box = file.array(descriptor?.get('FontBBox')) as number[] | undefined;
  const map = file.stream(font.get('ToUnicode'));
  return {
    name: file.name(font.get('BaseFont')) ?? '',
    codeLength: descendant ? 2 : 1,
    characters: map ? readCharacters(unpack(map)) : new Map(),
    width: descendant ? compositeWidths(file, descendant) : simpleWidths(file, font),
    ascent: box?.[3] ?? 1000,
    descent: box?.[1] ?? -300,
  };
}

/** Widths of a composite font (ISO 32000-1, 9.7.4.3). */
function compositeWidths(file: PdfFile, descendant: Dict): Font['width'] {
  const widths = new Map<number, number>();
  const list = file.array(descendant.get('W')) ?? [];
  for (let index = 0; index < list.length; ) {
    const first = list[index] as number;
    const second = list[index + 1];
    if (Array.isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, width as number);
      index += 2;
    } else {
      for (let code = first; code <= (second as number); code += 1) widths.set(code, list[index + 2] as number);
      index += 3;
    }
  }
  const otherwise = file.number(descendant.get('DW')) ?? 1000;
  return (code) => widths.get(code) ?? otherwise;
}

function simpleWidths(file: PdfFile, font: Dict): Font['width'] {
  const widths = file.array(font.get('Widths')) ?? [];
  const first = file.number(font.get('FirstChar')) ?? 0;
  return (code) => file.number(widths[code - first]) ?? 0;
}

/** The characters of the codes (ISO 32000-1, 9.10.3). */
function readCharacters(bytes: Uint8Array): Map<number, string> {
  const characters = new Map<number, string>();
  const lexer = new Lexer(bytes);
  let operands: PdfValue[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof Keyword)) operands.push(token);
    else {
      if (token.text === 'endbfchar') {
        for (let index = 0; index + 1 < operands.length; index += 2) {
          characters.set(toCode(operands[index]), toCharacters(operands[index + 1], 0));
        }
      }
      if (token.text === 'endbfrange') {
        for (let index = 0; index + 2 < operands.length; index += 3) {
          addRange(characters, toCode(operands[index]), toCode(operands[index + 1]), operands[index + 2]);
        }
      }
      operands = [];
    }
  }
  return characters;
}

function addRange(characters: Map<number, string>, first: number, last: number, target: PdfValue | undefined): void {
  for (let code = first; code <= last; code += 1) {
    const own = Array.isArray(target) ? toCharacters(target[code - first], 0) : toCharacters(target, code - first);
    characters.set(code, own);
  }
}

function toCode(value: PdfValue | undefined): number {
  return value instanceof Text ? value.bytes.reduce((code, byte) => code * 256 + byte, 0) : -1;
}

/** UTF-16 in big-endian order, its last unit raised by an offset. */
function toCharacters(value: PdfValue | undefined, offset: number): string {
  if (!(value instanceof Text)) return '';
  const units: number[] = [];
  for (let index = 0; index + 1 < value.bytes.length; index += 2) {
    units.push((value.bytes[index] as number) * 256 + (value.bytes[index + 1] as number));
  }
  const last = units.pop();
  return last === undefined ? '' : String.fromCharCode(...units, last + offset);
}
