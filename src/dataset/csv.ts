import { type Problem, problem } from './problem.ts';
import { type CsvCell, placeOf, splitRecords } from './records.ts';
import type { Source } from './source.ts';

/** A row as it stands in the file; its cells without spaces around them. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** False where the row has too few or too many cells: they may stand in the wrong columns. */
  readonly whole: boolean;
}

export interface CsvTable {
  readonly file: string;
  /** The names in the first line, as written; none where they cannot be read. */
  readonly header: readonly CsvCell[];
  readonly rows: readonly CsvRow[];
  /** False where rows are lost to a quotation mark, or the header is. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Splits CSV text with commas and a header line into rows, and collects every fault of form. Empty
 * lines are no rows. Where another sign separates the cells, that is told and they are read by it.
 * @param expectedHeader the header to show where the file has none
 */
export function parseCsv({ file, text }: Source, expectedHeader: string): CsvTable {
  const { delimiter, fault } = findDelimiter(file, text);
  const problems = fault ? [fault] : [];
  let header: readonly CsvCell[] | undefined;
  const rows: CsvRow[] = [];
  let complete = true;
  for (const { cells, unclosed } of splitRecords(text, delimiter)) {
    const [first] = cells;
    if (unclosed) {
      complete = false;
      problems.push(problem('csv-quote', placeOf(file, unclosed), { value: unclosed.text }));
      // Rows whose header cannot be read say nothing.
      if (!header) return { file, header: [], rows, complete, problems };
    } else if (first && cells.every((cell) => cell.text.trim() === '')) {
      problems.push(problem('csv-line-empty', placeOf(file, first), {}));
    } else if (!header) {
      header = cells;
    } else {
      const { row, faults } = readRow(file, cells, header.length);
      rows.push(row);
      problems.push(...faults);
    }
  }
  if (header) return { file, header, rows, complete, problems };
  const empty = problem('file-empty', { file, line: 1, column: 1 }, { header: expectedHeader });
  return { file, header: [], rows, complete: false, problems: [empty] };
}

function readRow(file: string, cells: readonly CsvCell[], columns: number): { row: CsvRow; faults: Problem[] } {
  const faults: Problem[] = [];
  const whole = cells.length === columns;
  const odd = cells[Math.min(cells.length - 1, columns)];
  if (!whole && odd) faults.push(problem('csv-row-length', placeOf(file, odd), { cells: cells.length, columns }));
  const trimmed = cells.map((cell) => {
    const value = cell.text.trim();
    if (value === cell.text) return cell;
    // A text with a comma that is not quoted falls into cells that begin with a space.
    if (whole) faults.push(problem('cell-spaces', placeOf(file, cell), { value: cell.text }, value));
    return { ...cell, text: value };
  });
  return { row: { cells: trimmed, whole }, faults };
}

const OTHER_DELIMITERS = [
  [';', 'semicolon'],
  ['\t', 'tab'],
] as const;

/** The sign between the names of the header. */
function findDelimiter(file: string, text: string): { delimiter: string; fault: Problem | undefined } {
  const begin = text.lastIndexOf('\n', text.search(/\S/)) + 1;
  const head = text.slice(begin).split('\n', 1)[0] ?? '';
  const other = OTHER_DELIMITERS.find(([sign]) => head.includes(sign) && !head.includes(','));
  if (!other) return { delimiter: ',', fault: undefined };
  const [delimiter, name] = other;
  const line = text.slice(0, begin).split('\n').length;
  const place = { file, line, column: head.indexOf(delimiter) + 1 };
  return { delimiter, fault: problem('csv-delimiter', place, { delimiter: name }) };
}
