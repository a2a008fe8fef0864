import type { Municipality } from '../dataset/dataset.ts';
import type { Translator } from './translator.ts';

/** The municipalities as a language names and orders them. */
export interface Places {
  /** Identifiers in the alphabetical order of the language. */
  readonly order: readonly string[];
  name(id: string): string;
  /** The place of a municipality in that order, from 0. */
  rank(id: string): number;
  /** Sorts things that belong to municipalities into the alphabetical order. */
  sort<T extends { readonly municipality: string }>(rows: readonly T[]): T[];
}

export function createPlaces(municipalities: readonly Municipality[], translator: Translator): Places {
  const names = new Map(municipalities.map(({ id, names: byLanguage }) => [id, byLanguage[translator.code]]));
  const name = (id: string) => {
    const known = names.get(id);
    if (known === undefined) throw new Error(`there is no name of "${id}" in ${translator.code}`);
    return known;
  };
  const order = municipalities
    .map(({ id }) => id)
    .sort((a, b) => translator.compare(name(a), name(b)) || (a < b ? -1 : 1));
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = (id: string) => {
    const known = rank.get(id);
    if (known === undefined) throw new Error(`there is no municipality "${id}"`);
    return known;
  };
  return {
    order,
    name,
    rank: rankOf,
    sort: (rows) => [...rows].sort((a, b) => rankOf(a.municipality) - rankOf(b.municipality)),
  };
}
