import type { CheckedDocument } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** A4 in points, and by how much the browser rounds it to pixels. */
const A4 = { width: 595.28, height: 841.89, slack: 0.5 };

const BOXES = ['MediaBox', 'CropBox', 'TrimBox', 'BleedBox', 'ArtBox'];

/** How many pages there are, how large they are, and how one goes through their links. */
export function checkPages({ file, pages, expected }: CheckedDocument): PdfFault[] {
  const faults: PdfFault[] = [];
  if (pages.length !== expected.pages) faults.push(fault('page-count', 'file', pages.length, expected.pages));
  for (const { name, dict } of pages) {
    for (const key of BOXES) {
      const box = file.array(dict.get(key));
      if (!box && key !== 'MediaBox') continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = (box ?? []) as number[];
      const [width, height] = [right - left, top - bottom];
      const isA4 = Math.abs(width - A4.width) < A4.slack && Math.abs(height - A4.height) < A4.slack;
      if (!isA4) faults.push(fault('page-box', name, `${width.toFixed(1)} × ${height.toFixed(1)}`));
    }
    if (dict.has('Annots') && file.name(dict.get('Tabs')) !== 'S') faults.push(fault('tab-order', name));
  }
  return faults;
}
