import { type Problem, problem } from './problem.ts';
import { type CsvCell, type CsvRecord, cellsOf, placeOf, splitRecords } from './records.ts';
import type { Source } from './source.ts';

/** A row as it stands in the file. */
export interface CsvRow {
  /** The texts of its cells without spaces around them. */
  readonly texts: readonly string[];
  /** False where the row has too few or too many cells: they may stand in the wrong columns. */
  readonly whole: boolean;
  /** Where it begins: line from 1, and offset in the text of the file. */
  readonly line: number;
  readonly start: number;
}

export interface CsvTable {
  readonly file: string;
  /** The names in the first line, as written; none where they cannot be read. */
  readonly header: readonly CsvCell[];
  readonly rows: readonly CsvRow[];
  /** False where rows are lost to a quotation mark, or the header is. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  /** The cells of a row as they stand in the file, with their places. */
  cellsOf(row: CsvRow): readonly CsvCell[];
}

/**
 * Splits CSV text with commas and a header line into rows, and collects every fault of form. Empty
 * lines are no rows. Where another sign separates the cells, that is told and they are read by it.
 * @param expectedHeader the header to show where the file has none
 */
export function parseCsv({ file, text }: Source, expectedHeader: string): CsvTable {
  const { delimiter, fault } = findDelimiter(file, text);
  const problems = fault ? [fault] : [];
  const find = (record: Pick<CsvRecord, 'line' | 'start'>) => cellsOf(text, record, delimiter);
  const rows: CsvRow[] = [];
  const table = (own: readonly CsvCell[], complete: boolean) => ({
    ...{ file, header: own, rows, complete, problems },
    cellsOf: find,
  });
  let header: readonly CsvCell[] | undefined;
  let complete = true;
  for (const record of splitRecords(text, delimiter)) {
    const { texts, isUnclosed, line, start } = record;
    if (isUnclosed) {
      complete = false;
      const unclosed = find(record).at(-1);
      if (unclosed) problems.push(problem('csv-quote', placeOf(file, unclosed), { value: unclosed.text }));
      // Rows whose header cannot be read say nothing.
      if (!header) return table([], false);
    } else if (texts.every((own) => own.trim() === '')) {
      problems.push(problem('csv-line-empty', { file, line, column: 1 }, {}));
    } else if (!header) {
      header = find(record);
    } else if (header.every((name, index) => name.text === texts[index])) {
      const [first] = header;
      const facts = { key: texts.join(', '), first: first?.line ?? 1 };
      problems.push(problem('row-twice', { file, line, column: 1 }, facts));
    } else {
      const whole = texts.length === header.length;
      const tidy = texts.every((own) => own === own.trim());
      if (!whole || !tidy) problems.push(...faultsOfRow(file, find(record), header.length));
      rows.push({ texts: tidy ? texts : texts.map((own) => own.trim()), whole, line, start });
    }
  }
  if (header) return table(header, complete);
  const empty = problem('file-empty', { file, line: 1, column: 1 }, { header: expectedHeader });
  return { ...table([], false), problems: [empty] };
}

function faultsOfRow(file: string, cells: readonly CsvCell[], columns: number): Problem[] {
  const odd = cells[Math.min(cells.length - 1, columns)];
  if (odd && cells.length !== columns) {
    // A text with a comma that is not quoted falls into cells that begin with a space.
    return [problem('csv-row-length', placeOf(file, odd), { cells: cells.length, columns })];
  }
  return cells.flatMap((cell) => {
    const value = cell.text.trim();
    if (value === cell.text) return [];
    return [problem('cell-spaces', placeOf(file, cell), { value: cell.text }, value === '' ? undefined : value)];
  });
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
