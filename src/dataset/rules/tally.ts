import type { DataFiles } from '../files.ts';
import type { Table } from '../table.ts';

/** A number for each municipality, from the rows of a table. */
export interface Tally {
  /** The number, from the rows that can be read. */
  atLeast(municipality: string): number;
  /** The number; undefined where a row of this municipality cannot be read, or may be lost. */
  exactly(municipality: string): number | undefined;
  /** All numbers, where each is exact; undefined where one is not. */
  all(): readonly number[] | undefined;
}

/**
 * Adds up the rows of a table by municipality. Nothing follows from the lack of a row that may only be
 * misspelt: that has been told.
 * @param columns the columns that `count` reads
 */
export function tally<T extends { readonly municipality: string }, K extends keyof T & string = never>(
  table: Table<T>,
  { identifiers }: DataFiles,
  columns: readonly K[],
  count: (value: Pick<T, K>) => number,
): Tally {
  const numbers = new Map<string, number>();
  const unsure = new Set<string>();
  let complete = table.complete;
  for (const row of table.rows) {
    const municipality = identifiers.municipality.meant(row.text('municipality'));
    const sound = columns.every((column) => row.isSound(column));
    if (!municipality) complete = false;
    else if (!sound) unsure.add(municipality);
    else numbers.set(municipality, (numbers.get(municipality) ?? 0) + count(row.value as Pick<T, K>));
  }
  const atLeast = (municipality: string) => numbers.get(municipality) ?? 0;
  return {
    atLeast,
    exactly: (municipality) => (complete && !unsure.has(municipality) ? atLeast(municipality) : undefined),
    all: () => (complete && unsure.size === 0 ? [...numbers.values()] : undefined),
  };
}
