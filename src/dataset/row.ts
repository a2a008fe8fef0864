import { type Column, checkCell } from './cells.ts';
import { checkSchema } from './check-schema.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import type { Place, Problem } from './problem.ts';
import { placeOf } from './records.ts';
import type { Schema, SchemaName } from './schemas.ts';

/** A row of a table: its text as written, its values, and where they stand. */
export interface Row<T> {
  /** The text of a cell; empty where the table has no such column. */
  text(column: string): string;
  /** The value of each cell that is not empty. Rely on one only where it is sound. */
  readonly value: Partial<T>;
  /** Whether a cell satisfies its schema, as an empty one may, whatever is wrong with the others. */
  isSound(column: string): boolean;
  /** The place of a column's cell; of the row where it has none. */
  at(column: string): Place;
}

/** What the rows of a table share. */
export interface TableContext {
  readonly name: SchemaName;
  readonly csv: CsvTable;
  /** The column of each cell; undefined where there is no such column. */
  readonly columns: readonly (Column | undefined)[];
}

/** Checks the cells of a row one by one, and the row against its schema. */
export function checkRow<T>(context: TableContext, raw: CsvRow): { row: Row<T>; faults: readonly Problem[] } {
  const row = new TableRow<T>(context, raw);
  if (!raw.whole) {
    for (const column of context.columns) if (column) row.distrust(column.name);
    return { row, faults: [] };
  }
  const faults: Problem[] = [];
  const told = new Set<string>();
  for (const column of context.columns) {
    const cell = column && row.text(column.name);
    const fault = cell ? checkCell(column, cell, () => row.at(column.name)) : undefined;
    if (!column || !fault) continue;
    faults.push(fault);
    told.add(column.name);
    row.distrust(column.name);
  }
  const inSchema = checkSchema(context.name, row.value, {
    kind: 'row',
    suggest: ([path], cell) => context.columns.find((column) => column?.name === path)?.suggest(cell),
    locate: ([column = '']) => {
      row.distrust(column);
      // The header has been told of a column that is missing: each row needs no telling.
      return told.has(column) || !row.has(column) ? undefined : row.at(column);
    },
  });
  return { row, faults: [...faults, ...inSchema] };
}

/** Most rows have nothing that cannot be relied on: they share this. */
const NOTHING: ReadonlySet<string> = new Set();

/** Of a large table there are hundreds of thousands: what can be found again is not kept. */
class TableRow<T> implements Row<T> {
  readonly value: Partial<T>;
  readonly #context: TableContext;
  readonly #raw: CsvRow;
  #faulty = NOTHING;

  constructor(context: TableContext, raw: CsvRow) {
    const value: Record<string, unknown> = {};
    for (const [index, column] of context.columns.entries()) {
      const text = raw.texts[index] ?? '';
      if (column && text !== '') value[column.name] = convert(text, column.field);
    }
    this.value = value as Partial<T>;
    this.#context = context;
    this.#raw = raw;
  }

  text(column: string): string {
    return this.#raw.texts[this.#indexOf(column)] ?? '';
  }

  has(column: string): boolean {
    return this.#indexOf(column) >= 0;
  }

  isSound(column: string): boolean {
    return this.has(column) && !this.#faulty.has(column);
  }

  /** From now on the cell of this column is not sound. */
  distrust(column: string): void {
    this.#faulty = new Set([...this.#faulty, column]);
  }

  at(column: string): Place {
    const { csv } = this.#context;
    const cells = csv.cellsOf(this.#raw);
    const cell = cells[this.#indexOf(column)] ?? cells[0];
    return cell ? placeOf(csv.file, cell) : { file: csv.file, line: this.#raw.line, column: 1 };
  }

  #indexOf(column: string): number {
    return this.#context.columns.findIndex((own) => own?.name === column);
  }
}

/** A cell as the schema's type. What is no such value stays text, so that the schema refuses it. */
function convert(cell: string, field: Schema): string | number {
  return field.type === 'integer' && /^-?(0|[1-9][0-9]{0,8})$/.test(cell) ? Number(cell) : cell;
}
