import Papa from 'papaparse';
import type { PublishedTable } from './tables.ts';

/** Plain UTF-8 with commas and a header. A text that a spreadsheet would run is disarmed by an apostrophe. */
export function toCsv({ columns, rows }: PublishedTable): string {
  const data = rows.map((row) => [...row]);
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n', escapeFormulae: true })}\n`;
}
