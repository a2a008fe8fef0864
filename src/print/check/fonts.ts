import type { Dict, PdfFile } from '../pdf/objects.ts';
import { type CheckedDocument, type CheckedPage, quoted } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** The family that the project brings, as its files name it, behind the six letters of a part. */
const OWN = /^[A-Z]{6}\+SourceSans3/;

/** Every font of every page: in the file, the project's own, with its characters. */
export function checkFonts({ file, pages }: CheckedDocument): PdfFault[] {
  const seen = new Set<Dict>();
  return pages.flatMap((page) =>
    [...(file.dict(file.dict(page.dict.get('Resources'))?.get('Font')) ?? [])].flatMap(([name, value]) => {
      const font = file.dict(value);
      if (!font || seen.has(font)) return [];
      seen.add(font);
      return checkFont(file, font, placeOf(page, name, file.name(font.get('BaseFont')) ?? 'without name'));
    }),
  );
}

/** The font, with the first words that it shows: a font of the machine stands in for letters that ours lack. */
function placeOf({ name: page, shown }: CheckedPage, name: string, font: string): string {
  const first = shown.find(({ names, text }) => names.includes(name) && text.trim() !== '');
  return `${page}${quoted(first?.text.trim() ?? '')}, font ${font}`;
}

function checkFont(file: PdfFile, font: Dict, place: string): PdfFault[] {
  if (file.name(font.get('Subtype')) === 'Type3') return [fault('font-type3', place)];
  const faults: PdfFault[] = [];
  if (!OWN.test(file.name(font.get('BaseFont')) ?? '')) faults.push(fault('font-foreign', place));
  const descendant = file.dict(file.array(font.get('DescendantFonts'))?.[0]) ?? font;
  const descriptor = file.dict(descendant.get('FontDescriptor'));
  const program = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.stream(descriptor?.get(key)));
  if (!program) faults.push(fault('font-not-embedded', place));
  if (!file.stream(font.get('ToUnicode'))) faults.push(fault('font-without-characters', place));
  return faults;
}
