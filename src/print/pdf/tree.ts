import type { Box } from './matrix.ts';
import { ascii, type Dict, dict, name, type PdfFile, PdfSyntaxError, type PdfValue, Ref, text } from './objects.ts';

/** An element of the logical structure (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly role: string;
  /** Number of the object that it was read from, by which headings and bookmarks refer to it. */
  readonly source: number;
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly cell: Cell | undefined;
  readonly listNumbering: string | undefined;
  readonly box: Box | undefined;
  readonly kids: readonly Kid[];
}

/** What a cell of a table says of itself. */
export interface Cell {
  readonly id: string | undefined;
  readonly headers: readonly string[];
  readonly scope: string | undefined;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A stretch of a page's content. */
export interface MarkedContent {
  /** Place of the page in the document, from 0. */
  readonly page: number;
  readonly mcid: number;
}

/** An annotation, by the number of its object. */
export interface ObjectReference {
  readonly page: number;
  readonly annotation: number;
}

export type Kid = Element | MarkedContent | ObjectReference;

export function isElement(kid: Kid): kid is Element {
  return 'role' in kid;
}

export function isContent(kid: Kid): kid is MarkedContent {
  return 'mcid' in kid;
}

/** The elements and all below them, in reading order. */
export function elementsOf(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    found.push(element);
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
  };
  for (const element of elements) visit(element);
  return found;
}

/** The content of an element and of all below it, in reading order. */
export function* contentOf(element: Element): Generator<MarkedContent> {
  for (const kid of element.kids) {
    if (isElement(kid)) yield* contentOf(kid);
    else if (isContent(kid)) yield kid;
  }
}

/** The elements at the top of the structure. @throws PdfSyntaxError */
export function readTree(file: PdfFile): readonly Element[] {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  if (!root) throw new PdfSyntaxError('the file is not tagged');
  const pages = new Map(file.pages.map(({ ref }, index) => [ref.number, index]));
  return toArray(file, root.get('K')).map((kid) => readElement(file, kid, pages));
}

function readElement(file: PdfFile, value: PdfValue, pages: ReadonlyMap<number, number>): Element {
  const entries = file.dict(value);
  const role = file.name(entries?.get('S'));
  if (!entries || role === undefined) throw new PdfSyntaxError('the structure has something that is no element');
  const attributes = readAttributes(file, entries);
  const isCell = role === 'TH' || role === 'TD';
  const box = file.array(attributes.get('BBox'));
  return {
    role,
    source: value instanceof Ref ? value.number : 0,
    lang: file.text(entries.get('Lang')),
    alt: file.text(entries.get('Alt')),
    actualText: file.text(entries.get('ActualText')),
    cell: isCell ? readCell(file, entries, attributes) : undefined,
    listNumbering: file.name(attributes.get('ListNumbering')),
    box: box?.length === 4 ? (box as unknown as Box) : undefined,
    kids: toArray(file, entries.get('K')).map((kid) => readKid(file, kid, pageOf(entries, pages), pages)),
  };
}

function readKid(file: PdfFile, value: PdfValue, page: number | undefined, pages: ReadonlyMap<number, number>): Kid {
  const found = file.resolve(value);
  if (typeof found === 'number') return { page: known(page), mcid: found };
  const entries = file.dict(found);
  const kind = file.name(entries?.get('Type'));
  if (!entries || (kind !== 'MCR' && kind !== 'OBJR')) return readElement(file, value, pages);
  const own = pageOf(entries, pages) ?? page;
  if (kind === 'MCR') return { page: known(own), mcid: file.number(entries.get('MCID')) ?? -1 };
  const object = entries.get('Obj');
  return { page: known(own), annotation: object instanceof Ref ? object.number : 0 };
}

/** The attributes of an element, whatever they belong to (14.7.5). */
function readAttributes(file: PdfFile, entries: Dict): Dict {
  const all: Dict = new Map();
  for (const value of toArray(file, entries.get('A'))) {
    for (const [key, item] of file.dict(value) ?? []) all.set(key, item);
  }
  return all;
}

function readCell(file: PdfFile, entries: Dict, attributes: Dict): Cell {
  return {
    id: file.text(entries.get('ID')),
    headers: (file.array(attributes.get('Headers')) ?? []).map((id) => file.text(id) ?? ''),
    scope: file.name(attributes.get('Scope')),
    rowSpan: file.number(attributes.get('RowSpan')) ?? 1,
    columnSpan: file.number(attributes.get('ColSpan')) ?? 1,
  };
}

function pageOf(entries: Dict, pages: ReadonlyMap<number, number>): number | undefined {
  const page = entries.get('Pg');
  return page instanceof Ref ? pages.get(page.number) : undefined;
}

function known(page: number | undefined): number {
  if (page === undefined) throw new PdfSyntaxError('an element of the structure has content on no page');
  return page;
}

function toArray(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const found = file.resolve(value);
  if (found === null) return [];
  return Array.isArray(found) ? found : [value as PdfValue];
}

/** Types of elements that PDF 1.7 does not know, and the ones that stand for them (ISO 14289-1, 7.1). */
const ROLES = { Strong: 'Span', Em: 'Span' } as const;

/**
 * Gives the file a structure in place of the one it has: the tree, which element each stretch of a
 * page and each annotation belongs to (14.7.4.4), and the cells by their identifiers.
 * @returns the new objects of elements by the numbers of their old ones
 */
export function writeTree(file: PdfFile, elements: readonly Element[]): Map<number, Ref> {
  const pages = file.pages;
  const written = new Map<number, Ref>();
  const owners: PdfValue[][] = pages.map(() => []);
  const annotations: { readonly number: number; readonly owner: Ref }[] = [];
  const identifiers: [id: string, element: Ref][] = [];
  const root: Dict = dict({ Type: name('StructTreeRoot') });
  const rootRef = file.add(root);

  const write = (element: Element, parent: Ref): Ref => {
    const entries: Dict = new Map<string, PdfValue>([
      ['S', name(element.role)],
      ['P', parent],
    ]);
    const ref = file.add(entries);
    if (element.source > 0) written.set(element.source, ref);
    const page = element.kids.find(isContent)?.page;
    if (page !== undefined) entries.set('Pg', pages[page]?.ref ?? null);
    if (element.cell?.id !== undefined) {
      entries.set('ID', ascii(element.cell.id));
      identifiers.push([element.cell.id, ref]);
    }
    if (element.lang !== undefined) entries.set('Lang', ascii(element.lang));
    if (element.alt !== undefined) entries.set('Alt', text(element.alt));
    if (element.actualText !== undefined) entries.set('ActualText', text(element.actualText));
    const attributes = attributesOf(element);
    if (attributes.length > 0) entries.set('A', attributes.length === 1 ? (attributes[0] as Dict) : attributes);
    const kids = element.kids.map((kid): PdfValue => {
      if (isElement(kid)) return write(kid, ref);
      const { ref: pageRef } = pages[kid.page] as { ref: Ref };
      if (isContent(kid)) {
        (owners[kid.page] as PdfValue[])[kid.mcid] = ref;
        return kid.page === page ? kid.mcid : dict({ Type: name('MCR'), Pg: pageRef, MCID: kid.mcid });
      }
      annotations.push({ number: kid.annotation, owner: ref });
      return dict({ Type: name('OBJR'), Obj: new Ref(kid.annotation), Pg: pageRef });
    });
    if (kids.length > 0) entries.set('K', kids.length === 1 ? (kids[0] as PdfValue) : kids);
    return ref;
  };

  const kids = elements.map((element) => write(element, rootRef));
  const numbers: PdfValue[] = owners.flatMap((owner, index) => [index, Array.from(owner, (ref) => ref ?? null)]);
  for (const [index, { dict: page }] of pages.entries()) page.set('StructParents', index);
  for (const [index, { number, owner }] of annotations.entries()) {
    file.dict(new Ref(number))?.set('StructParent', pages.length + index);
    numbers.push(pages.length + index, owner);
  }
  root.set('K', kids.length === 1 ? (kids[0] as Ref) : kids);
  root.set('ParentTree', dict({ Nums: numbers }));
  root.set('ParentTreeNextKey', pages.length + annotations.length);
  root.set('RoleMap', dict(Object.fromEntries(Object.entries(ROLES).map(([own, known]) => [own, name(known)]))));
  if (identifiers.length > 0) {
    identifiers.sort(([a], [b]) => (a < b ? -1 : 1));
    root.set('IDTree', dict({ Names: identifiers.flatMap(([id, ref]) => [ascii(id), ref]) }));
  }
  file.catalog.set('StructTreeRoot', rootRef);
  return written;
}

function attributesOf({ cell, box, listNumbering, role }: Element): Dict[] {
  const attributes: Dict[] = [];
  if (box) attributes.push(dict({ O: name('Layout'), BBox: [...box] }));
  if (listNumbering !== undefined) attributes.push(dict({ O: name('List'), ListNumbering: name(listNumbering) }));
  if (cell) {
    const entries: Dict = new Map([['O', name('Table')]]);
    if (role === 'TH' && cell.scope !== undefined) entries.set('Scope', name(cell.scope));
    if (cell.rowSpan > 1) entries.set('RowSpan', cell.rowSpan);
    if (cell.columnSpan > 1) entries.set('ColSpan', cell.columnSpan);
    if (cell.headers.length > 0) entries.set('Headers', cell.headers.map(ascii));
    if (entries.size > 1) attributes.push(entries);
  }
  return attributes;
}
