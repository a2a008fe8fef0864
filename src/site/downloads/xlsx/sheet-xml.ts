import type { XlsxCell, XlsxLine, XlsxSheet, XlsxTable } from './sheet.ts';
import { STYLES, type StyleName } from './styles.ts';
import { cellName, placeOn, xmlFile, xmlText } from './xml.ts';

/** Gives each text of a workbook its number: texts are kept once for all sheets. */
export type NumberText = (text: string) => number;

/** A sheet as markup, and the addresses outside that it links to, in the order of their relationships. */
export interface SheetXml {
  readonly xml: string;
  readonly addresses: readonly string[];
}

/** Widths of columns in letters. */
const LINE_WIDTH = 75;
const WIDEST = 60;
const NARROWEST = 8;

/** Heights of rows in points. Not every program finds them by itself: LibreOffice lays lines over each other. */
const LINE_HEIGHT = 15.5;
const TITLE_HEIGHT = 21;

const DAY = 24 * 60 * 60 * 1000;

/** @param isFirst whether the workbook opens with it */
export function sheetXml({ lines, table }: XlsxSheet, isFirst: boolean, numberText: NumberText): SheetXml {
  const links: string[] = [];
  const addresses: string[] = [];
  const widths = table ? columnWidths(table) : [LINE_WIDTH];
  const rows = [
    ...lines.map((line, row) => rowXml(row, lineHeight(line, table !== undefined), lineXml(line, row))),
    ...(table ? tableRows(table, lines.length) : []),
  ];
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>
<cols>${columns.join('')}</cols>
<sheetData>${rows.join('')}</sheetData>
${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="${widths.length > 4 ? 'landscape' : 'portrait'}" fitToHeight="0"/>
${table && isMarked(table) ? '<tableParts count="1"><tablePart r:id="table"/></tableParts>' : ''}</worksheet>`;
  return { xml: xmlFile(xml), addresses };

  function lineXml({ text, look, address }: XlsxLine, row: number): string {
    if (address !== undefined)
      links.push(`<hyperlink ref="${cellName(0, row)}" r:id="link${addresses.push(address)}"/>`);
    // Lines above a table run over its columns; wrapped, they would be as narrow as the first.
    const style = look ?? (address === undefined ? 'text' : 'link');
    return textXml(text, table && style === 'text' ? 'free' : style, cellName(0, row));
  }

  function tableRows({ head, rows: body }: XlsxTable, top: number): string[] {
    const numeric = head.map((_, column) => body.some((row) => typeof row[column] === 'number'));
    const headCells = head.map((text, column) =>
      textXml(text, numeric[column] ? 'headOfNumbers' : 'head', cellName(column, top)),
    );
    return [
      rowXml(top, heightOf(head), headCells.join('')),
      ...body.map((cells, index) => {
        const row = top + 1 + index;
        return rowXml(
          row,
          heightOf(cells),
          cells.map((cell, column) => cellXml(cell, numeric[column] ?? false, cellName(column, row))).join(''),
        );
      }),
    ];
  }

  /** As many lines as the cell that has most. */
  function heightOf(cells: readonly XlsxCell[]): number {
    const counts = cells.map((cell, column) => countLines(wordsOf(cell), widths[column] ?? WIDEST));
    return LINE_HEIGHT * Math.max(...counts);
  }

  function cellXml(cell: XlsxCell, isOfNumbers: boolean, place: string): string {
    if (typeof cell === 'number') return `<c r="${place}" s="${STYLES.number}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return textXml(cell, isOfNumbers ? 'reason' : 'text', place);
    if ('day' in cell) return `<c r="${place}" s="${STYLES.day}"><v>${dayNumber(cell.day)}</v></c>`;
    links.push(`<hyperlink ref="${place}" location="${xmlText(placeOn(cell.sheet, 'A1'))}"/>`);
    return textXml(cell.text, 'link', place);
  }

  function textXml(text: string, style: StyleName, place: string): string {
    return `<c r="${place}" s="${STYLES[style]}" t="s"><v>${numberText(text)}</v></c>`;
  }
}

/** A marked table has a row at least. */
export function isMarked({ rows }: XlsxTable): boolean {
  return rows.length > 0;
}

function rowXml(row: number, height: number, cells: string): string {
  return `<row r="${row + 1}" ht="${height}">${cells}</row>`;
}

/** Above a table a line runs over its columns, elsewhere it is wrapped. */
function lineHeight({ text, look }: XlsxLine, isAboveTable: boolean): number {
  if (look === 'title') return TITLE_HEIGHT;
  return LINE_HEIGHT * (isAboveTable ? 1 : countLines(text, LINE_WIDTH));
}

/**
 * Lines of a text that is broken between words. Heads are bold, and no letter is as wide as a digit,
 * by which widths are counted: the two balance.
 */
function countLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    used += length + 1;
  }
  return lines;
}

/** Days since the last one of 1899. */
function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
}

/** Wide enough for the longest entry and for each word of the head, within reason. */
function columnWidths({ head, rows }: XlsxTable): number[] {
  return head.map((title, column) => {
    const word = Math.max(...title.split(/[\s/]/).map(({ length }) => length));
    // Heads are bold.
    const widest = rows.reduce((most, row) => Math.max(most, lengthOf(row[column] ?? '') + 1), word * 1.15);
    return Math.min(WIDEST, Math.ceil(Math.max(NARROWEST, widest) + 2));
  });
}

function lengthOf(cell: XlsxCell): number {
  return wordsOf(cell).length;
}

function wordsOf(cell: XlsxCell): string {
  if (typeof cell === 'object') return 'day' in cell ? cell.day : cell.text;
  return String(cell);
}
