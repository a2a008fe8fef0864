import { nearest } from './nearest.ts';
import { type Problem, problem } from './problem.ts';
import { type CsvCell, placeOf } from './records.ts';

/** What the first line of a table says. */
export interface Header {
  /** The column to which each cell of a row belongs; undefined where there is no such column. */
  readonly columns: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
}

/** The columns that a table must have, in their usual order, and those that it may have besides. */
export interface Columns {
  readonly needed: readonly string[];
  /** Columns of languages, which need a language of that name. */
  readonly ofLanguages: RegExp | undefined;
  /** Whether it is known which languages there are, so that any other is wrong. */
  readonly languagesKnown: boolean;
}

/**
 * Holds the names in the first line against the columns of a table. A name that is misspelt is read
 * as the column that was meant, so that its cells are checked too.
 */
export function checkHeader(file: string, cells: readonly CsvCell[], expected: Columns): Header {
  const { needed } = expected;
  const header = needed.join(',');
  const recognised = columnsByName(cells, expected);
  if (recognised.filter((column) => column !== undefined).length < needed.length / 2) {
    const place = { file, line: cells[0]?.line ?? 1, column: 1 };
    return { columns: cells.map(() => undefined), problems: [problem('csv-header-missing', place, { header })] };
  }
  const columns = columnsByPlace(cells, recognised, needed);
  const missing = needed.filter((column) => !columns.includes(column));
  const problems = cells.flatMap((cell, index) => {
    const place = placeOf(file, cell);
    const { text: column } = cell;
    const meant = columns[index];
    if (meant === column) return [];
    if (isRepeated(cells, index)) return [problem('csv-column-twice', place, { column })];
    if (meant !== undefined || !expected.ofLanguages?.test(column)) {
      return [problem('csv-column-unknown', place, { column, header }, meant)];
    }
    return [problem('language-column-unknown', place, { column })];
  });
  const last = cells.at(-1);
  const end = { file, line: last?.line ?? 1, column: (last?.column ?? 1) + (last?.text.length ?? 0) };
  problems.push(...missing.map((column) => problem('csv-column-missing', end, { column, header })));
  const moved = cells[columns.findIndex((column, index) => column !== needed[index])];
  if (moved && problems.length === 0 && columns.length === needed.length) {
    problems.push(problem('csv-column-order', placeOf(file, moved), { header }));
  }
  return { columns, problems };
}

/** The column that each name stands for: the one of that name, or nearly. */
function columnsByName(cells: readonly CsvCell[], expected: Columns): (string | undefined)[] {
  const { needed, ofLanguages, languagesKnown } = expected;
  const names = cells.map(({ text }) => text);
  const missing = new Set(needed.filter((column) => !names.includes(column)));
  return names.map((name, index) => {
    if (isRepeated(cells, index)) return undefined;
    if (needed.includes(name) || (!languagesKnown && ofLanguages?.test(name))) return name;
    const meant = nearest(name, missing);
    if (meant !== undefined) missing.delete(meant);
    return meant;
  });
}

/** A name that stands where a column is missing stands for that column. */
function columnsByPlace(
  cells: readonly CsvCell[],
  columns: readonly (string | undefined)[],
  needed: readonly string[],
): (string | undefined)[] {
  return columns.map((column, index) => {
    const inPlace = needed[index];
    const isFree = column === undefined && !isRepeated(cells, index) && inPlace !== undefined;
    return isFree && !columns.includes(inPlace) ? inPlace : column;
  });
}

function isRepeated(cells: readonly CsvCell[], index: number): boolean {
  return cells.findIndex(({ text }) => text === cells[index]?.text) < index;
}
