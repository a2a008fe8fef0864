import { pack } from '../archive.ts';
import type { Xlsx, XlsxSheet, XlsxTable } from './sheet.ts';
import { isMarked, sheetXml } from './sheet-xml.ts';
import { STYLE_SHEET } from './styles.ts';
import { cellName, columnName, placeOn, xmlFile, xmlText } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook as screen readers and other programs like it: tables are marked as tables with their
 * heads, nothing is merged, hidden or frozen, and the document says its title, language and
 * publisher. The same bytes for the same content.
 */
export function writeXlsx(book: Xlsx): Uint8Array {
  const texts = new Map<string, number>();
  const numberText = (text: string) => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const files: Record<string, string> = {};
  const tables = book.sheets.flatMap(({ table }) => (table && isMarked(table) ? [table] : []));
  files['[Content_Types].xml'] = contentTypes(book.sheets.length, tables.length);
  files['_rels/.rels'] = relationships([
    ['book', 'officeDocument', 'xl/workbook.xml'],
    ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['app', 'extended-properties', 'docProps/app.xml'],
  ]);
  files['docProps/core.xml'] = coreProperties(book);
  files['docProps/app.xml'] = xmlFile(
    `<Properties xmlns="${OFFICE}/extended-properties"><Company>${xmlText(book.publisher)}</Company></Properties>`,
  );
  files['xl/workbook.xml'] = workbookXml(book.sheets);
  files['xl/_rels/workbook.xml.rels'] = relationships([
    ...book.sheets.map((_, index) => [`sheet${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles', 'styles.xml'],
    ['texts', 'sharedStrings', 'sharedStrings.xml'],
  ]);
  files['xl/styles.xml'] = xmlFile(STYLE_SHEET);
  book.sheets.forEach((sheet, index) => {
    const { xml, addresses } = sheetXml(sheet, index === 0, numberText);
    files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
    const number = sheet.table && tables.indexOf(sheet.table) + 1;
    if (sheet.table && number)
      files[`xl/tables/table${number}.xml`] = tableXml(sheet.table, number, sheet.lines.length);
    const related = [
      ...(number ? [['table', 'table', `../tables/table${number}.xml`] as const] : []),
      ...addresses.map((address, at) => [`link${at + 1}`, 'hyperlink', address, 'External'] as const),
    ];
    if (related.length > 0) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(related);
  });
  files['xl/sharedStrings.xml'] = xmlFile(
    `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => `<si>${textXml(text)}</si>`).join('')}</sst>`,
  );
  return pack(Object.entries(files));
}

/** Spaces around a text would be lost without the mark. */
function textXml(text: string): string {
  return `<t${text === text.trim() ? '' : ' xml:space="preserve"'}>${xmlText(text)}</t>`;
}

function contentTypes(sheets: number, tables: number): string {
  const part = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  const numbered = (count: number, path: string, kind: string) =>
    Array.from({ length: count }, (_, index) => part(`${path}${index + 1}.xml`, `${KIND}.${kind}+xml`));
  return xmlFile(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      part('/xl/workbook.xml', `${KIND}.sheet.main+xml`),
      ...numbered(sheets, '/xl/worksheets/sheet', 'worksheet'),
      ...numbered(tables, '/xl/tables/table', 'table'),
      part('/xl/styles.xml', `${KIND}.styles+xml`),
      part('/xl/sharedStrings.xml', `${KIND}.sharedStrings+xml`),
      part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ].join('')}</Types>`,
  );
}

/** Identifier, kind and target of each, and 'External' where it leads outside. */
function relationships(list: readonly (readonly [string, string, string, string?])[]): string {
  const entries = list.map(([id, kind, target, mode]) => {
    const type = kind.includes('/') ? kind : `${OFFICE}/relationships/${kind}`;
    const outside = mode === undefined ? '' : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${outside}/>`;
  });
  return xmlFile(`<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`);
}

function coreProperties({ title, subject, description, publisher, language, date }: Xlsx): string {
  const element = (name: string, text: string) => `<dc:${name}>${xmlText(text)}</dc:${name}>`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return xmlFile(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
      element('title', title),
      element('subject', subject),
      element('creator', publisher),
      element('description', description),
      element('language', language),
      time('created'),
      time('modified'),
    ].join('')}</cp:coreProperties>`,
  );
}

/** The list of sheets; on paper, the head of a table stands on each page. */
function workbookXml(sheets: readonly XlsxSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  );
  const heads = sheets.flatMap(({ name, lines, table }, index) => {
    const row = lines.length + 1;
    const place = xmlText(placeOn(name, `$${row}:$${row}`));
    return table ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}</definedName>`] : [];
  });
  return xmlFile(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${heads.join('')}</definedNames></workbook>`,
  );
}

function tableXml({ id, head, rows }: XlsxTable, number: number, top: number): string {
  const cells = `${cellName(0, top)}:${columnName(head.length - 1)}${top + 1 + rows.length}`;
  const columns = head.map((title, index) => `<tableColumn id="${index + 1}" name="${xmlText(title)}"/>`);
  return xmlFile(
    `<table xmlns="${MAIN}" id="${number}" name="${id}" displayName="${id}" ref="${cells}" totalsRowShown="0"><autoFilter ref="${cells}"/><tableColumns count="${head.length}">${columns.join('')}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
  );
}
