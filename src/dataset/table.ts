import type { Column } from './cells.ts';
import { parseCsv } from './csv.ts';
import { checkHeader } from './header.ts';
import { isError, type Problem } from './problem.ts';
import { checkRow, type Row } from './row.ts';
import { isFreeText, type Schema, type SchemaName, schemaOf } from './schemas.ts';
import type { Source } from './source.ts';
import { valueMeant } from './suggest.ts';

/** A CSV file held against the schema of its rows. */
export interface Table<T> {
  readonly file: string;
  /** The columns that the file has; one that is misspelt under the name that was meant. */
  readonly columns: readonly string[];
  /** Columns that may hold any text. */
  readonly freeText: readonly string[];
  readonly rows: readonly Row<T>[];
  /** False where rows may have been lost to a fault of form, so that 'is missing' cannot be said. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** The table of a file that cannot be read. */
export function unreadTable<T>(file: string): Table<T> {
  return { file, columns: [], freeText: [], rows: [], complete: false, problems: [] };
}

/** What a data set asks of a table besides its schema. */
export interface TableOptions {
  /** Columns of languages; undefined where it is not known which languages there are. */
  readonly languageColumns?: readonly string[] | undefined;
  /** For columns of identifiers: the one that a cell probably means. */
  readonly identifiers?: Readonly<Record<string, (cell: string) => string | undefined>>;
}

/**
 * Parses a CSV file and checks header and rows against the schema of a row. An empty cell is an
 * absent property.
 */
export function parseTable<T>(name: SchemaName, source: Source, options: TableOptions = {}): Table<T> {
  const schema = schemaOf(name);
  const [first = '', ...rest] = Object.keys(schema.properties ?? {});
  const needed = [first, ...(options.languageColumns ?? []), ...rest];
  const raw = parseCsv(source, needed.join(','));
  if (raw.header.length === 0) return { ...unreadTable(raw.file), problems: raw.problems };

  const [pattern] = Object.keys(schema.patternProperties ?? {});
  const header = checkHeader(raw.file, raw.header, {
    needed,
    ofLanguages: pattern === undefined ? undefined : new RegExp(pattern, 'u'),
    languagesKnown: !('languageColumns' in options) || options.languageColumns !== undefined,
  });
  const columns = header.columns.map((column) =>
    column === undefined ? undefined : toColumn(column, schema, options),
  );
  const known = columns.filter((column) => column !== undefined);
  // A column too many or too few in the header makes every row look wrong: the header has been told.
  const isHeaderWrong = header.problems.some(isError);
  const wrongRows = raw.rows.filter(({ whole }) => !whole).length;
  const isTold = ({ code }: Problem) => code === 'csv-row-length' && isHeaderWrong && 2 * wrongRows > raw.rows.length;
  const context = { name, csv: raw, columns };
  const rows = raw.rows.map((row) => checkRow<T>(context, row));
  return {
    file: raw.file,
    columns: known.map((column) => column.name),
    freeText: known.filter(({ field }) => isFreeText(field)).map((column) => column.name),
    rows: rows.map(({ row }) => row),
    complete: raw.complete && known.length > 0,
    problems: [
      ...raw.problems.filter((own) => !isTold(own)),
      ...header.problems,
      ...rows.flatMap(({ faults }) => faults),
    ],
  };
}

function toColumn(name: string, schema: Schema, { identifiers = {} }: TableOptions): Column {
  const own = Object.entries(schema.properties ?? {}).find(([key]) => key === name);
  const pattern = Object.entries(schema.patternProperties ?? {}).find(([key]) => new RegExp(key, 'u').test(name));
  const field = own?.[1] ?? pattern?.[1] ?? {};
  return { name, field, suggest: identifiers[name] ?? ((cell) => valueMeant(cell, field)) };
}
