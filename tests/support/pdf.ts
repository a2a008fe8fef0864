import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Statement } from '../../src/print/pdf/statement.ts';

/** What a PDF of a test says that it was made from. */
export const STATEMENT: Statement = {
  edition: 2023,
  language: 'sq',
  issue: 1,
  fingerprint: '3f9ac21e77',
  data: '5d41402abc4b2a76b9719d911017c592',
  texts: '7d793037a0760186574b0282f2f435e7',
  code: '9bf31c7ff062936a96d3c8bd1f8f2ff3',
  browser: 'Browser & company 1.0, <no system>',
};

/** A font of a PDF. */
export interface PdfFont {
  readonly name: string;
  readonly kind: string;
  /** Whether the file brings the font along. */
  readonly embedded: boolean;
}

export interface PdfPage {
  readonly text: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Size of the smallest text, in points. */
  readonly smallest: number;
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
  /** Titles of the bookmarks, at whatever depth. */
  readonly bookmarks: readonly string[];
  readonly fonts: readonly PdfFont[];
  /** Alternative texts of figures. */
  readonly alternatives: readonly string[];
  readonly links: readonly string[];
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Reads what readers and programs find in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  // pdf.js takes the bytes over; the copy stays with the caller.
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PdfPage[] = [];
    const links: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item) => 'str' in item);
      const text = texts.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
      const sizes = texts
        .filter(({ str }) => str.trim() !== '')
        .map(({ transform }) => Math.hypot(transform[2], transform[3]));
      const { width, height } = page.getViewport({ scale: 1 });
      pages.push({ text: text.replaceAll('\u00a0', ' '), width, height, smallest: Math.min(...sizes) });
      for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url) links.push(url);
    }
    const { info } = await document.getMetadata();
    const mark = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
    const outline = ((await document.getOutline()) ?? []) as readonly Bookmark[];
    const structure = await PDFDocument.load(bytes, { updateMetadata: false });
    return {
      pages,
      info: info as Readonly<Record<string, unknown>>,
      marked: mark?.get('Marked') === true,
      bookmarks: flatten(outline).map(({ title }) => title),
      fonts: fontsOf(structure),
      alternatives: alternativesOf(structure),
      links,
    };
  } finally {
    await task.destroy();
  }
}

function flatten(bookmarks: readonly Bookmark[]): Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flatten(bookmark.items)]);
}

function fontsOf(document: PDFDocument): PdfFont[] {
  return dictsOf(document)
    .filter((dict) => nameAt(dict, 'Type') === 'Font' && nameAt(dict, 'Subtype') !== 'Type0')
    .map((dict) => {
      const descriptor = dict.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
      const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => descriptor?.get(PDFName.of(key)));
      return {
        name: nameAt(dict, 'BaseFont') ?? '',
        kind: nameAt(dict, 'Subtype') ?? '',
        embedded: files.some((file) => file !== undefined),
      };
    });
}

function alternativesOf(document: PDFDocument): string[] {
  return dictsOf(document).flatMap((dict) => {
    const text = dict.lookup(PDFName.of('Alt')) as { decodeText?: () => string } | undefined;
    return nameAt(dict, 'S') !== undefined && text?.decodeText ? [text.decodeText()] : [];
  });
}

function dictsOf(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    );
}

function nameAt(dict: PDFDict, key: string): string | undefined {
  return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
}
