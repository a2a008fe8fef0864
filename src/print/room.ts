import type { Page } from './browser.ts';
import { misfitsInPage } from './fit.ts';

/** A text of a page, and the texts that stand in its places. */
export interface MeasuredText {
  readonly text: string;
  readonly values: readonly string[];
}

/** Nobody needs more characters: the search ends there. */
export const ENOUGH = 256;

/** Places of the same text at which it is measured. */
const PLACES = 2;

/** How much longer a text could be, and where it has so little room. */
export interface Room {
  readonly characters: number;
  /** 'page 1, panel-meetings' */
  readonly place: string;
}

/**
 * Finds out how many characters could be added to each text, in a page that is shown as for print and
 * fits: it makes the text longer where it stands, and looks whether everything still fits, while all
 * other texts stay as they are.
 * @param onMeasured called after each text
 * @returns the room of each text; undefined where it cannot be seen on the page
 */
export async function measureRoom(
  page: Page,
  texts: readonly MeasuredText[],
  onMeasured: () => void,
): Promise<(Room | undefined)[]> {
  const found = await page.evaluate(
    findInPage,
    texts.map(({ text }) => text),
  );
  await page.evaluate(`globalThis.misfitsInPage = ${misfitsInPage}`);
  const rooms: (Room | undefined)[] = [];
  for (const [index, text] of texts.entries()) {
    const places = found.filter((place) => place.text === index && !isPartOfAnother(place, text, found, texts));
    rooms.push(places.length === 0 ? undefined : await page.evaluate(roomInPage, places.slice(0, PLACES), ENOUGH));
    onMeasured();
  }
  return rooms;
}

/** Where a text stands: in which block, from where to where. */
interface Place {
  readonly text: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a place lies within a longer text that was not made from this one: 'total' in 'in total'. */
function isPartOfAnother(
  { block, start, end }: Place,
  { text }: MeasuredText,
  all: readonly Place[],
  texts: readonly MeasuredText[],
): boolean {
  return all.some((other) => {
    const isAround = other.block === block && other.start <= start && other.end >= end;
    const isLonger = other.end - other.start > end - start;
    return isAround && isLonger && !texts[other.text]?.values.some((value) => value.includes(text));
  });
}

/** What findInPage leaves in the page for roomInPage: the texts of each block, with where each begins. */
interface LeftInPage {
  blocks: { readonly nodes: readonly Text[]; readonly starts: readonly number[]; readonly whole: string }[];
  misfitsInPage: typeof misfitsInPage;
}

/** Runs in the browser. */
function findInPage(texts: readonly string[]): Place[] {
  const plain = (own: string) => own.replace(/[\s\u00a0]/g, ' ');
  const INNER = ':is(p, h1, h2, h3, th, td, li)';
  const places: Place[] = [];
  const blocks: LeftInPage['blocks'] = [];
  for (const element of document.querySelectorAll(`.page ${INNER}, .page svg`)) {
    const isDrawing = element.tagName === 'svg';
    if (!isDrawing && element.querySelector(INNER)) continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isDrawn = node.parentElement?.closest('svg') !== null;
      if (isDrawn === isDrawing) nodes.push(node as Text);
    }
    // The lines of a drawn text follow each other without a space.
    const between = isDrawing ? ' ' : '';
    const starts: number[] = [];
    let whole = '';
    for (const node of nodes) {
      starts.push(whole.length);
      whole += plain(node.data) + between;
    }
    const lower = whole.toLowerCase();
    const isLetter = (at: number) => /\p{L}/u.test(whole.charAt(at));
    for (const [text, wanted] of texts.entries()) {
      const looked = plain(wanted).trim().toLowerCase();
      for (let start = lower.indexOf(looked); start >= 0; start = lower.indexOf(looked, start + 1)) {
        const end = start + looked.length;
        if (!isLetter(start - 1) && !isLetter(end)) places.push({ text, block: blocks.length, start, end });
      }
    }
    blocks.push({ nodes, starts, whole });
  }
  Object.assign(globalThis, { blocks });
  return places;
}

/** Runs in the browser. */
function roomInPage(places: readonly Place[], limit: number): Room {
  const { blocks, misfitsInPage: find } = globalThis as unknown as LeftInPage;
  const placeOf = (node: Text): string => {
    const element = node.parentElement;
    const page = [...document.querySelectorAll('.page')].findIndex((own) => own.contains(node)) + 1;
    const block = element?.closest('.panel, .page > *');
    const name = block?.getAttribute('class')?.replace(/^panel | .*/g, '') ?? block?.tagName.toLowerCase() ?? '';
    return `page ${page}, ${name}`;
  };
  let tightest: Room = { characters: limit, place: '' };
  for (const { block, start, end } of places) {
    const { nodes, starts, whole } = blocks[block] as LeftInPage['blocks'][number];
    const index = starts.findLastIndex((own) => own < end);
    const node = nodes[index] as Text;
    const before = node.data;
    // What stands on one page moves nothing on the others.
    const sheet = node.parentElement?.closest('.page') ?? undefined;
    const at = Math.min(end - (starts[index] ?? 0), before.length);
    // With characters of its own, so that they are as wide as the language's are.
    const words = whole.slice(start, end).replace(/\s+/g, ' ').trim();
    const source = words.includes(' ') ? ` ${words}` : words;
    const fits = (characters: number): boolean => {
      const more = source.repeat(Math.ceil(characters / source.length)).slice(0, characters);
      node.data = before.slice(0, at) + more + before.slice(at);
      return find(sheet).length === 0;
    };
    // From below, because most texts have little room; then to a twentieth of it.
    let good = 0;
    let bad = 4;
    while (bad <= tightest.characters && fits(bad)) {
      good = bad;
      bad *= 2;
    }
    bad = Math.min(bad, tightest.characters + 1);
    while (bad - good > 1 + good / 20) {
      const middle = (good + bad) >> 1;
      if (fits(middle)) good = middle;
      else bad = middle;
    }
    node.data = before;
    if (good < tightest.characters || tightest.place === '') tightest = { characters: good, place: placeOf(node) };
  }
  return tightest;
}
