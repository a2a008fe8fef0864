import { escapeXml } from '../charts/image.ts';
import { type Weight, wrap } from '../charts/measure.ts';
import { paint, resolvePaints, type Token } from '../charts/tokens.ts';
import type { EditionContext } from './context.ts';
import { keyFigures } from './figures.ts';
import { type Mark, marksOf } from './marks.ts';
import { paths } from './paths.ts';

/** The picture that other services show beside a link to an edition. */
export interface SocialCard {
  /** Path of the picture in pixels. */
  readonly path: string;
  readonly svg: string;
}

/** Half of the pixels of the picture: it is painted at double size. */
export const CARD = { width: 600, height: 315 };

const MARGIN = 36;
const GAP = 16;

/** Sizes of a title on one line and on several, and of labels. */
const LARGE = 30;
const SMALL = 25;
const LABEL = 11.5;

export function socialCard(context: EditionContext): SocialCard {
  const { edition, translator: t, measure, address } = context;
  const { year, period } = edition;
  const parts: string[] = [];
  const inner = CARD.width - 2 * MARGIN;

  let top = 0;
  for (const mark of marksOf(edition, t)) top += strip(mark, top);
  parts.push(`<path d="M0,${top}H${CARD.width}v5H0Z" fill="${paint('blue')}"/>`);
  write(t.text('common.publisher'), { x: MARGIN, y: top + 34, size: 13, weight: 600, token: 'ink' });
  const title = t.text('common.title');
  const size = measure(title, LARGE, 600) <= inner ? LARGE : SMALL;
  let y = top + 44;
  for (const part of wrap(title, inner, size, measure, 600)) {
    y += size * 1.15;
    write(part, { x: MARGIN, y, size, weight: 600, token: 'ink' });
  }
  const line = t.text('site.period_line', { year, period: t.period(period.start, period.end) });
  write(line, { x: MARGIN, y: y + 26, size: 14, weight: 400, token: 'ink-2' });

  const figures = keyFigures(context);
  const column = (inner - (figures.length - 1) * GAP) / figures.length;
  const base = CARD.height - 94;
  parts.push(`<path d="M${MARGIN},${base - 42}H${CARD.width - MARGIN}" stroke="${paint('rule')}" fill="none"/>`);
  figures.forEach(({ value, label }, index) => {
    const x = MARGIN + index * (column + GAP);
    write(value, { x, y: base, size: 34, weight: 600, token: 'blue' });
    balanced(label, column).forEach((text, row) => {
      write(text, { x, y: base + 18 + row * 15, size: LABEL, weight: 400, token: 'ink' });
    });
  });
  write(address.replace(/^https:\/\//, ''), {
    x: MARGIN,
    y: CARD.height - 14,
    size: LABEL,
    weight: 400,
    token: 'ink-2',
  });

  const box = `width="${CARD.width}" height="${CARD.height}"`;
  const ground = `<rect width="100%" height="100%" fill="${paint('paper')}"/>`;
  const svg = resolvePaints(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${ground}${parts.join('')}</svg>\n`);
  return { path: paths.card(t.code, year), svg };

  /** The lines of a label, about as long as each other: as narrow as they can be without one more. */
  function balanced(label: string, width: number): string[] {
    let lines = wrap(label, width, LABEL, measure);
    for (let narrow = width - 2; narrow > width / 2; narrow -= 2) {
      const next = wrap(label, narrow, LABEL, measure);
      if (next.length > lines.length) break;
      lines = next;
    }
    return lines;
  }

  /** Says what the data is not, over the whole width; returns the height. */
  function strip({ kind, sentence }: Mark, y: number): number {
    const height = 30;
    parts.push(`<path d="M0,${y}H${CARD.width}v${height}H0Z" fill="${paint(kind === 'sample' ? 'sample' : 'ink')}"/>`);
    write(sentence, { x: MARGIN, y: y + 20, size: 13, weight: 600, token: kind === 'sample' ? 'on-sample' : 'paper' });
    return height;
  }

  function write(text: string, { x, y, size, weight, token }: Words): void {
    const look = `font-size="${size}px" font-weight="${weight}" fill="${paint(token)}"`;
    parts.push(`<text x="${x}" y="${y}" ${look}>${escapeXml(text)}</text>`);
  }
}

interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly token: Token;
}
