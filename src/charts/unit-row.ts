import { SQUARE } from './meetings-layout.ts';
import { paint } from './tokens.ts';

/** Pixels from one square to the next, where there is room for all; the part of it that is drawn. */
const PITCH = 18;
const PART = 0.87;
const HEIGHT = 24;

/**
 * Meetings as squares in a row of a table, as the chart of meetings draws them: one for each that
 * was held, an empty place for each that was required and not held, and a line at the requirement.
 * Numbers stand beside it.
 * @param places room for so many squares in each row of the table
 */
export function meetingsRowSvg(held: number, required: number, places: number, width: number): string {
  const pitch = Math.min(PITCH, width / places);
  const [top, height] = [HEIGHT * SQUARE.top, HEIGHT * (SQUARE.bottom - SQUARE.top)];
  const boxes = (from: number, to: number, inset: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => {
      const [x, w] = [(from + index) * pitch + inset, pitch * PART - 2 * inset];
      return `M${f(x)},${f(top + inset)}h${f(w)}v${f(height - 2 * inset)}h${f(-w)}z`;
    }).join('');
  const full = boxes(0, held, 0);
  const slots = boxes(held, required, 0.5);
  const line = f((required - (1 - PART) / 2) * pitch);
  return [
    `<svg class="units" width="${f(width)}" height="${HEIGHT}" viewBox="0 0 ${f(width)} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">`,
    full === '' ? '' : `<path d="${full}" fill="${paint('blue')}"/>`,
    slots === '' ? '' : `<path d="${slots}" fill="none" stroke="${paint('slot')}"/>`,
    `<path d="M${line},0V${HEIGHT}" stroke="${paint('ink')}"/>`,
    '</svg>',
  ].join('');
}

function f(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
