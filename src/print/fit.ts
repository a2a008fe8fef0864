import type { Page } from './browser.ts';

/** Something on a printed page that does not fit. Lengths in millimetres. */
export interface Misfit {
  /** Page of the sheet, from 1. */
  readonly page: number;
  /** The element, as a reader would find it: its kind and the beginning of its text. */
  readonly element: string;
  readonly fault: 'leaves the page' | 'runs into the foot' | 'runs over its box' | 'overlaps';
  /** How far it runs over. */
  readonly millimetres: number;
  /** What it overlaps, where it does. */
  readonly other?: string;
}

/**
 * Looks for text and charts that do not fit their page, in a page that is shown as for print. The
 * page count alone would miss text that is cut off.
 */
export function findMisfits(page: Page): Promise<Misfit[]> {
  return page.evaluate(misfitsInPage);
}

/** The same, as it runs in the browser: it knows nothing but the page. */
export function misfitsInPage(): Misfit[] {
  const MM = 25.4 / 96;
  /** Rounding of the layout, in pixels; less than a tenth of a millimetre. */
  const SLACK = 0.35;
  const found: Misfit[] = [];

  const describe = (element: Element): string => {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const block = element.closest('.panel, .page > *');
    const name = block?.getAttribute('class')?.replace(/^panel | .*/g, '') ?? block?.tagName.toLowerCase() ?? 'page';
    return text === '' ? name : `${name} "${text.slice(0, 40)}${text.length > 40 ? '…' : ''}"`;
  };
  /** Plain numbers: each look at a rectangle of the browser is a call. */
  const sidesOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
  type Sides = ReturnType<typeof sidesOf>;
  const textBoxes = (root: Element): { element: Element; rects: Sides[] }[] => {
    const boxes: { element: Element; rects: Sides[] }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || (node.textContent ?? '').trim() === '') continue;
      if (getComputedStyle(element).visibility === 'hidden') continue;
      // Word by word: the spaces at the ends of lines hang over the edge and are no text.
      const range = document.createRange();
      const words = [...(node.textContent ?? '').matchAll(/\S+/g)];
      const rects = words.map((word) => {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        return sidesOf(range.getBoundingClientRect());
      });
      boxes.push({ element, rects: rects.filter(({ left, top, right, bottom }) => right > left && bottom > top) });
    }
    return boxes;
  };

  for (const [index, sheet] of [...document.querySelectorAll('.page')].entries()) {
    const report = (element: Element, fault: Misfit['fault'], pixels: number, other?: Element) => {
      found.push({
        page: index + 1,
        element: describe(element),
        fault,
        millimetres: Math.round(pixels * MM * 10) / 10,
        ...(other ? { other: describe(other) } : {}),
      });
    };
    const bounds = sheet.getBoundingClientRect();
    const foot = sheet.querySelector('.foot');
    const style = getComputedStyle(sheet);
    const left = bounds.left + Number.parseFloat(style.paddingLeft);
    const right = bounds.right - Number.parseFloat(style.paddingRight);
    const bottom = bounds.bottom - Number.parseFloat(style.paddingTop) + 4;
    const footTop = foot?.getBoundingClientRect().top ?? bottom;
    const boxes = textBoxes(sheet);

    for (const { element, rects } of boxes) {
      const inFoot = foot?.contains(element) ?? false;
      const over = Math.max(
        ...rects.map((rect) => Math.max(left - rect.left, rect.right - right, rect.bottom - bottom, 0)),
        0,
      );
      if (over > SLACK) report(element, 'leaves the page', over);
      const into = inFoot ? 0 : Math.max(...rects.map((rect) => rect.bottom - footTop), 0);
      if (into > SLACK) report(element, 'runs into the foot', into);
    }
    for (const svg of sheet.querySelectorAll('svg')) {
      const rect = svg.getBoundingClientRect();
      const into = foot?.contains(svg) ? 0 : rect.bottom - footTop;
      if (into > SLACK) report(svg.closest('figure') ?? svg, 'runs into the foot', into);
    }
    // A chart cuts what runs over its own edge, unless its style says otherwise.
    for (const { element, rects } of boxes) {
      const chart = element.closest('svg');
      if (!chart || getComputedStyle(chart).overflow === 'visible') continue;
      const edge = chart.getBoundingClientRect();
      const over = Math.max(
        ...rects.map((rect) => Math.max(edge.left - rect.left, rect.right - edge.right)),
        ...rects.map((rect) => Math.max(edge.top - rect.top, rect.bottom - edge.bottom)),
      );
      if (over > SLACK) report(element, 'runs over its box', over);
    }
    for (const element of sheet.querySelectorAll('[data-fit]')) {
      const over = Math.max(element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth);
      if (over > 1) report(element, 'runs over its box', over);
    }

    // Texts of different blocks must not lie on each other.
    const placed = boxes.flatMap(({ element, rects }) => rects.map((rect) => ({ element, rect })));
    placed.sort((a, b) => a.rect.top - b.rect.top);
    const reported = new Set<Element>();
    for (const [first, a] of placed.entries()) {
      for (let second = first + 1; second < placed.length; second += 1) {
        const b = placed[second];
        if (!b || b.rect.top >= a.rect.bottom) break;
        if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const down = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top;
        // Line boxes are taller than letters: lines that follow each other closely are no overlap.
        const share = down / Math.min(a.rect.bottom - a.rect.top, b.rect.bottom - b.rect.top);
        if (across > SLACK && share > 0.45 && !reported.has(a.element)) {
          reported.add(a.element);
          report(a.element, 'overlaps', across, b.element);
        }
      }
    }
  }
  return found;
}

/** About what a character of the running text is wide, and a line high with the characters on it. */
const CHARACTER = 1.6;
const LINE = { height: 3.88, characters: 55 };

/** Misfits of one kind on one page that are named; they have one cause more often than not. */
const NAMED = 3;

/** Misfits as sentences, the worst first, with about how many characters would have to go. */
export function describeMisfits(misfits: readonly Misfit[]): string[] {
  const kinds = Map.groupBy(misfits, ({ page, fault }) => `page ${page} ${fault}`);
  return [...kinds.values()].flatMap((kind) => {
    const worstFirst = [...kind].sort((a, b) => b.millimetres - a.millimetres);
    const more = kind.length - NAMED;
    const sentences = worstFirst.slice(0, NAMED).map(describeMisfit);
    return more > 0
      ? [...sentences, `page ${kind[0]?.page ?? 1}: and ${more} more that the same cause may have`]
      : sentences;
  });
}

function describeMisfit({ page, element, fault, millimetres, other }: Misfit): string {
  const down = fault === 'runs into the foot';
  const characters = down
    ? Math.ceil(millimetres / LINE.height) * LINE.characters
    : Math.max(1, Math.ceil(millimetres / CHARACTER));
  const remedy = down ? `about ${characters} characters of the texts above it` : `about ${characters} characters`;
  const what = other === undefined ? fault : `${fault} ${other}`;
  return `page ${page}, ${element}: ${what} by ${millimetres} mm, cut ${remedy}`;
}
