import { type Dict, type PdfFile, Ref } from '../pdf/objects.ts';
import { isContent, isElement } from '../pdf/tree.ts';
import { type CheckedDocument, quoted } from './document.ts';
import { fault, type PdfFault } from './fault.ts';
import { readParentTree } from './marks.ts';

/** Flags of an annotation (ISO 32000-1, 12.5.3). */
const PRINT = 4;
const INVISIBLE_HIDDEN_NO_VIEW = 1 | 2 | 32 | 256;

/** Links: seen, said in words, and each in a Link of the structure that knows it. */
export function checkLinks({ file, pages, elements }: CheckedDocument): PdfFault[] {
  const parents = readParentTree(file);
  const owners = new Map<number, number>();
  for (const element of elements) {
    if (element.role !== 'Link') continue;
    for (const kid of element.kids) if (!isElement(kid) && !isContent(kid)) owners.set(kid.annotation, element.source);
  }
  return pages.flatMap(({ name, dict }) =>
    (file.array(dict.get('Annots')) ?? []).flatMap((value) => {
      const annotation = file.dict(value);
      if (!annotation || !(value instanceof Ref)) return [fault('link-element', name)];
      const parent = parents.get(file.number(annotation.get('StructParent')) ?? -1);
      const isOwned = parent instanceof Ref && owners.get(value.number) === parent.number;
      return checkLink(file, annotation, name, isOwned);
    }),
  );
}

function checkLink(file: PdfFile, annotation: Dict, page: string, isOwned: boolean): PdfFault[] {
  const action = file.dict(annotation.get('A'));
  const place = `${page}, link${quoted(file.text(action?.get('URI')) ?? '')}`;
  const faults: PdfFault[] = [];
  if (!isOwned) faults.push(fault('link-element', place));
  if (!file.text(annotation.get('Contents'))?.trim()) faults.push(fault('link-words', place));
  const flags = file.number(annotation.get('F')) ?? 0;
  if ((flags & PRINT) === 0 || (flags & INVISIBLE_HIDDEN_NO_VIEW) !== 0) faults.push(fault('link-hidden', place));
  const kind = file.name(action?.get('S'));
  if (kind !== undefined && kind !== 'URI' && kind !== 'GoTo') faults.push(fault('active-content', place, kind));
  return faults;
}
