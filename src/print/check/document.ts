import { type Content, readContent, type Shown } from '../pdf/content.ts';
import type { PdfFacts } from '../pdf/facts.ts';
import { type Font, readFonts } from '../pdf/fonts.ts';
import { type Dict, type PdfFile, PdfSyntaxError, type Ref } from '../pdf/objects.ts';
import { unpack } from '../pdf/read.ts';
import { contentOf, type Element, elementsOf, readTree } from '../pdf/tree.ts';
import { fault, type PdfFault } from './fault.ts';

/** What a finished PDF must be. */
export interface Expected extends PdfFacts {
  readonly pages: number;
}

/** A finished PDF, read for its checks. */
export interface CheckedDocument {
  readonly bytes: Uint8Array;
  readonly file: PdfFile;
  readonly pages: readonly CheckedPage[];
  /** The structure from its top; empty where the file has none that can be read. */
  readonly tree: readonly Element[];
  /** All elements of the structure, in reading order. */
  readonly elements: readonly Element[];
  readonly expected: Expected;
}

export interface CheckedPage {
  /** 'page 2' */
  readonly name: string;
  readonly ref: Ref;
  readonly dict: Dict;
  readonly fonts: ReadonlyMap<string, Font>;
  readonly shown: readonly Shown[];
  /** Numbers of the marks that the structure refers to, in the order of the page. */
  readonly marks: readonly number[];
  /** The texts of the marks by their numbers. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Looks for one kind of faults. */
export type Check = (document: CheckedDocument) => readonly PdfFault[];

/** Reads a file; what cannot be read is a fault, and the rest is checked without it. */
export function readDocument(
  bytes: Uint8Array,
  file: PdfFile,
  expected: Expected,
): { document: CheckedDocument; faults: PdfFault[] } {
  const faults: PdfFault[] = [];
  const known = new Map<Dict, Font>();
  const pages = file.pages.map(({ ref, dict }, index): CheckedPage => {
    const name = `page ${index + 1}`;
    const fonts = readFonts(file, dict, known);
    const read = () => readContent(contentBytes(file, dict), fonts);
    const content = attempt(read, (reason) => faults.push(fault('content-broken', name, reason))) ?? NOTHING;
    const marks = content.marks.flatMap(({ mcid }) => mcid ?? []);
    return { name, ref, dict, fonts, shown: content.shown, marks, texts: textsByMark(content.shown) };
  });
  const tree =
    attempt(
      () => readTree(file),
      (reason) => faults.push(fault('broken', 'structure', reason)),
    ) ?? [];
  return { document: { bytes, file, pages, tree, elements: elementsOf(tree), expected }, faults };
}

const NOTHING: Content = { shown: [], marks: [] };

function attempt<Value>(read: () => Value, onBroken: (reason: string) => void): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    onBroken(error.message);
    return undefined;
  }
}

/** The content of a page, which may be in pieces. */
function contentBytes(file: PdfFile, page: Dict): Uint8Array {
  const contents = page.get('Contents');
  const pieces = (file.array(contents) ?? [contents]).map((piece) => file.stream(piece));
  const [only] = pieces;
  if (only && pieces.length === 1) return unpack(only);
  return Buffer.concat(pieces.flatMap((piece) => (piece ? [unpack(piece), Buffer.from('\n')] : [])));
}

function textsByMark(shown: readonly Shown[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { marks, text } of shown) {
    const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
    if (mcid !== undefined) texts.set(mcid, (texts.get(mcid) ?? '') + text);
  }
  return texts;
}

/** The words of an element and of all below it, with single spaces. */
export function textOf(element: Element, pages: readonly CheckedPage[]): string {
  const parts = [...contentOf(element)].map(({ page, mcid }) => pages[page]?.texts.get(mcid) ?? '');
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** An element, as a reader would find it: its page, its type and the beginning of its words. */
export function placeOf(element: Element, pages: readonly CheckedPage[]): string {
  const [first] = contentOf(element);
  const page = first ? pages[first.page]?.name : undefined;
  return [page ?? 'structure', `${element.role}${quoted(textOf(element, pages) || element.alt || '')}`].join(', ');
}

export function quoted(text: string): string {
  return text === '' ? '' : ` "${text.slice(0, 40)}${text.length > 40 ? '…' : ''}"`;
}
