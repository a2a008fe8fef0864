import { createHash } from 'node:crypto';
import type { Attachment } from '../pdf/facts.ts';
import { type Dict, type PdfFile, Text } from '../pdf/objects.ts';
import { unpack } from '../pdf/read.ts';
import type { CheckedDocument } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** The files that the PDF carries: those of the site, described, and associated with the document. */
export function checkFiles({ file, expected }: CheckedDocument): PdfFault[] {
  const carried = readFiles(file);
  const associated = new Set((file.array(file.catalog.get('AF')) ?? []).map((value) => file.dict(value)));
  const expectedNames = new Set(expected.attachments.map(({ name }) => name));
  return [
    ...[...carried.keys()]
      .filter((name) => !expectedNames.has(name))
      .map((name) => fault('file-unexpected', `file ${name}`)),
    ...expected.attachments.flatMap((attachment) => {
      const place = `file ${attachment.name}`;
      const found = carried.get(attachment.name);
      if (!found) return [fault('file-missing', place)];
      const faults = checkFile(file, found, attachment, place);
      return associated.has(found) ? faults : [...faults, fault('file-not-associated', place)];
    }),
  ];
}

/** The descriptions of the files by the names under which they are listed. */
function readFiles(file: PdfFile): Map<string, Dict> {
  const names = file.dict(file.dict(file.catalog.get('Names'))?.get('EmbeddedFiles'));
  const list = file.array(names?.get('Names')) ?? [];
  const files = new Map<string, Dict>();
  for (let index = 0; index + 1 < list.length; index += 2) {
    const description = file.dict(list[index + 1]);
    if (description) files.set(file.text(list[index]) ?? '', description);
  }
  return files;
}

function checkFile(
  file: PdfFile,
  found: Dict,
  { name, type, relationship, content }: Attachment,
  place: string,
): PdfFault[] {
  const faults: PdfFault[] = [];
  if (file.text(found.get('F')) !== name || file.text(found.get('UF')) !== name) faults.push(fault('file-name', place));
  if (!file.text(found.get('Desc'))?.trim()) faults.push(fault('file-description', place));
  const own = file.name(found.get('AFRelationship')) ?? '';
  if (own !== relationship) faults.push(fault('file-relationship', place, own, relationship));
  const embedded = file.dict(found.get('EF'));
  const stream = file.stream(embedded?.get('F'));
  if (!stream) return [...faults, fault('file-missing', place)];
  const ownType = file.name(stream.dict.get('Subtype')) ?? '';
  if (ownType !== type) faults.push(fault('file-type', place, ownType, type));
  const bytes = unpack(stream);
  if (Buffer.compare(bytes, content) !== 0) faults.push(fault('file-differs', place));
  const facts = file.dict(stream.dict.get('Params'));
  const sum = facts?.get('CheckSum');
  const isSum = sum instanceof Text && createHash('md5').update(bytes).digest().equals(sum.bytes);
  if (facts?.get('Size') !== bytes.length || !isSum) faults.push(fault('file-size', place));
  return faults;
}
