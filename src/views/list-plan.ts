import type { Measure } from '../charts/measure.ts';
import type { EditionContext } from './context.ts';
import { type ListLead, listLead } from './list-lead.ts';

/** The rows of the list that stand on one printed page. */
export interface ListPart {
  /** Places in the list: the first row, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Heights of the sheet in points, as sheet.css has them. */
const LINE = 11;
const TOP = 30 + 24.75;
const FOOT = 772.75;
/** The title of the list; of a page that goes on with it. */
const TITLE = 27.5;
const RUNNING_HEAD = 2 * LINE;
/** Text size and width of the lead. */
const LEAD = { size: 9.5, width: 516, margin: 5.5 };
const KEY = 5.5 + LINE;
const TABLE_HEAD = 5.5 + 24.75;
/** A row of the table: a line, which the browser rounds up to whole pixels. */
const ROW = 11.25;
/** The sums, and the communities without a member. */
const CLOSING_ROWS = 2;
/** The map: what is above its tiles, a row of tiles, the words beside them. */
const MAP = { margin: 9.25, tile: 19.25, words: 125 };

/** A hairline stands after every fifth row: pages end with one. */
const GROUP = 5;
/** Rows that the last of several pages has at least. */
const LEAST = 10;

/**
 * Over how many pages the printed list of municipalities runs, and which rows stand on each. All pages
 * but the last are as full as they can be; the last has the sums, and the map where there is one.
 */
export function planList(context: EditionContext): ListPart[] {
  const { now } = context;
  const lead = LEAD.margin + linesOf(listLead(context), context.measure) * LINE;
  const first = rowsBelow(TOP + TITLE + lead + KEY + TABLE_HEAD);
  const next = rowsBelow(TOP + RUNNING_HEAD + KEY + TABLE_HEAD);
  return splitRows(now.representation.rows.length, { first, next, closing: CLOSING_ROWS + mapHeight(context) / ROW });
}

/** Rows that pages have room for; they need not be whole. */
export interface Room {
  readonly first: number;
  readonly next: number;
  /** What stands below the last row. */
  readonly closing: number;
}

/** Splits rows into pages. */
export function splitRows(rows: number, { first, next, closing }: Room): ListPart[] {
  const parts: ListPart[] = [];
  let from = 0;
  let room = first;
  while (rows - from + closing > room) {
    const left = Math.max(GROUP, Math.min(room, rows - from - LEAST));
    const to = from + Math.floor(left / GROUP) * GROUP;
    // What no page has room for stands on one all the same, and does not fit.
    if (to >= rows) break;
    parts.push({ from, to });
    from = to;
    room = next;
  }
  return [...parts, { from, to: rows }];
}

/** Whether the municipalities stand on a map. */
export function isMapped({ dataset }: Pick<EditionContext, 'dataset'>): boolean {
  return dataset.municipalities.some(({ tile }) => tile !== undefined);
}

/** Lines that the lead takes, word by word. */
function linesOf({ strong, rest }: ListLead, measure: Measure): number {
  const words = [
    ...strong.split(' ').map((word) => ({ word, weight: 600 as const })),
    ...rest.split(' ').map((word) => ({ word, weight: 400 as const })),
  ];
  let lines = 1;
  let at = 0;
  for (const { word, weight } of words) {
    const width = measure(word, LEAD.size, weight);
    if (at > 0 && at + width > LEAD.width) {
      lines += 1;
      at = 0;
    }
    at += width + measure(' ', LEAD.size, weight);
  }
  return lines;
}

function mapHeight({ dataset }: EditionContext): number {
  const rows = dataset.municipalities.flatMap(({ tile }) => (tile ? [tile.row] : []));
  return rows.length === 0 ? 0 : MAP.margin + Math.max(MAP.words, Math.max(...rows) * MAP.tile);
}

function rowsBelow(top: number): number {
  return (FOOT - top) / ROW;
}
