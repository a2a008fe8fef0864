import type { Frame } from './frame.ts';
import { type Measure, type Weight, wrap } from './measure.ts';
import { FONT, paint, resolvePaints, type Token } from './tokens.ts';

/** A chart as a picture of its own: what has to stand around it, so that it can be copied elsewhere. */
export interface ChartImage {
  /** The chart as markup, drawn in `frame`. */
  readonly svg: string;
  readonly tag: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alternative: string;
  readonly notes: readonly string[];
  /** Where the numbers come from, and the address of the page. */
  readonly source: string;
  /** What the data is not, for example findings. */
  readonly marks: readonly string[];
}

const MARGIN = 24;

/** The picture as an SVG file, with the values of all colours, whatever the page around it; the font is put in later. */
export function chartImage(image: ChartImage, frame: Frame, measure: Measure): string {
  const [, width = '0', height = '0'] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(image.svg) ?? [];
  const inner = Math.max(Number(width), frame.panel);
  const parts: string[] = [];
  let top = MARGIN;
  const write = (text: string, size: number, weight: Weight, token: Token) => {
    for (const line of wrap(text, inner, size, measure, weight)) {
      const at = `x="${MARGIN}" y="${top + size}"`;
      const look = `font-size="${size}px" font-weight="${weight}" fill="${paint(token)}"`;
      parts.push(`<text ${at} ${look}>${escapeXml(line)}</text>`);
      top += Math.ceil(size * 1.35);
    }
  };
  write(image.title, frame.label + 2, 600, 'ink');
  write(image.subtitle, frame.label, 400, 'ink-2');
  top += frame.small;
  parts.push(image.svg.replace('<svg ', `<svg x="${MARGIN}" y="${top}" `));
  top += Number(height) + frame.small;
  for (const note of image.notes) write(note, frame.small, 400, 'ink-2');
  write(image.source, frame.small, 400, 'ink-2');
  for (const mark of image.marks) write(mark, frame.small, 600, 'ink');
  const size = `${inner + 2 * MARGIN} ${Math.ceil(top + MARGIN)}`;
  const [outerWidth, outerHeight] = size.split(' ');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${image.tag}" width="${outerWidth}" height="${outerHeight}" viewBox="0 0 ${size}" font-family="'${FONT}', sans-serif" role="img">`;
  const ground = `<rect width="100%" height="100%" fill="${paint('paper')}"/>`;
  const words = `<title>${escapeXml(image.title)}</title><desc>${escapeXml(image.alternative)}</desc>`;
  return `${resolvePaints(`${head}${words}${ground}${parts.join('')}`)}</svg>\n`;
}

/**
 * The picture with the font inside, which travels with it: labels are placed by its widths.
 * @param faces style rules that name the font
 */
export function embedFont(picture: string, faces: string): string {
  return picture.replace('</desc>', () => `</desc><style>${faces}</style>`);
}

/** Text as it stands in markup. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
