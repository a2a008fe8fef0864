import { PdfSyntaxError } from '../pdf/objects.ts';
import { readPdf } from '../pdf/read.ts';
import { checkColours } from './colours.ts';
import { checkContent } from './content.ts';
import { type Check, type Expected, readDocument } from './document.ts';
import { fault, type PdfFault } from './fault.ts';
import { checkFile } from './file.ts';
import { checkFiles } from './files.ts';
import { checkFonts } from './fonts.ts';
import { checkLinks } from './links.ts';
import { checkMarks } from './marks.ts';
import { checkMetadata } from './metadata.ts';
import { checkOutline } from './outline.ts';
import { checkPages } from './pages.ts';
import { checkStructure } from './structure.ts';
import { checkTables } from './tables.ts';

const CHECKS: readonly Check[] = [
  checkFile,
  checkMetadata,
  checkColours,
  checkPages,
  checkFonts,
  checkContent,
  checkMarks,
  checkStructure,
  checkTables,
  checkLinks,
  checkOutline,
  checkFiles,
];

/**
 * Looks in a finished PDF for all that a machine can find of what PDF/UA-1 (ISO 14289-1), PDF/A-3a
 * (ISO 19005-3) and this project ask. It reads the bytes that are published, and knows nothing of how
 * they came to be.
 * @returns every fault
 */
export function checkPdf(bytes: Uint8Array, expected: Expected): PdfFault[] {
  try {
    const { document, faults } = readDocument(bytes, readPdf(bytes), expected);
    return [...faults, ...CHECKS.flatMap((check) => check(document))];
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return [fault('broken', 'file', error.message)];
  }
}
