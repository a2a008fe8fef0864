import Papa from 'papaparse';

/** Plain UTF-8 with commas and a header. A text that a spreadsheet would run is disarmed by an apostrophe. */
export function toCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const data = rows.map((row) => [...row]);
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n', escapeFormulae: true })}\n`;
}
