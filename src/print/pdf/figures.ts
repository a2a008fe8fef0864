import type { FigurePlace } from './facts.ts';
import type { Box } from './matrix.ts';
import { PdfSyntaxError } from './objects.ts';
import { type Element, isContent, isElement } from './tree.ts';

/**
 * Says of each figure where it stands (ISO 32000-1, 14.8.5.4.3), so that it can be found and shown by
 * itself.
 * @param places of the figures, in the order of the page
 * @param heights of the pages, in points
 * @throws PdfSyntaxError where the print has other figures than the page
 */
export function placeFigures(
  elements: readonly Element[],
  places: readonly FigurePlace[],
  heights: readonly number[],
): Element[] {
  let count = 0;
  const placed = elements.map(place);
  if (count !== places.length) {
    throw new PdfSyntaxError(`the page has ${places.length} figures, its print has ${count}`);
  }
  return placed;

  function place(element: Element): Element {
    const box = element.role === 'Figure' ? nextBox(element) : element.box;
    return { ...element, box, kids: element.kids.map((kid) => (isElement(kid) ? place(kid) : kid)) };
  }

  function nextBox(figure: Element): Box | undefined {
    const next = places[count];
    count += 1;
    const words = figure.alt ?? '';
    if (next && next.label !== words) {
      throw new PdfSyntaxError(`a figure of the print is "${words}", on the page it is "${next.label}"`);
    }
    const page = figure.kids.find(isContent)?.page ?? 0;
    return next && toBox(next, heights[page] ?? 0);
  }
}

/** From the top left corner to the bottom left one, to a hundredth of a point. */
function toBox({ left, top, width, height }: FigurePlace, pageHeight: number): Box {
  return [round(left), round(pageHeight - top - height), round(left + width), round(pageHeight - top)];
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
