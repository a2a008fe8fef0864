import type { Place } from './problem.ts';

/** A cell as it stands in the file: its text without quotation marks, and where it begins. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The place of a cell in a file. */
export function placeOf(file: string, { line, column }: CsvCell): Place {
  return { file, line, column };
}

/** A line, or several where a quoted cell holds a line break. */
export interface CsvRecord {
  /** The texts of its cells. Their places are found when they are asked for: `cellsOf`. */
  readonly texts: readonly string[];
  /** Whether a quotation mark is not closed, to the end of its line. It ends the record. */
  readonly isUnclosed: boolean;
  /** Where it begins: line from 1, and offset in the text. */
  readonly line: number;
  readonly start: number;
}

/** Texts longer than this are seldom the same in two cells, in characters. */
const SHORT = 40;

/**
 * Splits CSV text (RFC 4180) into records whose cells know their places, which libraries for CSV do
 * not tell. A quotation mark that is not closed loses its own line only: the next record begins below it.
 */
export function splitRecords(text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  // The same few texts stand in most cells of a large table: one string for each saves half of the memory.
  const known = new Map<string, string>();
  const once = (own: string) => {
    if (own.length > SHORT) return own;
    const first = known.get(own);
    if (first === undefined) known.set(own, own);
    return first ?? own;
  };
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const { cells, unclosed, end, lines } = readRecord(text, { start, line }, delimiter);
    const texts = cells.map((cell) => once(cell.text));
    records.push({ texts, isUnclosed: unclosed !== undefined, line, start });
    start = end + 1;
    line += lines;
  }
  return records;
}

/** The cells of a record with their places; of one whose quotation mark is not closed, the last is that cell. */
export function cellsOf(text: string, record: Pick<CsvRecord, 'line' | 'start'>, delimiter: string): CsvCell[] {
  const { cells, unclosed } = readRecord(text, record, delimiter);
  return unclosed ? [...cells, unclosed] : cells;
}

interface Read {
  readonly cells: CsvCell[];
  readonly unclosed: CsvCell | undefined;
  /** The offset of the line break behind it. */
  readonly end: number;
  /** How many lines it takes. */
  readonly lines: number;
}

function readRecord(text: string, { start, line }: Pick<CsvRecord, 'line' | 'start'>, delimiter: string): Read {
  const cells: CsvCell[] = [];
  let offset = start;
  let lineStart = start;
  let lines = 1;
  for (;;) {
    const place = { line: line + lines - 1, column: offset - lineStart + 1 };
    if (text[offset] === '"') {
      const close = closingQuote(text, offset, delimiter);
      if (close === undefined) {
        const end = endOfCell(text, offset, '\n');
        return { cells, unclosed: { text: text.slice(offset + 1, end), ...place }, end, lines };
      }
      const quoted = text.slice(offset + 1, close);
      cells.push({ text: quoted.replaceAll('""', '"'), ...place });
      const lastBreak = quoted.lastIndexOf('\n');
      if (lastBreak >= 0) {
        lines += quoted.split('\n').length - 1;
        lineStart = offset + 1 + lastBreak + 1;
      }
      offset = close + 1;
    } else {
      const end = endOfCell(text, offset, delimiter);
      cells.push({ text: text.slice(offset, end), ...place });
      offset = end;
    }
    if (text[offset] !== delimiter) return { cells, unclosed: undefined, end: offset, lines };
    offset += 1;
  }
}

/** The mark that closes the one at an offset; undefined where none does or text follows it. */
function closingQuote(text: string, open: number, delimiter: string): number | undefined {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  const next = text[close + 1];
  return next === undefined || next === delimiter || next === '\n' ? close : undefined;
}

function endOfCell(text: string, offset: number, delimiter: string): number {
  let end = offset;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return end;
}
