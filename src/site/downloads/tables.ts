import { isMissing } from '../../dataset/dataset.ts';
import { marksOf } from '../../views/marks.ts';
import type { DownloadInput } from './download.ts';

export type Cell = string | number;

/** A table of an edition as it is published: the columns of the data folder, with names beside codes. */
export interface PublishedTable {
  readonly name: 'councils' | 'meetings' | 'members';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The three tables of an edition. The last columns say what the data is not, in every row, so that
 * a row that is copied elsewhere still says it.
 */
export function publishedTables({ dataset, edition, contexts }: DownloadInput): PublishedTable[] {
  const municipalities = new Map(dataset.municipalities.map((municipality) => [municipality.id, municipality]));
  const codes = dataset.languages.map(({ code }) => code);
  const place = (id: string): Cell[] => [id, ...codes.map((code) => municipalities.get(id)?.names[code] ?? '')];
  const placeColumns = ['municipality', ...codes.map((code) => `name_${code}`)];
  const sentences = contexts.flatMap(({ translator }) => marksOf(edition, translator).map(({ sentence }) => sentence));
  const status: Cell[] = [edition.status, sentences.join(' · ')];
  const table = (name: PublishedTable['name'], columns: readonly string[], rows: readonly Cell[][]) => ({
    name,
    columns: ['edition', ...placeColumns, ...columns, 'data_status', 'data_status_note'],
    rows: rows.map(([id, ...cells]) => [edition.year, ...place(String(id)), ...cells, ...status]),
  });
  return [
    table(
      'councils',
      ['established', 'work_plan', 'compensation', 'note'],
      edition.councils.map((council) => [
        council.municipality,
        yesNo(council.established),
        council.established ? council.workPlan : '',
        council.established ? council.compensation : 'not_applicable',
        council.note,
      ]),
    ),
    table(
      'meetings',
      ['date', 'security_incidents', 'community_concerns'],
      edition.councils.flatMap((council) => {
        if (!council.established || isMissing(council.meetings)) return [];
        return council.meetings.map(({ date, securityIncidents, communityConcerns }) => [
          council.municipality,
          date,
          yesNo(securityIncidents),
          yesNo(communityConcerns),
        ]);
      }),
    ),
    table(
      'members',
      ['capacity', 'community', 'women', 'men'],
      edition.councils.flatMap((council) => {
        if (!council.established || isMissing(council.members)) return [];
        return council.members.map(({ capacity, community, women, men }) => [
          council.municipality,
          capacity,
          community,
          women,
          men,
        ]);
      }),
    ),
  ];
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
