import type { Page } from './browser.ts';

/** Something on a printed page that does not fit. Lengths in millimetres. */
export interface Misfit {
  /** Page of the sheet, from 1. */
  readonly page: number;
  /** The element, as a reader would find it: its kind and the beginning of its text. */
  readonly element: string;
  readonly fault: 'leaves the page' | 'runs into the foot' | 'runs over its box' | 'overlaps' | 'lies on a mark of';
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
  return page.evaluate(misfitsInPage, undefined);
}

/**
 * The same, as it runs in the browser: it knows nothing but the page.
 * @param only the page of the sheet that is looked at; all where it is left out
 */
export function misfitsInPage(only?: Element): Misfit[] {
  const MM = 25.4 / 96;
  /** Rounding of the layout, in pixels; less than a tenth of a millimetre. */
  const SLACK = 0.35;
  /** Places of a word that are looked at, from its beginning to its end. */
  const COLUMNS = 4;
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
    if (only && sheet !== only) continue;
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
    // What an element cuts off at its own edge, nobody reads; the page itself has been looked at.
    const cutting = new Map<Element, Element | undefined>();
    const cutBy = (element: Element | null): Element | undefined => {
      if (!element || element === sheet) return undefined;
      if (!cutting.has(element)) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = overflowX !== 'visible' || overflowY !== 'visible';
        cutting.set(element, cuts ? element : cutBy(element.parentElement));
      }
      return cutting.get(element);
    };
    for (const { element, rects } of boxes) {
      const edge = cutBy(element)?.getBoundingClientRect();
      if (!edge) continue;
      const over = Math.max(
        ...rects.map((rect) => Math.max(edge.left - rect.left, rect.right - edge.right)),
        ...rects.map((rect) => Math.max(edge.top - rect.top, rect.bottom - edge.bottom)),
      );
      if (over > SLACK) report(element, 'runs over its box', over);
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

    /**
     * Boxes around the parts of a mark, none too small: many squares are one path, and to ask whether a
     * word lies on it takes long.
     */
    function partsOf(mark: SVGGeometryElement): Sides[] {
      const path = mark.getAttribute('d');
      const matrix = mark.getScreenCTM();
      if (path === null || !matrix || /[^\d\s.,MLHVQCAZhv-]/.test(path)) return [mark.getBoundingClientRect()];
      const parts: { left: number; top: number; right: number; bottom: number }[] = [];
      let [x, y] = [0, 0];
      const see = (toX: number, toY: number, around: number) => {
        const part = parts.at(-1);
        [x, y] = [toX, toY];
        if (!part) return;
        const [middle, height] = [matrix.a * x + matrix.e, matrix.d * y + matrix.f];
        part.left = Math.min(part.left, middle - around);
        part.right = Math.max(part.right, middle + around);
        part.top = Math.min(part.top, height - around);
        part.bottom = Math.max(part.bottom, height + around);
      };
      const stroke = Number.parseFloat(getComputedStyle(mark).strokeWidth) * Math.max(matrix.a, matrix.d);
      for (const [, command = '', source = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
        const n = (source.match(/-?[\d.]+/g) ?? []).map(Number);
        const [first = 0, second = 0] = n;
        if (command === 'M')
          parts.push({
            left: Number.POSITIVE_INFINITY,
            top: Number.POSITIVE_INFINITY,
            right: Number.NEGATIVE_INFINITY,
            bottom: Number.NEGATIVE_INFINITY,
          });
        if (command === 'H') see(first, y, stroke);
        else if (command === 'V') see(x, first, stroke);
        else if (command === 'h') see(x + first, y, stroke);
        else if (command === 'v') see(x, y + first, stroke);
        else if (command === 'A') {
          // Wherever it bulges to, an arc stays within two radii of its ends.
          const around = stroke + 2 * Math.max(first, second) * Math.max(matrix.a, matrix.d);
          see(x, y, around);
          see(n[5] ?? x, n[6] ?? y, around);
        } else for (let index = 0; index + 1 < n.length; index += 2) see(n[index] ?? x, n[index + 1] ?? y, stroke);
      }
      return parts;
    }

    // The list has hundreds of signs, and a page a thousand words: most are far from each other.
    const tallest = Math.max(...placed.map(({ rect }) => rect.bottom - rect.top));
    const placedAround = (top: number, bottom: number) => {
      const behind = (height: number) => {
        let [low, high] = [0, placed.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((placed[middle]?.rect.top ?? 0) < height) low = middle + 1;
          else high = middle;
        }
        return low;
      };
      return placed.slice(behind(top - tallest), behind(bottom));
    };

    // Words may stand within a mark, as on a tile of the map, or beside it, but not across its edge.
    for (const drawing of sheet.querySelectorAll('svg')) {
      const edge = drawing.getBoundingClientRect();
      const near = placedAround(edge.top, edge.bottom).filter(
        ({ rect }) => rect.right > edge.left && rect.left < edge.right && rect.bottom > edge.top,
      );
      const marks = near.length === 0 ? [] : drawing.querySelectorAll<SVGGeometryElement>('path, rect, line, circle');
      for (const mark of marks) reportAcross(mark, near);
    }
    function reportAcross(mark: SVGGeometryElement, words: typeof placed): void {
      const box = mark.getBoundingClientRect();
      const parts = partsOf(mark);
      for (const { element, rect } of words) {
        const height = rect.bottom - rect.top;
        // The letters in the box of their line.
        const [top, bottom] = [rect.top + height * 0.3, rect.bottom - height * 0.28];
        const meets = (own: Sides) =>
          own.right >= rect.left && own.left <= rect.right && own.bottom >= top && own.top <= bottom;
        if (!meets(box) || !parts.some(meets)) continue;
        const { fill, stroke } = getComputedStyle(mark);
        const inverse = mark.getScreenCTM()?.inverse();
        const width = rect.right - rect.left - 2 * SLACK;
        const isOnMark = (column: number, y: number): boolean => {
          const point = new DOMPoint(rect.left + SLACK + (width * column) / COLUMNS, y).matrixTransform(inverse);
          return (fill !== 'none' && mark.isPointInFill(point)) || (stroke !== 'none' && mark.isPointInStroke(point));
        };
        const columns = Array.from({ length: COLUMNS + 1 }, (_, column) =>
          [top, bottom].map((y) => isOnMark(column, y)),
        );
        const points = columns.flat();
        // A line is too thin to be met by points.
        const isLine = Math.min(box.width, box.height) < 2 && (fill !== 'none' || stroke !== 'none');
        const isAcross = isLine || (points.includes(true) && points.includes(false));
        if (!isAcross || reported.has(element)) continue;
        reported.add(element);
        // Of a word that begins on a mark, what is too much is what lies beside it.
        const isTooMuch = points[0] !== true;
        const share = columns.filter((own) => own.includes(isTooMuch)).length / columns.length;
        report(element, 'lies on a mark of', Math.max(1, share * width), mark);
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
