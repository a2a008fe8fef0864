import { type Dict, type PdfFile, type PdfValue, Ref } from '../pdf/objects.ts';
import { type Element, isContent } from '../pdf/tree.ts';
import { type CheckedDocument, type CheckedPage, placeOf } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** That pages and structure refer to each other: each mark to its element, and each element to its marks. */
export function checkMarks({ file, pages, elements }: CheckedDocument): PdfFault[] {
  const owners = readParentTree(file);
  const claims = claimsOf(elements);
  return [
    ...pages.flatMap((page, index) => checkPage(file, page, owners, claims[index] ?? new Map())),
    ...elements.flatMap((element) => checkElement(element, pages)),
  ];
}

/** For each page the elements that refer to its marks, by the numbers of their objects. */
function claimsOf(elements: readonly Element[]): Map<number, number>[] {
  const claims: Map<number, number>[] = [];
  for (const element of elements) {
    for (const { page, mcid } of element.kids.filter(isContent)) {
      claims[page] ??= new Map();
      claims[page].set(mcid, element.source);
    }
  }
  return claims;
}

function checkPage(
  file: PdfFile,
  { name, dict, marks }: CheckedPage,
  owners: ReadonlyMap<number, PdfValue>,
  claims: ReadonlyMap<number, number>,
): PdfFault[] {
  const own = file.array(owners.get(file.number(dict.get('StructParents')) ?? -1));
  const twice = marks.filter((mcid, index) => marks.indexOf(mcid) < index);
  const lost = marks.filter((mcid) => {
    const owner = own?.[mcid];
    return !(owner instanceof Ref) || owner.number !== claims.get(mcid);
  });
  return [
    ...twice.map((mcid) => fault('mark-twice', name, mcid)),
    ...lost.map((mcid) => fault('mark-without-element', name, mcid)),
  ];
}

function checkElement(element: Element, pages: readonly CheckedPage[]): PdfFault[] {
  return element.kids.filter(isContent).flatMap(({ page, mcid }) => {
    return pages[page]?.texts.has(mcid) ? [] : [fault('element-without-mark', placeOf(element, pages), mcid)];
  });
}

/** The elements that marks and annotations belong to (ISO 32000-1, 7.9.7 and 14.7.4.4). */
export function readParentTree(file: PdfFile): Map<number, PdfValue> {
  const owners = new Map<number, PdfValue>();
  const visit = (node: Dict | undefined): void => {
    const numbers = file.array(node?.get('Nums')) ?? [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      owners.set(numbers[index] as number, numbers[index + 1] as PdfValue);
    }
    for (const kid of file.array(node?.get('Kids')) ?? []) visit(file.dict(kid));
  };
  visit(file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('ParentTree')));
  return owners;
}
