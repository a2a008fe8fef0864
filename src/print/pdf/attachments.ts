import { createHash } from 'node:crypto';
import type { Attachment } from './facts.ts';
import { ascii, type Dict, dict, name, type PdfFile, type Ref, Stream, Text, text } from './objects.ts';

/**
 * Puts files into the document and says what each is to it (ISO 19005-3, 6.8; ISO 14289-1, 7.11).
 * @param date day of issue, as 2024-04-30
 */
export function attachFiles(file: PdfFile, attachments: readonly Attachment[], date: string): void {
  if (attachments.length === 0) return;
  const refs = attachments.map((attachment): [string, Ref] => [attachment.name, attach(file, attachment, date)]);
  const inOrder = refs.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { catalog } = file;
  const names: Dict = file.dict(catalog.get('Names')) ?? new Map();
  names.set('EmbeddedFiles', dict({ Names: inOrder.flatMap(([own, ref]) => [text(own), ref]) }));
  catalog.set('Names', names);
  catalog.set(
    'AF',
    refs.map(([, ref]) => ref),
  );
}

function attach(file: PdfFile, { name: own, type, relationship, description, content }: Attachment, date: string): Ref {
  const entries = dict({
    Type: name('EmbeddedFile'),
    Subtype: name(type),
    Params: dict({
      Size: content.length,
      ModDate: ascii(`D:${date.replaceAll('-', '')}000000Z`),
      CheckSum: new Text(createHash('md5').update(content).digest()),
    }),
  });
  const embedded = file.add(new Stream(entries, content));
  return file.add(
    dict({
      Type: name('Filespec'),
      F: text(own),
      UF: text(own),
      AFRelationship: name(relationship),
      Desc: text(description),
      EF: dict({ F: embedded, UF: embedded }),
    }),
  );
}
