import type { Shown } from '../pdf/content.ts';
import type { Box } from '../pdf/matrix.ts';
import type { PdfFile } from '../pdf/objects.ts';
import { type CheckedDocument, type CheckedPage, quoted } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** The smallest letters, in points, and by how much the browser rounds sizes. */
const SMALLEST = 7;
const SLACK = 0.01;

/** What stands for a character that is not known, and what is none (14289-1, 7.21.7). */
const UNKNOWN = ['\uFFFD', '\uFFFE', '\uFEFF', '\u0000'];

/** By how much the box of a font's tallest letters may lie over the edge of a page, in points. */
const OVERHANG = 1;

/** What pages paint: marked, large enough, on the page, in characters that can be read. */
export function checkContent({ file, pages }: CheckedDocument): PdfFault[] {
  return pages.flatMap((page) => [
    ...checkMarked(page),
    ...checkForms(file, page),
    ...page.shown.filter(({ kind }) => kind === 'text').flatMap((text) => checkText(text, page)),
  ]);
}

function checkMarked({ name, shown }: CheckedPage): PdfFault[] {
  const isArtifact = ({ marks }: Shown) => marks.some(({ tag }) => tag === 'Artifact');
  const isContent = ({ marks }: Shown) => marks.some(({ mcid }) => mcid !== undefined);
  const unmarked = shown.filter((one) => !isArtifact(one) && !isContent(one));
  const faults: PdfFault[] = [];
  if (unmarked.length > 0) {
    const place = `${name}${quoted(unmarked.find(({ text }) => text.trim() !== '')?.text ?? '')}`;
    faults.push(fault('content-unmarked', place, unmarked.length));
  }
  if (shown.some((one) => isArtifact(one) && isContent(one))) faults.push(fault('artifact-in-content', name));
  return faults;
}

function checkForms(file: PdfFile, { name, dict, shown }: CheckedPage): PdfFault[] {
  const objects = file.dict(file.dict(dict.get('Resources'))?.get('XObject'));
  const drawn = shown.filter(({ kind }) => kind === 'object').flatMap(({ names }) => names);
  const hasForm = drawn.some((own) => file.name(file.dict(objects?.get(own))?.get('Subtype')) === 'Form');
  return hasForm ? [fault('form', name)] : [];
}

function checkText({ text, size, box }: Shown, { name, dict }: CheckedPage): PdfFault[] {
  const place = `${name}${quoted(text.trim())}`;
  const faults: PdfFault[] = [];
  if (text.trim() !== '' && size < SMALLEST - SLACK) {
    faults.push(fault('text-too-small', place, size.toFixed(2), SMALLEST.toFixed(2)));
  }
  if (UNKNOWN.some((character) => text.includes(character))) faults.push(fault('text-unknown', place));
  if (box && !isWithin(box, (dict.get('MediaBox') as unknown as Box | undefined) ?? [0, 0, 0, 0])) {
    faults.push(fault('text-outside', place));
  }
  return faults;
}

function isWithin(box: Box, page: Box): boolean {
  const [left, bottom, right, top] = page;
  return box[0] > left - OVERHANG && box[1] > bottom - OVERHANG && box[2] < right + OVERHANG && box[3] < top + OVERHANG;
}
