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

/** The cells of a line, or of several where a quoted cell holds a line break. */
export interface CsvRecord {
  readonly cells: readonly CsvCell[];
  /** The cell whose quotation mark is not closed, to the end of its line. It ends the record. */
  readonly unclosed: CsvCell | undefined;
}

/**
 * Splits CSV text (RFC 4180) into cells that know their places, which libraries for CSV do not tell.
 * A quotation mark that is not closed loses its own line only: the next record begins below it.
 */
export function splitRecords(text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  while (offset < text.length) {
    const cells: CsvCell[] = [];
    let unclosed: CsvCell | undefined;
    for (;;) {
      const place = { line, column: offset - lineStart + 1 };
      if (text[offset] === '"') {
        const close = closingQuote(text, offset, delimiter);
        if (close === undefined) {
          const end = endOfCell(text, offset, '\n');
          unclosed = { text: text.slice(offset + 1, end), ...place };
          offset = end;
          break;
        }
        const quoted = text.slice(offset + 1, close);
        cells.push({ text: quoted.replaceAll('""', '"'), ...place });
        const lastBreak = quoted.lastIndexOf('\n');
        if (lastBreak >= 0) {
          line += quoted.split('\n').length - 1;
          lineStart = offset + 1 + lastBreak + 1;
        }
        offset = close + 1;
      } else {
        const end = endOfCell(text, offset, delimiter);
        cells.push({ text: text.slice(offset, end), ...place });
        offset = end;
      }
      if (text[offset] !== delimiter) break;
      offset += 1;
    }
    records.push({ cells, unclosed });
    offset += 1;
    line += 1;
    lineStart = offset;
  }
  return records;
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
