import { checkCell } from './cells.ts';
import { parseCsv, type RawTable } from './csv.ts';
import { nearest } from './nearest.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { checkSchema, type Schema, type SchemaName, schemaOf } from './schemas.ts';
import type { Source } from './source.ts';

/** A row of a table: its text as written, its value where the row is valid, and its places. */
export interface Row<T> {
  readonly cells: Readonly<Record<string, string>>;
  /** Undefined where the row does not satisfy its schema. */
  readonly value: T | undefined;
  /** The fields that satisfy their schema, for rules that need no others. */
  readonly sound: Partial<T>;
  at(column: string): Place;
}

/** A CSV file held against the schema of its rows. */
export interface Table<T> {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly Row<T>[];
  /** False where rows may have been lost to a fault of form, so that 'is missing' cannot be said. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  headerAt(column: string): Place;
}

/**
 * Parses a CSV file and checks header and rows against the schema of a row. An empty cell is an
 * absent property.
 * @param extraColumns columns that the schema allows by pattern and this data set asks for
 */
export function parseTable<T>(name: SchemaName, source: Source, extraColumns: readonly string[] = []): Table<T> {
  const schema = schemaOf(name);
  const columns = expectedColumns(schema, extraColumns);
  const raw = parseCsv(source, columns.join(','));
  const problems = [...raw.problems];
  const readable = raw.header.length > 0;
  const headerProblems = readable ? checkHeader(raw, schema, columns) : [];
  const unknown = new Set(unknownColumns(raw, schema, columns));
  problems.push(...headerProblems, ...checkOrder(raw, columns, headerProblems.length === 0));
  const rows = raw.rows.map((row): Row<T> => {
    if (!row.whole) return { cells: row.cells, value: undefined, sound: {}, at: row.at };
    const faulty = new Set<string>();
    for (const [column, cell] of Object.entries(row.cells)) {
      const fault = checkCell(column, cell, fieldOf(schema, column), row.at(column));
      if (!fault) continue;
      problems.push(fault);
      faulty.add(column);
    }
    const told = new Set([...unknown, ...faulty]);
    const value = convert(row.cells, schema);
    const locate = (path: readonly string[]) => {
      const column = path[0] ?? '';
      faulty.add(column);
      // The header has been told of a column that is missing or unknown: each row needs no telling.
      return told.has(column) || !raw.header.includes(column) ? undefined : row.at(column);
    };
    problems.push(...checkSchema(name, value, locate, 'row'));
    const valid = faulty.size === 0 && headerProblems.length === 0;
    const sound = Object.fromEntries(Object.entries(value).filter(([column]) => !faulty.has(column))) as Partial<T>;
    return { cells: row.cells, value: valid ? (value as T) : undefined, sound, at: row.at };
  });
  const complete = readable && !raw.problems.some(({ code }) => code === 'csv-quote') && headerProblems.length === 0;
  return { file: raw.file, header: raw.header, rows, complete, problems, headerAt: raw.headerAt };
}

/** The columns of a table in the order of its schema, the extra ones after the first. */
function expectedColumns(schema: Schema, extraColumns: readonly string[]): string[] {
  const [first = '', ...rest] = Object.keys(schema.properties ?? {});
  return [first, ...extraColumns, ...rest];
}

function checkHeader(raw: RawTable, schema: Schema, columns: readonly string[]): Problem[] {
  const header = columns.join(',');
  const missing = columns.filter((column) => !raw.header.includes(column));
  const unknown = unknownColumns(raw, schema, columns);
  return [
    ...unknown.map((column) =>
      problem('csv-column-unknown', raw.headerAt(column), { column, header }, nearest(column, missing)),
    ),
    ...missing
      .filter((column) => !unknown.some((name) => nearest(name, missing) === column))
      .map((column) => problem('csv-column-missing', raw.headerAt(column), { column, header })),
  ];
}

/** A header with all columns in another order is read all the same. */
function checkOrder(raw: RawTable, columns: readonly string[], sound: boolean): Problem[] {
  const header = raw.header.filter((column) => columns.includes(column));
  const first = header.find((column, index) => column !== columns[index]);
  if (!sound || first === undefined || header.length !== columns.length) return [];
  return [problem('csv-column-order', raw.headerAt(first), { header: columns.join(',') })];
}

/** The schema of a column, by its name or by a pattern. */
function fieldOf(schema: Schema, column: string): Schema {
  const own = schema.properties?.[column];
  if (own) return own;
  const pattern = Object.entries(schema.patternProperties ?? {}).find(([key]) => new RegExp(key, 'u').test(column));
  return pattern?.[1] ?? {};
}

function unknownColumns(raw: RawTable, schema: Schema, columns: readonly string[]): string[] {
  const patterns = Object.keys(schema.patternProperties ?? {}).map((pattern) => new RegExp(pattern, 'u'));
  return raw.header.filter((column) => !columns.includes(column) && !patterns.some((pattern) => pattern.test(column)));
}

/** Cells as the schema's types. What is no such value stays text, so that the schema refuses it. */
function convert(cells: Readonly<Record<string, string>>, schema: Schema): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === '') continue;
    const whole = schema.properties?.[column]?.type === 'integer' && /^(0|[1-9][0-9]{0,8})$/.test(cell);
    value[column] = whole ? Number(cell) : cell;
  }
  return value;
}
