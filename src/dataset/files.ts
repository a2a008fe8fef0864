import type { Identifiers } from './identifiers.ts';
import type { EditionRecord } from './record.ts';
import type { Row } from './row.ts';
import type { Table } from './table.ts';
import type {
  CommunitiesFile,
  CouncilRow,
  EditionFile,
  HolidaysFile,
  MeetingRow,
  MembersRow,
  MunicipalityRow,
  ResidentRow,
  SiteFile,
  StyleFile,
  TranslationsFile,
} from './types.generated.ts';
import type { RawDocument } from './yaml.ts';

/** A YAML file held against its schema. */
export interface Checked<T> {
  readonly document: RawDocument;
  /** Undefined where the file does not satisfy its schema. */
  readonly value: T | undefined;
  /** The keys (or list indexes) of the first level that satisfy their schema, for rules that need no others. */
  readonly sound: Partial<T>;
}

/** A texts file of a language, parsed. */
export interface TextsFile {
  readonly code: string;
  readonly tag: string;
  readonly document: RawDocument;
}

/** All files of the data folder after parsing and schema checks: what the rules between files see. */
export interface DataFiles {
  readonly site: Checked<SiteFile>;
  readonly communities: Checked<CommunitiesFile>;
  readonly municipalities: Table<MunicipalityRow>;
  readonly residents: Table<ResidentRow>;
  readonly holidays: Checked<HolidaysFile>;
  readonly style: Checked<StyleFile>;
  readonly translations: Checked<TranslationsFile>;
  readonly texts: readonly TextsFile[];
  readonly editions: readonly EditionFiles[];
  /** By the column that names one. */
  readonly identifiers: { readonly municipality: Identifiers; readonly community: Identifiers };
}

export interface EditionFiles {
  readonly folder: string;
  readonly edition: Checked<EditionFile>;
  readonly councils: Table<CouncilRow>;
  readonly meetings: Table<MeetingRow>;
  readonly members: Table<MembersRow>;
  /** Who lived where when it was published; undefined while residents.csv of the data folder holds for it. */
  readonly residents: Table<ResidentRow> | undefined;
  /** What was published of it; undefined where nothing was yet. */
  readonly record: EditionRecord | undefined;
}

/** The entries of communities.yaml that satisfy their schema, with their places in the list. */
export function soundCommunities({ communities }: DataFiles): { index: number; id: string; residual: boolean }[] {
  const entries = Object.entries<CommunitiesFile[number] | undefined>({ ...communities.sound });
  return entries.flatMap(([index, entry]) =>
    entry ? [{ index: Number(index), id: entry.id, residual: entry.residual ?? false }] : [],
  );
}

/** The list of residents that holds now, and those that published editions keep. */
export function residentTables({ residents, editions }: DataFiles): Table<ResidentRow>[] {
  return [residents, ...editions.flatMap((edition) => edition.residents ?? [])];
}

/** A row with the values of the columns that a rule asked for. */
export type RowWith<V> = Pick<Row<unknown>, 'at'> & { readonly value: V };

/**
 * The rows of a table whose cells in these columns can be relied on, whatever is wrong with others.
 * The first column names a municipality; one that is misspelt counts as the one that was meant.
 */
export function rowsWith<T extends { readonly municipality: string }, K extends keyof T & string = never>(
  table: Table<T>,
  { identifiers }: DataFiles,
  ...columns: readonly K[]
): RowWith<Pick<T, K | 'municipality'>>[] {
  return table.rows.flatMap((row) => {
    const written = row.text('municipality');
    const municipality = identifiers.municipality.meant(written);
    if (!municipality || !columns.every((column) => row.isSound(column))) return [];
    if (municipality === written) return [row as RowWith<Pick<T, K | 'municipality'>>];
    const value = { ...row.value, municipality } as Pick<T, K | 'municipality'>;
    return [{ value, at: (column) => row.at(column) }];
  });
}
