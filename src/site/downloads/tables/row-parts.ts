import type { Edition } from '../../../dataset/dataset.ts';
import { marksOf } from '../../../views/marks.ts';
import type { DownloadInput } from '../download.ts';
import type { Cell } from './published-table.ts';

/** What the rows of several tables have alike. */
export interface RowParts {
  readonly edition: Edition;
  /** Codes of the languages. */
  readonly codes: readonly string[];
  /** A municipality: its identifier and its name in each language. */
  place(id: string): Cell[];
  /** What the data is, and what it is not in each language. */
  readonly status: readonly Cell[];
}

export function rowParts({ dataset, edition, contexts }: DownloadInput): RowParts {
  const names = new Map(dataset.municipalities.map((own) => [own.id, own.names]));
  const codes = dataset.languages.map(({ code }) => code);
  const sentences = contexts.flatMap(({ translator }) => marksOf(edition, translator).map(({ sentence }) => sentence));
  return {
    edition,
    codes,
    place: (id) => [id, ...codes.map((code) => names.get(id)?.[code] ?? '')],
    status: [edition.status, sentences.join(' · ')],
  };
}
