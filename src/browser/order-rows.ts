/** The numbers of one row, by column; null where one is missing. */
export type RowValues = readonly (number | null)[];

/** Reads '3 12 - 25'. */
export function readValues(text: string): RowValues {
  return text.split(' ').map((part) => (part === '-' ? null : Number(part)));
}

/**
 * The places of the rows in the order of a column. Rows that are equal keep the order they had, and
 * rows without a number come last, whichever way the column is ordered.
 */
export function orderRows(rows: readonly RowValues[], column: number, descending: boolean): number[] {
  const places = rows.map((_, index) => index);
  return places.sort((a, b) => {
    const left = rows[a]?.[column] ?? null;
    const right = rows[b]?.[column] ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    return (descending ? right - left : left - right) || a - b;
  });
}
