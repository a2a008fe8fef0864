import { createCanvas, Path2D } from './canvas.ts';
import { FAMILIES, registerFonts } from './measure.ts';
import { toPalette } from './palette.ts';
import { pngFile } from './png-file.ts';
import { readMarkup } from './read-markup.ts';
import { TOKENS } from './tokens.ts';

/** Pixels of the picture for one of the drawing: sharp on the screens of today, and in print. */
const SCALE = 2;

/** The colours of charts, as the canvas stores them. */
const COLOURS = new Set(Object.values(TOKENS).map((hex) => Buffer.from(hex.slice(1), 'hex').readUIntLE(0, 3)));

/** A picture of a chart (image.ts) as a PNG file, the same for the same picture. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  registerFonts();
  const { width, height } = canvasOf(svg);
  draw(svg, width * SCALE, height * SCALE);
  const pixels = canvas.data();
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, canvas.width * canvas.height);
  const indexed = toPalette(colours, canvas.width, COLOURS);
  // Given back at once: megabytes that wait for the collector cost a system ten times what they hold.
  (pixels.buffer as ArrayBuffer).transfer(0);
  return pngFile(indexed, canvas.width, canvas.height);
}

function canvasOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('a picture of a chart has a size in whole pixels');
  return { width: Number(width), height: Number(height) };
}

/** One for all pictures: the memory of a canvas is given back only with its object, whenever that is. */
const canvas = createCanvas(1, 1);

/** Draws on the canvas, which is empty, and has new memory, whenever it is given a width or a height. */
function draw(svg: string, width: number, height: number): void {
  if (canvas.width !== width || canvas.height === height) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  for (const { tag, x, y, attributes, text } of readMarkup(svg)) {
    const { fill = 'black', stroke = 'none' } = attributes;
    context.fillStyle = fill;
    context.strokeStyle = stroke;
    context.lineWidth = Number(attributes['stroke-width'] ?? 1);
    if (tag === 'text') {
      const size = Number.parseFloat(attributes['font-size'] ?? '');
      context.font = `${attributes['font-weight'] ?? 400} ${size}px ${FAMILIES}`;
      context.textAlign = ALIGN[attributes['text-anchor'] ?? 'start'] ?? 'left';
      context.fillText(text, x + Number(attributes['x'] ?? 0), y + Number(attributes['y'] ?? 0));
      continue;
    }
    const path = new Path2D(pathOf(tag, attributes, width / SCALE, height / SCALE));
    context.save();
    context.translate(x, y);
    if (fill !== 'none') context.fill(path);
    if (stroke !== 'none') context.stroke(path);
    context.restore();
  }
}

const ALIGN: Readonly<Record<string, 'left' | 'center' | 'right'>> = { start: 'left', middle: 'center', end: 'right' };

function pathOf(tag: string, own: Readonly<Record<string, string>>, width: number, height: number): string {
  if (tag === 'line') return `M${own['x1']},${own['y1']}L${own['x2']},${own['y2']}`;
  return tag === 'rect' ? `M0,0H${width}V${height}H0Z` : (own['d'] ?? '');
}
