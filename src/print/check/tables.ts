import type { PdfFile } from '../pdf/objects.ts';
import { type Element, elementsOf, isElement } from '../pdf/tree.ts';
import { type CheckedDocument, type CheckedPage, placeOf } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** Tables: rows of one width, header cells that say what they head, and cells that refer to them. */
export function checkTables({ file, pages, elements }: CheckedDocument): PdfFault[] {
  return [
    ...elements
      .filter(({ role }) => role === 'Table')
      .flatMap((table) => [...checkParts(table, pages), ...checkRows(table, pages)]),
    ...elements
      .filter(({ role, cell }) => role === 'TH' && cell?.scope === undefined)
      .map((header) => fault('header-scope', placeOf(header, pages))),
    ...checkHeaders(file, elements, pages),
  ];
}

/** One caption, before or behind the rows; and a head or a foot only beside a body. */
function checkParts(table: Element, pages: readonly CheckedPage[]): PdfFault[] {
  const parts = table.kids.filter(isElement).map(({ role }) => role);
  const between = parts.slice(1, -1).includes('Caption');
  const several = parts.indexOf('Caption') !== parts.lastIndexOf('Caption');
  const isHeadless = !parts.includes('THead') && !parts.includes('TFoot');
  return [
    ...(between || several ? [fault('caption-place', placeOf(table, pages))] : []),
    ...(isHeadless || parts.includes('TBody') ? [] : [fault('table-body', placeOf(table, pages))]),
  ];
}

function checkRows(table: Element, pages: readonly CheckedPage[]): PdfFault[] {
  const rows = elementsOf([table]).filter(({ role }) => role === 'TR');
  /** Columns that cells of the rows above take in the next ones. */
  let reaching: { columns: number; rows: number }[] = [];
  const widths = rows.map((row) => {
    const cells = row.kids.filter(isElement).flatMap(({ cell }) => cell ?? []);
    const own = cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
    const above = reaching.reduce((sum, { columns }) => sum + columns, 0);
    const added = cells.map(({ columnSpan, rowSpan }) => ({ columns: columnSpan, rows: rowSpan }));
    reaching = [...reaching, ...added]
      .map((cell) => ({ ...cell, rows: cell.rows - 1 }))
      .filter((cell) => cell.rows > 0);
    return own + above;
  });
  const [right = 0] = widths;
  return rows.flatMap((row, index) => {
    const width = widths[index] ?? 0;
    return width === right ? [] : [fault('row-width', placeOf(row, pages), width, right)];
  });
}

function checkHeaders(file: PdfFile, all: readonly Element[], pages: readonly CheckedPage[]): PdfFault[] {
  const counts = new Map<string, number>();
  for (const { role, cell } of all) {
    if (role === 'TH' && cell?.id !== undefined) counts.set(cell.id, (counts.get(cell.id) ?? 0) + 1);
  }
  const tree = file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('IDTree'));
  const listed = new Set((file.array(tree?.get('Names')) ?? []).map((id) => file.text(id)));
  return all.flatMap((element) => {
    const lost = element.cell?.headers.filter((id) => counts.get(id) !== 1 || !listed.has(id)) ?? [];
    return lost.map((id) => fault('cell-headers', placeOf(element, pages), id));
  });
}
