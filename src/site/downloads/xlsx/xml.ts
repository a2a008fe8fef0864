import { escapeXml } from '../../../charts/image.ts';

/** Text as it stands in an element or attribute of a workbook, where `_x0041_` would be read as a letter. */
export function xmlText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')).replaceAll('"', '&quot;');
}

export function xmlFile(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

/** Place of a cell, both counted from 0: 'A1'. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A place on a sheet, as formulas and links name it. */
export function placeOn(sheet: string, cells: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}
