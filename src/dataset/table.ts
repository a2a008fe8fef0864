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
  problems.push(...headerProblems);
  const rows = raw.rows.map((row): Row<T> => {
    if (!row.whole || headerProblems.length > 0) return { cells: row.cells, value: undefined, at: row.at };
    const value = convert(row.cells, schema);
    const found = checkSchema(name, value, (path) => row.at(path[0] ?? ''), 'row');
    problems.push(...found);
    return { cells: row.cells, value: found.length === 0 ? (value as T) : undefined, at: row.at };
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
  const patterns = Object.keys(schema.patternProperties ?? {}).map((pattern) => new RegExp(pattern, 'u'));
  const missing = columns.filter((column) => !raw.header.includes(column));
  const unknown = raw.header.filter(
    (column) => !columns.includes(column) && !patterns.some((pattern) => pattern.test(column)),
  );
  return [
    ...unknown.map((column) =>
      problem('csv-column-unknown', raw.headerAt(column), { column, nearest: nearest(column, missing), header }),
    ),
    ...missing
      .filter((column) => !unknown.some((name) => nearest(name, [column])))
      .map((column) => problem('csv-column-missing', raw.headerAt(column), { column, header })),
  ];
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
