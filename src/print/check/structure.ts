import { type PdfFile, Ref } from '../pdf/objects.ts';
import { type Element, isElement } from '../pdf/tree.ts';
import { type CheckedDocument, type CheckedPage, placeOf } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** The types of elements that PDF 1.7 knows (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/),
);

/** Types that stand only within certain others, and types that hold only certain others (ISO 14289-1, 7.2). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
};
const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

/** What may be empty: a cell says something by being there. */
const MAY_BE_EMPTY = new Set(['TD', 'TH']);

/** The elements: known types in their places, headings in their order, figures and languages. */
export function checkStructure({ file, pages, tree, elements }: CheckedDocument): PdfFault[] {
  if (elements.length === 0) return [fault('element-empty', 'structure')];
  const root = file.catalog.get('StructTreeRoot');
  const rootNumber = root instanceof Ref ? root.number : 0;
  return [
    ...checkRoles(file, elements),
    ...tree.flatMap((element) => checkElement(file, element, { role: '', source: rootNumber }, pages)),
    ...checkHeadings(elements, pages),
  ];
}

function checkRoles(file: PdfFile, elements: readonly Element[]): PdfFault[] {
  const map = file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('RoleMap'));
  const roles = new Set(elements.map(({ role }) => role));
  const isKnown = (role: string): boolean => STANDARD.has(role) || STANDARD.has(file.name(map?.get(role)) ?? '');
  const unknown = [...roles].filter((role) => !isKnown(role));
  const remapped = [...(map?.keys() ?? [])].filter((role) => STANDARD.has(role));
  return [
    ...unknown.map((role) => fault('element-unknown', 'structure', role)),
    ...remapped.map((role) => fault('element-remapped', 'structure', role)),
  ];
}

function checkElement(
  file: PdfFile,
  element: Element,
  parent: Pick<Element, 'role' | 'source'>,
  pages: readonly CheckedPage[],
): PdfFault[] {
  const { role, source, kids, lang } = element;
  const faults: PdfFault[] = [];
  const place = () => placeOf(element, pages);
  const named = file.dict(new Ref(source))?.get('P');
  if (!(named instanceof Ref) || named.number !== parent.source) faults.push(fault('element-parent', place()));
  const isPlaced = (PARENTS[role]?.includes(parent.role) ?? true) && (KIDS[parent.role]?.includes(role) ?? true);
  if (!isPlaced) faults.push(fault('element-place', place(), parent.role));
  if (kids.length === 0 && !MAY_BE_EMPTY.has(role)) faults.push(fault('element-empty', place()));
  if (lang !== undefined && !isLanguageTag(lang)) faults.push(fault('element-language', place(), lang));
  if (role === 'Figure') {
    if (!(element.alt ?? element.actualText ?? '').trim()) faults.push(fault('figure-words', place()));
    if (!element.box) faults.push(fault('figure-box', place()));
  }
  if (role === 'L' && element.listNumbering === undefined && hasLabels(element))
    faults.push(fault('list-numbering', place()));
  return [...faults, ...kids.filter(isElement).flatMap((kid) => checkElement(file, kid, element, pages))];
}

function hasLabels({ kids }: Element): boolean {
  return kids.some((item) => isElement(item) && item.kids.some((part) => isElement(part) && part.role === 'Lbl'));
}

/** A tag as RFC 5646 forms it, in the parts that are used: language, script, region, variants. */
function isLanguageTag(tag: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z\d]{5,8})*$/.test(tag);
}

function checkHeadings(elements: readonly Element[], pages: readonly CheckedPage[]): PdfFault[] {
  const headings = elements.filter(({ role }) => /^H[1-6]$/.test(role));
  const levels = headings.map(({ role }) => Number(role.slice(1)));
  return headings.flatMap((heading, index) => {
    const before = levels[index - 1];
    const level = levels[index] as number;
    if (before === undefined) return level === 1 ? [] : [fault('heading-first', placeOf(heading, pages))];
    return level > before + 1 ? [fault('heading-jump', placeOf(heading, pages), before)] : [];
  });
}
