import type { XlsxTable } from '../xlsx/sheet.ts';

/** A sheet with a table, before the marks of the edition are put above it. */
export interface DescribedSheet {
  readonly name: string;
  readonly title: string;
  /** What the table holds; the contents say it too. */
  readonly about: string;
  readonly table: XlsxTable;
}

/** A text as the name of a sheet: programs refuse longer ones, and some signs. */
export function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
