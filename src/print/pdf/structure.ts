import { type Element, elementsOf, isContent, isElement, type Kid, type MarkedContent } from './tree.ts';

/** Elements that only group what is in them: a reader loses nothing without them. */
const GROUPING = new Set(['NonStruct', 'Div']);

type HasText = (content: MarkedContent) => boolean;

/**
 * The structure that the browser has printed, as PDF/UA wants it:
 * - without elements that only group, so that text stands in its paragraph, cell or heading itself;
 * - without borders and backgrounds, which are no content (ISO 14289-1, 7.1), and what is empty without them;
 * - the body of each list item in an LBody (7.2, ISO 32000-1, 14.8.4.3.3);
 * - header cells with short identifiers in reading order, where cells refer to them (7.5).
 * @param hasText whether a stretch of a page has text, and not only borders or a background
 */
export function tidyStructure(elements: readonly Element[], hasText: HasText): Element[] {
  const tidied = elements.flatMap((element) => tidy(element, hasText, false)).filter(isElement);
  return renameCells(tidied);
}

/** What stands for an element: itself, or its content. */
function tidy(element: Element, hasText: HasText, withinFigure: boolean): Kid[] {
  const isFigure = withinFigure || element.role === 'Figure' || element.role === 'Lbl';
  const kids = element.kids.flatMap((kid): Kid[] => {
    if (isElement(kid)) return tidy(kid, hasText, isFigure);
    return isContent(kid) && !isFigure && !hasText(kid) ? [] : [kid];
  });
  if (GROUPING.has(element.role)) {
    if (element.lang === undefined) return kids;
    return kids.length > 0 ? [{ ...element, role: kids.some(isBlock) ? 'Div' : 'Span', kids }] : [];
  }
  if (kids.length === 0 && !element.cell) return [];
  return [{ ...element, kids: element.role === 'LI' ? withBody(kids) : kids }];
}

const INLINE = new Set(['Span', 'Strong', 'Em', 'Link', 'Figure', 'Quote', 'Code']);

function isBlock(kid: Kid): boolean {
  return isElement(kid) && !INLINE.has(kid.role);
}

/** The kids of a list item, with all but its label and its body in a body. */
function withBody(kids: readonly Kid[]): Kid[] {
  const isPart = (kid: Kid) => isElement(kid) && (kid.role === 'Lbl' || kid.role === 'LBody');
  const rest = kids.filter((kid) => !isPart(kid));
  const parts = kids.filter(isPart);
  return rest.length === 0 ? parts : [...parts, { ...BODY, kids: rest }];
}

const BODY: Element = {
  role: 'LBody',
  source: 0,
  lang: undefined,
  alt: undefined,
  actualText: undefined,
  cell: undefined,
  listNumbering: undefined,
  box: undefined,
  kids: [],
};

/** The browser counts all nodes of all pages that it has seen: its identifiers are never twice the same. */
function renameCells(elements: readonly Element[]): Element[] {
  const all = elementsOf(elements);
  const referred = new Set(all.flatMap(({ cell }) => cell?.headers ?? []));
  const ids = all.map(({ cell }) => cell?.id).filter((id) => id !== undefined && referred.has(id));
  const digits = String(ids.length).length;
  const names = new Map(ids.map((id, index) => [id, `h${String(index + 1).padStart(digits, '0')}`]));
  const rename = (element: Element): Element => ({
    ...element,
    cell: element.cell && {
      ...element.cell,
      id: names.get(element.cell.id),
      headers: element.cell.headers.flatMap((id) => names.get(id) ?? []),
    },
    kids: element.kids.map((kid) => (isElement(kid) ? rename(kid) : kid)),
  });
  return elements.map(rename);
}

/** The elements with other content: each stretch of a page replaced by those that it has become. */
export function mapContent(
  elements: readonly Element[],
  replace: (content: MarkedContent) => readonly MarkedContent[],
): Element[] {
  return elements.map((element) => ({
    ...element,
    kids: element.kids.flatMap((kid): readonly Kid[] => {
      if (isElement(kid)) return mapContent([kid], replace);
      return isContent(kid) ? replace(kid) : [kid];
    }),
  }));
}
