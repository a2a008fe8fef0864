import { type Dataset, type Edition, type Tile, toCouncil } from './dataset.ts';
import type { DataFiles, EditionFiles } from './files.ts';
import { flattenTexts } from './flatten-texts.ts';
import type { Row } from './row.ts';
import type { Table } from './table.ts';
import type { MunicipalityRow, ResidentRow } from './types.generated.ts';

/**
 * Turns files without errors into the dataset: from here on nothing sees what a file looks like.
 * @param waiting texts that wait for a translator
 */
export function toDataset(files: DataFiles, waiting: Dataset['waiting']): Dataset {
  const site = files.site.value;
  const communities = files.communities.value;
  if (!site || !communities) throw new Error('a file without problems has a value');
  const residents = residentsIn(files.residents);
  const ids = valuesOf(files.municipalities).map(({ id }) => id);
  return {
    site,
    languages: site.languages.map((language) => {
      const file = files.texts.find(({ code }) => code === language.code);
      return { ...language, texts: flattenTexts(file?.document.value) };
    }),
    municipalities: valuesOf(files.municipalities).map((value, index) => ({
      id: value.id,
      names: namesOf(files.municipalities.rows[index], site.languages),
      region: value.region,
      tile: tileOf(value),
      residents: residents.get(value.id) ?? new Set(),
    })),
    communities: communities.map(({ id, residual }) => ({ id, residual: residual ?? false })),
    editions: files.editions.map((edition) => toEdition(edition, ids)),
    waiting,
  };
}

/** The communities of each municipality. */
function residentsIn(table: Table<ResidentRow>): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = Map.groupBy(valuesOf(table), ({ municipality }) => municipality);
  return new Map([...rows].map(([id, own]) => [id, new Set(own.map(({ community }) => community))]));
}

function tileOf({ tile_column: column, tile_row: row }: MunicipalityRow): Tile | undefined {
  return column === undefined || row === undefined ? undefined : { column, row };
}

function namesOf(row: Row<MunicipalityRow> | undefined, languages: readonly { code: string }[]) {
  return Object.fromEntries(languages.map(({ code }) => [code, row?.text(`name_${code}`) ?? '']));
}

function toEdition(files: EditionFiles, order: readonly string[]): Edition {
  const { edition, councils, meetings, members, residents, record } = files;
  const facts = edition.value;
  if (!facts) throw new Error('a file without problems has a value');
  const councilRows = new Map(valuesOf(councils).map((row) => [row.municipality, row]));
  const meetingRows = Map.groupBy(valuesOf(meetings), (row) => row.municipality);
  const memberRows = Map.groupBy(valuesOf(members), (row) => row.municipality);
  return {
    year: facts.year,
    status: facts.status,
    period: facts.period,
    published: facts.published,
    requiredMeetings: facts.required_meetings,
    legalReferences: facts.legal_references,
    signOff: facts.sign_off,
    corrections: facts.corrections,
    residents: residents && residentsIn(residents),
    record,
    councils: order.flatMap((id) => {
      const council = councilRows.get(id);
      if (!council) return [];
      return [toCouncil({ council, meetings: meetingRows.get(id) ?? [], members: memberRows.get(id) ?? [] })];
    }),
  };
}

/** The rows of a table without errors: each cell has the value that its schema asks for. */
function valuesOf<T>(table: Table<T>): T[] {
  return table.rows.map(({ value }) => value as T);
}
