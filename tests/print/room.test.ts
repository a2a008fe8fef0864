import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../../src/print/browser.ts';
import { findMisfits } from '../../src/print/fit.ts';
import { ENOUGH, type MeasuredText, measureRoom } from '../../src/print/room.ts';
import { documentOf } from '../support/pages.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.newPage();
  await page.emulateMediaType('print');
  return () => page.close();
});

/** A text of one width for each character, which ends so many of them before the margin. */
const line = (text: string, room: number) =>
  `<p style="position: absolute; font: 10px monospace; white-space: pre; left: calc(210mm - 14mm - ${text.length + room}ch - 0.1ch)">${text}</p>`;
const alone = (text: string): MeasuredText => ({ text, values: [] });

async function roomOf(html: string, texts: readonly MeasuredText[]): Promise<(number | undefined)[]> {
  await page.setContent(documentOf(html, '<p>Second page</p>'));
  expect(await findMisfits(page)).toEqual([]);
  let measured = 0;
  const rooms = await measureRoom(page, texts, () => {
    measured += 1;
  });
  expect(measured).toBe(texts.length);
  expect(await findMisfits(page)).toEqual([]);
  return rooms.map((room) => room?.characters);
}

test.each([0, 1, 3, 7, 20])('a line that has room for %i characters', async (room) => {
  expect(await roomOf(line('Title', room), [alone('Title')])).toEqual([room]);
});

test('room is found to about a twentieth of it', async () => {
  const [room = 0] = await roomOf(line('Title', 60), [alone('Title')]);
  expect(room).toBeGreaterThan(56);
  expect(room).toBeLessThanOrEqual(60);
});

test('of a text that stands at two places, the smaller room counts', async () => {
  const html = `${line('Title', 9)}<div style="padding-top: 40px">${line('Title', 4)}</div>`;
  expect(await roomOf(html, [alone('Title')])).toEqual([4]);
});

test('a text that nobody sees has no room, and a short one is not found within others', async () => {
  const texts = [alone('Nowhere'), alone('tit'), alone('All titles'), alone('titles')];
  const [nowhere, part, whole, within] = await roomOf(line('All titles', 5), texts);
  expect([nowhere, part, whole, within]).toEqual([undefined, undefined, 5, undefined]);
});

test('a text from which another is made is found within it', async () => {
  const texts = [{ text: 'Title: councils', values: ['councils'] }, alone('councils')];
  expect(await roomOf(line('Title: councils', 5), texts)).toEqual([5, 5]);
});

test('the lines of a drawn text belong together; the last one grows', async () => {
  const svg = `<svg width="200" height="60" style="overflow: hidden; display: block; font: 10px monospace">
    <text x="0" y="12">Yes, with</text><text x="0" y="26" textLength="60">activities</text>
    <text x="0" y="38">No</text></svg>`;
  const [drawn = 0, missing] = await roomOf(svg, [alone('Yes, with activities'), alone('activities No more')]);
  expect(drawn).toBeGreaterThanOrEqual(0);
  expect(missing).toBeUndefined();
});

test('the search ends where nobody needs more', async () => {
  const html = '<p style="width: 600px; white-space: normal">Short text</p>';
  expect(await roomOf(html, [alone('Short text')])).toEqual([ENOUGH]);
});
