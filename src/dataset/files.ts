import type { Row, Table } from './table.ts';
import type { TextsFile } from './texts.ts';
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
  /** The keys of the first level that satisfy their schema, for rules that need no others. */
  readonly sound: Partial<T>;
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
}

export interface EditionFiles {
  readonly folder: string;
  readonly edition: Checked<EditionFile>;
  readonly councils: Table<CouncilRow>;
  readonly meetings: Table<MeetingRow>;
  readonly members: Table<MembersRow>;
}

/** The rows of a table that satisfy their schema, with their values. */
export function validRows<T>(table: Table<T>): (Row<T> & { readonly value: T })[] {
  return table.rows.filter((row): row is Row<T> & { readonly value: T } => row.value !== undefined);
}
