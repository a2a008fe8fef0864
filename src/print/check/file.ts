import { Text } from '../pdf/objects.ts';
import type { CheckedDocument } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** Entries of the catalog that make a reader do something by itself, or that a form has. */
const ACTIVE = ['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'Collection'];

/** The file as a whole: its version, its identifier, and what its catalog says. */
export function checkFile({ bytes, file, expected }: CheckedDocument): PdfFault[] {
  const faults: PdfFault[] = [];
  const { catalog } = file;
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!/^%PDF-1\.7\r?\n%[\x80-\xFF]{4}/.test(head)) faults.push(fault('version', 'file'));
  const [first, second] = file.array(file.trailer.get('ID')) ?? [];
  const isIdentifier = first instanceof Text && second instanceof Text && first.bytes.length === 16;
  if (!isIdentifier || Buffer.compare(first.bytes, second.bytes) !== 0 || first.bytes.every((byte) => byte === 0)) {
    faults.push(fault('identifier', 'file'));
  }
  const marked = file.dict(catalog.get('MarkInfo'));
  if (marked?.get('Marked') !== true || marked.get('Suspects') === true) faults.push(fault('not-marked', 'file'));
  if (file.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') !== true) {
    faults.push(fault('window-title', 'file'));
  }
  const language = file.text(catalog.get('Lang')) ?? '';
  if (language !== expected.tag) faults.push(fault('language', 'file', language, expected.tag));
  const active = ACTIVE.filter((entry) => catalog.has(entry));
  if (file.dict(catalog.get('Names'))?.has('JavaScript')) active.push('JavaScript');
  return [...faults, ...active.map((entry) => fault('active-content', 'file', entry))];
}
