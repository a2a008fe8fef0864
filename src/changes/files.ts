import { isDeepStrictEqual } from 'node:util';
import type { Dataset } from '../dataset/dataset.ts';
import { compareKeys } from './keys.ts';
import type { FileChange, FileEffect } from './report.ts';
import type { State } from './state.ts';

/**
 * The files of the data folder that differ, and whether readers see it: a file whose rows were only
 * moved, or a comment, changes nothing that is published.
 * @param isPublished whether anything that is published differs at all
 */
export function compareFiles(base: State, head: State, isPublished: boolean): FileChange[] {
  const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);
  return compareKeys(base.files, head.files, isSame)
    .map(({ key, change }) => ({ path: key, change, effect: effectOf(key, base.dataset, head.dataset, isPublished) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function effectOf(path: string, base: Dataset, head: Dataset, isPublished: boolean): FileEffect {
  const read = readerOf(path);
  if (!read) return 'unread';
  return isPublished && !isDeepStrictEqual(read(base), read(head)) ? 'published' : 'none';
}

/** What the dataset has from a file; undefined for a file of which it has nothing. */
function readerOf(path: string): ((dataset: Dataset) => unknown) | undefined {
  const [, year, table] = /^editions\/(\d{4})\/(\w+)\.(?:csv|yaml)$/.exec(path) ?? [];
  if (year !== undefined && table !== undefined) return (dataset) => readEdition(dataset, Number(year), table);
  const published = /^editions\/(\d{4})\/published\//.exec(path)?.[1];
  if (published !== undefined) {
    return ({ editions }) => editions.find((own) => own.year === Number(published))?.record;
  }
  const language = /^texts\/(\w+)\.yaml$/.exec(path)?.[1];
  if (language !== undefined) return ({ languages }) => languages.find(({ code }) => code === language)?.texts;
  return FILES[path];
}

const FILES: Readonly<Record<string, (dataset: Dataset) => unknown>> = {
  'site.yaml': ({ site }) => site,
  'communities.yaml': ({ communities }) => communities,
  'municipalities.csv': ({ municipalities }) => municipalities.map(({ residents: _, ...own }) => own),
  'residents.csv': ({ municipalities }) => municipalities.map(({ id, residents }) => [id, residents]),
};

function readEdition({ editions }: Dataset, year: number, table: string): unknown {
  const edition = editions.find((own) => own.year === year);
  if (!edition) return undefined;
  const { councils, residents, record: _, ...facts } = edition;
  if (table === 'residents') return residents;
  if (table === 'edition') return facts;
  return councils.map((council) => {
    if (!council.established) return table === 'councils' ? council : undefined;
    const { meetings, members, ...own } = council;
    if (table === 'meetings') return meetings;
    return table === 'members' ? members : own;
  });
}
