import type { PdfFile, PdfValue } from '../pdf/objects.ts';
import { type CheckedDocument, textOf } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** The bookmarks: all headings, in their order, each in that of the level above. */
export function checkOutline({ file, pages, elements }: CheckedDocument): PdfFault[] {
  const headings = elements
    .filter(({ role }) => /^H[1-6]$/.test(role))
    .map((heading) => `${heading.role.slice(1)} ${textOf(heading, pages)}`);
  const bookmarks = readBookmarks(file);
  const at = headings.findIndex((heading, index) => heading !== bookmarks[index]);
  if (at < 0 && headings.length === bookmarks.length) return [];
  const index = at < 0 ? headings.length : at;
  return [fault('outline-differs', 'bookmarks', bookmarks[index] ?? '', headings[index] ?? '')];
}

/** Level and title of each. */
function readBookmarks(file: PdfFile): string[] {
  const bookmarks: string[] = [];
  const visit = (first: PdfValue | undefined, level: number): void => {
    for (let item = file.dict(first); item && bookmarks.length < 1000; item = file.dict(item.get('Next'))) {
      const title = file.text(item.get('Title')) ?? '';
      bookmarks.push(`${level} ${title.replace(/\s+/g, ' ').trim()}`);
      visit(item.get('First'), level + 1);
    }
  };
  visit(file.dict(file.catalog.get('Outlines'))?.get('First'), 1);
  return bookmarks;
}
