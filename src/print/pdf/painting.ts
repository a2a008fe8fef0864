import { IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import { PdfSyntaxError } from './objects.ts';
import { forEachOperator, type OperandReader, operandReader } from './operators.ts';

/** A stretch of the content, from its first byte to the one behind it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text object, a path, an image or a form in the content of a page. */
export interface Painted extends Range {
  readonly isText: boolean;
  /** The mark by whose number the structure refers to it; the innermost one. */
  readonly mcid: number | undefined;
  /** How high on the page a text stands, in points; of other things 0. */
  readonly height: () => number;
}

/** What a page paints, in its order. */
export interface Painting {
  readonly painted: readonly Painted[];
  /** The words that begin and end the marks that the structure refers to. */
  readonly marks: readonly Range[];
}

/** Transformations on each other; most are never asked for, and some for text after text. */
interface Transform extends Range {
  readonly outer: Transform | undefined;
  matrix?: Matrix;
}

/**
 * Reads where a page paints what, as the browser writes it.
 * @throws PdfSyntaxError where marks do not match, or begin within a text
 */
export function readPainting(bytes: Uint8Array): Painting {
  const painted: Painted[] = [];
  const marks: Range[] = [];
  const open: { readonly mcid: number | undefined; readonly begin: Range }[] = [];
  const saved: (Transform | undefined)[] = [];
  let transform: Transform | undefined;
  let mcid: number | undefined;
  let path = -1;
  let text = -1;
  let place: Range | undefined;
  const operands = operandReader(bytes);

  forEachOperator(bytes, (operator, start, end) => {
    switch (operator) {
      case 'Tm':
        place ??= { start, end };
        return;
      case 'm':
      case 're':
        if (path < 0) path = start;
        return;
      case 'n':
        path = -1;
        return;
      case 'S':
      case 's':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        painted.push({ isText: false, start: path < 0 ? start : path, end, mcid, height: () => 0 });
        path = -1;
        return;
      case 'Do':
      case 'sh':
        painted.push({ isText: false, start, end, mcid, height: () => 0 });
        return;
      case 'BT':
        text = start;
        place = undefined;
        return;
      case 'ET': {
        const [at, around] = [place, transform];
        painted.push({ isText: true, start: text, end, mcid, height: () => heightOf(operands, at, around) });
        text = -1;
        return;
      }
      case 'q':
        saved.push(transform);
        return;
      case 'Q':
        transform = saved.pop();
        return;
      case 'cm':
        transform = { start, end, outer: transform };
        return;
      case 'BMC':
      case 'BDC': {
        const properties = operator === 'BDC' ? operands(operator, start, end)[1] : undefined;
        const number = properties instanceof Map ? properties.get('MCID') : undefined;
        const own = typeof number === 'number' ? number : undefined;
        if (text >= 0 && own !== undefined) throw new PdfSyntaxError('a mark of the structure begins within a text');
        open.push({ mcid: own, begin: { start, end } });
        mcid = own ?? mcid;
        return;
      }
      case 'EMC': {
        const ended = open.pop();
        if (!ended) throw new PdfSyntaxError('a mark ends that has not begun');
        if (ended.mcid !== undefined) marks.push(ended.begin, { start, end });
        mcid = open.findLast((mark) => mark.mcid !== undefined)?.mcid;
        return;
      }
      case 'BI':
        throw new PdfSyntaxError('a page has an image within its content');
      default:
    }
  });
  if (open.length > 0) throw new PdfSyntaxError('a mark does not end');
  return { painted, marks };
}

/** The height of the first line of a text. */
function heightOf(operands: OperandReader, place: Range | undefined, transform: Transform | undefined): number {
  const own: Matrix = place ? toMatrix(operands('Tm', place.start, place.end)) : IDENTITY;
  return multiply(own, matrixOf(operands, transform))[5];
}

function matrixOf(operands: OperandReader, transform: Transform | undefined): Matrix {
  if (!transform) return IDENTITY;
  const { start, end, outer } = transform;
  transform.matrix ??= multiply(toMatrix(operands('cm', start, end)), matrixOf(operands, outer));
  return transform.matrix;
}
