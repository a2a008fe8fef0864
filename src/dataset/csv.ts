import Papa from 'papaparse';
import { type Place, type Problem, problem } from './problem.ts';
import type { Source } from './source.ts';

/** A row as it stands in the file: text by column, and where each cell is. */
export interface RawRow {
  readonly cells: Readonly<Record<string, string>>;
  /** False where the row has too few or too many cells: its cells may stand in the wrong columns. */
  readonly whole: boolean;
  /** The place of a column's cell; of the row's first cell where the row has no such column. */
  at(column: string): Place;
}

export interface RawTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
  /** The place of a column's name in the first line; of its end where the column is missing. */
  headerAt(column: string): Place;
}

/** One record of the file: its cells, its text as written, and the line on which it begins. */
interface CsvRecord {
  readonly cells: readonly string[];
  readonly text: string;
  readonly line: number;
  /** Where in `text` the cell begins whose quotation marks do not match. */
  readonly quoteFault: number | undefined;
}

const OTHER_DELIMITERS = [
  [';', 'semicolon'],
  ['\t', 'tab'],
] as const;

/**
 * Splits CSV text (RFC 4180, commas, a header line) into rows with positions, and collects every
 * fault of form. Empty lines and what follows a quotation mark that is never closed are no rows.
 * @param expectedHeader the header to show where the file has none
 */
export function parseCsv(source: Source, expectedHeader: string): RawTable {
  const problems: Problem[] = [];
  const origin = { file: source.file, line: 1, column: 1 };
  const unreadable = (found: Problem): RawTable => ({
    file: source.file,
    header: [],
    rows: [],
    problems: [...problems, found],
    headerAt: () => origin,
  });

  const marked = source.text.startsWith('\uFEFF');
  if (marked) problems.push(problem('csv-byte-order-mark', origin, {}));
  const text = marked ? source.text.slice(1) : source.text;
  if (text.includes('\r')) problems.push(problem('csv-line-breaks', origin, {}));
  const [head, ...records] = splitRecords(text.replace(/\r\n?/g, '\n'));
  if (head === undefined || head.text.trim() === '') {
    return unreadable(problem('file-empty', origin, { header: expectedHeader }));
  }
  const headFault = quoteFault(head, source.file);
  if (headFault) return unreadable(headFault);
  for (const [delimiter, name] of OTHER_DELIMITERS) {
    if (head.text.includes(delimiter) && !head.text.includes(',')) {
      const place = { ...origin, column: head.text.indexOf(delimiter) + 1 };
      return unreadable(problem('csv-delimiter', place, { delimiter: name }));
    }
  }

  const header = head.cells;
  const place = (record: CsvRecord, index: number): Place => ({ file: source.file, ...cellStart(record, index) });
  header.forEach((column, index) => {
    if (header.indexOf(column) !== index) problems.push(problem('csv-column-twice', place(head, index), { column }));
  });

  const rows: RawRow[] = [];
  for (const record of records) {
    const fault = quoteFault(record, source.file) ?? faultOfForm(record, header.length, place);
    if (fault) problems.push(fault);
    if (record.quoteFault !== undefined || record.text.trim() === '') continue;
    const cells: Record<string, string> = {};
    header.forEach((column, index) => {
      const value = record.cells[index] ?? '';
      const trimmed = value.trim();
      if (trimmed !== value) problems.push(problem('cell-spaces', place(record, index), { value }, trimmed));
      cells[column] = trimmed;
    });
    rows.push({
      cells,
      whole: fault === undefined,
      at: (column) => place(record, Math.max(0, header.indexOf(column))),
    });
  }
  return {
    file: source.file,
    header,
    rows,
    problems,
    headerAt: (column) => {
      const index = header.indexOf(column);
      return index < 0 ? { ...origin, column: head.text.length + 1 } : place(head, index);
    },
  };
}

function faultOfForm(
  record: CsvRecord,
  columns: number,
  place: (record: CsvRecord, index: number) => Place,
): Problem | undefined {
  if (record.text.trim() === '') return problem('csv-line-empty', place(record, 0), {});
  const last = record.cells.length - 1;
  if (record.cells.length !== columns) {
    return problem('csv-row-length', place(record, Math.min(last, columns)), { cells: last + 1, columns });
  }
  return undefined;
}

function quoteFault(record: CsvRecord, file: string): Problem | undefined {
  if (record.quoteFault === undefined) return undefined;
  const value = record.text.slice(record.quoteFault + 1).split('\n', 1)[0] ?? '';
  return problem('csv-quote', { file, ...positionOf(record, record.quoteFault) }, { value });
}

function splitRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const raw = text.slice(start, meta.cursor);
      records.push({
        cells: data,
        text: raw.replace(/\n$/, ''),
        line,
        quoteFault: faultStart(errors, start),
      });
      line += raw.split('\n').length - 1;
      start = meta.cursor;
    },
  });
  // The line break that ends the last row is not a row of its own.
  if (records.at(-1)?.text === '' && records.length > 1) records.pop();
  return records;
}

/** Where the cell of a record begins, counting lines inside of quoted cells. */
function cellStart(record: CsvRecord, index: number): { line: number; column: number } {
  let offset = 0;
  for (let cell = 0; cell < index; cell += 1) {
    if (record.text[offset] === '"') {
      offset += 1;
      while (offset < record.text.length) {
        if (record.text[offset] === '"') {
          if (record.text[offset + 1] !== '"') break;
          offset += 1;
        }
        offset += 1;
      }
    }
    const comma = record.text.indexOf(',', offset);
    if (comma < 0) break;
    offset = comma + 1;
  }
  return positionOf(record, offset);
}

/** @param errors papaparse's; the index of one of quotes stands behind the opening mark */
function faultStart(errors: readonly Papa.ParseError[], start: number): number | undefined {
  const index = errors.find(({ type }) => type === 'Quotes')?.index;
  return index === undefined ? undefined : index - 1 - start;
}

function positionOf(record: CsvRecord, offset: number): { line: number; column: number } {
  const before = record.text.slice(0, offset).split('\n');
  return { line: record.line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
