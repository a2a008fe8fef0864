const indexes = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/**
 * The row of a municipality, as quick in a list of thousands as in a short one: whoever asks for each
 * municipality in turn would otherwise go through the list as often as it is long.
 * @param rows at most one for each municipality; the list does not change
 */
export function rowOf<T extends { readonly municipality: string }>(
  rows: readonly T[],
  municipality: string,
): T | undefined {
  return indexOf(rows, (row) => row.municipality).get(municipality);
}

/** The same for a list in which each element has an identifier of its own. */
export function withId<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return indexOf(list, (element) => element.id).get(id);
}

function indexOf<T extends object>(list: readonly T[], keyOf: (element: T) => string): ReadonlyMap<string, T> {
  const known = indexes.get(list) as ReadonlyMap<string, T> | undefined;
  if (known) return known;
  const index = new Map(list.map((element) => [keyOf(element), element]));
  indexes.set(list, index);
  return index;
}
