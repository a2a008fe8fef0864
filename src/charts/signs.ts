import { paint, type Token } from './tokens.ts';

/** The signs: one list for sheet, site and chart files. Each means the same everywhere. */
export type Sign =
  | 'full' // meeting held, yes, plan with activities
  | 'half' // plan adopted, without activities
  | 'empty' // no, none; as a slot: required meeting that was not held
  | 'dash' // not applicable: no meeting held
  | 'hatched' // not established
  | 'unknown' // not reported
  | 'ring' // community that lives there and has no member
  | 'dot'; // neither residents nor members

/** A part of a sign: an SVG path around the point 0,0 and how it is painted. */
export interface SignPart {
  readonly path: string;
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly strokeWidth?: number;
}

/** The parts of a sign in a box of the given size, from back to front. */
export function signParts(sign: Sign, width: number, height: number, outline: number): SignPart[] {
  const w = (width - outline) / 2;
  const h = (height - outline) / 2;
  const box = (stroke: Token): SignPart => ({ path: rectangle(-w, -h, w, h), stroke, strokeWidth: outline });
  switch (sign) {
    case 'full':
      return [{ path: rectangle(-width / 2, -height / 2, width / 2, height / 2), fill: 'blue' }];
    case 'half':
      return [box('blue'), { path: rectangle(-w, 0, w, h), fill: 'blue', stroke: 'blue', strokeWidth: outline }];
    case 'empty':
      return [box('blue')];
    case 'dash':
      return [box('ink-2'), { path: `M${f(-w / 2)},0H${f(w / 2)}`, stroke: 'ink-2', strokeWidth: outline * 1.6 }];
    case 'hatched':
      return [{ path: rectangle(-w, -h, w, h) + hatch(w, h, outline * 4), stroke: 'ink-2', strokeWidth: outline }];
    case 'unknown':
      return [box('ink-2'), { path: questionMark(Math.min(w, h)), stroke: 'ink-2', strokeWidth: outline * 1.2 }];
    case 'ring': {
      const thickness = Math.min(width, height) / 4;
      const radius = (Math.min(width, height) - thickness) / 2;
      return [{ path: circle(radius), stroke: 'gap', strokeWidth: thickness }];
    }
    case 'dot':
      return [{ path: circle(Math.min(width, height) / 2), fill: 'ink-2' }];
  }
}

/** A sign as an inline SVG image for text and tables. It carries no meaning by itself: words stand beside it. */
export function signSvg(sign: Sign, width: number, height: number, outline: number): string {
  const parts = signParts(sign, width, height, outline).map(({ path, fill, stroke, strokeWidth }) => {
    const strokes = stroke ? ` stroke="${paint(stroke)}" stroke-width="${f(strokeWidth ?? outline)}"` : '';
    return `<path d="${path}" fill="${fill ? paint(fill) : 'none'}"${strokes}/>`;
  });
  const box = `${f(-width / 2)} ${f(-height / 2)} ${f(width)} ${f(height)}`;
  const size = `width="${f(width)}" height="${f(height)}"`;
  return `<svg class="sign sign-${sign}" ${size} viewBox="${box}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`;
}

function rectangle(left: number, top: number, right: number, bottom: number): string {
  return `M${f(left)},${f(top)}H${f(right)}V${f(bottom)}H${f(left)}Z`;
}

function circle(radius: number): string {
  // Both ends of the arcs are rounded alike: unlike ones would make it an egg.
  const r = f(radius);
  return `M-${r},0A${r},${r},0,0,1,${r},0A${r},${r},0,0,1,-${r},0Z`;
}

/** Rising lines inside of the box ±w, ±h. */
function hatch(w: number, h: number, gap: number): string {
  let path = '';
  for (let sum = -w - h + gap; sum < w + h - gap / 4; sum += gap) {
    const left = Math.max(-w, sum - h);
    const right = Math.min(w, sum + h);
    path += `M${f(left)},${f(sum - left)}L${f(right)},${f(sum - right)}`;
  }
  return path;
}

/** A question mark around the middle, clear of a box of the given radius. */
function questionMark(radius: number): string {
  const r = radius * 0.3;
  const top = -r * 1.05;
  return `M${f(-r)},${f(top)}A${f(r)},${f(r)},0,1,1,${f(r * 0.4)},${f(top + r * 0.92)}Q0,${f(top + r * 1.2)},0,${f(top + r * 2)}M0,${f(top + r * 2.7)}V${f(top + r * 3.1)}`;
}

/** Coordinates with at most two decimals: exact enough for print, short in the file. */
function f(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
