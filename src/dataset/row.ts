import { type Column, checkCell } from './cells.ts';
import { checkSchema } from './check-schema.ts';
import type { CsvRow } from './csv.ts';
import type { Place, Problem } from './problem.ts';
import { type CsvCell, placeOf } from './records.ts';
import type { Schema, SchemaName } from './schemas.ts';

/** A row of a table: its text as written, its values, and where they stand. */
export interface Row<T> {
  /** The text of each cell by column. */
  readonly cells: Readonly<Record<string, string>>;
  /** The value of each cell that is not empty. Rely on one only where it is sound. */
  readonly value: Partial<T>;
  /** Whether a cell satisfies its schema, as an empty one may, whatever is wrong with the others. */
  isSound(column: string): boolean;
  /** The place of a column's cell; of the row where it has none. */
  at(column: string): Place;
}

/**
 * Checks the cells of a row one by one, and the row against its schema.
 * @param columns the column of each cell; undefined where there is no such column
 */
export function checkRow<T>(
  name: SchemaName,
  file: string,
  { cells, whole }: CsvRow,
  columns: readonly (Column | undefined)[],
): { row: Row<T>; faults: readonly Problem[] } {
  const faulty: string[] = [];
  const row = new TableRow<T>(file, cells, columns, faulty);
  if (!whole) {
    faulty.push(...Object.keys(row.cells));
    return { row, faults: [] };
  }
  const faults: Problem[] = [];
  for (const column of columns) {
    const cell = column && row.cells[column.name];
    const fault = cell ? checkCell(column, cell, () => row.at(column.name)) : undefined;
    if (!column || !fault) continue;
    faults.push(fault);
    faulty.push(column.name);
  }
  const told = new Set(faulty);
  const inSchema = checkSchema(name, row.value, {
    kind: 'row',
    suggest: ([path], cell) => columns.find((column) => column?.name === path)?.suggest(cell),
    locate: ([column = '']) => {
      faulty.push(column);
      // The header has been told of a column that is missing: each row needs no telling.
      return told.has(column) || !(column in row.cells) ? undefined : row.at(column);
    },
  });
  return { row, faults: [...faults, ...inSchema] };
}

class TableRow<T> implements Row<T> {
  readonly cells: Readonly<Record<string, string>>;
  readonly value: Partial<T>;
  readonly #file: string;
  readonly #raw: readonly CsvCell[];
  readonly #columns: readonly (Column | undefined)[];
  readonly #faulty: readonly string[];

  constructor(
    file: string,
    raw: readonly CsvCell[],
    columns: readonly (Column | undefined)[],
    faulty: readonly string[],
  ) {
    const cells: Record<string, string> = Object.create(null);
    const value: Record<string, unknown> = {};
    columns.forEach((column, index) => {
      if (!column) return;
      const cell = raw[index]?.text ?? '';
      cells[column.name] = cell;
      if (cell !== '') value[column.name] = convert(cell, column.field);
    });
    this.cells = cells;
    this.value = value as Partial<T>;
    this.#file = file;
    this.#raw = raw;
    this.#columns = columns;
    this.#faulty = faulty;
  }

  isSound(column: string): boolean {
    return column in this.cells && !this.#faulty.includes(column);
  }

  at(column: string): Place {
    const index = this.#columns.findIndex((own) => own?.name === column);
    const cell = this.#raw[index] ?? this.#raw[0];
    return cell ? placeOf(this.#file, cell) : { file: this.#file, line: 1, column: 1 };
  }
}

/** A cell as the schema's type. What is no such value stays text, so that the schema refuses it. */
function convert(cell: string, field: Schema): string | number {
  return field.type === 'integer' && /^(0|[1-9][0-9]{0,8})$/.test(cell) ? Number(cell) : cell;
}
