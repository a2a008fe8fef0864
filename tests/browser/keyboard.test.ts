import { describe, expect, test } from 'vitest';
import { KINDS } from '../support/kinds-of-pages.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen('/');

/** What is wrong with the element that has the focus: not seen whole, covered, or without a mark. */
function faultOfFocus(): Promise<{ name: string; fault: string }> {
  return screen.page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', fault: '' };
    const name = `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const inside = left >= -1 && right <= innerWidth + 1 && bottom > 0 && top < innerHeight;
    if (!inside || width === 0 || height === 0) return { name, fault: `${name} is not on the screen` };
    const whole = height > innerHeight || (top >= -1 && bottom <= innerHeight + 1);
    if (!whole) return { name, fault: `${name} is cut off` };
    const [x, y] = [(left + right) / 2, Math.max(0, top) + Math.min(height, innerHeight) / 2];
    const upper = document.elementFromPoint(x, y);
    // A link of several lines has its middle between them.
    const own = upper === null || element.contains(upper) || upper.contains(element);
    if (!own) return { name, fault: `${name} lies under ${upper.tagName}.${upper.className}` };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const marked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return { name, fault: marked ? '' : `${name} has no mark` };
  });
}

/** Goes through all stops of the tab key until the page ends. */
async function walk(backwards: boolean): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  let stops = 0;
  for (; stops < 400; stops += 1) {
    if (backwards) await screen.page.keyboard.down('Shift');
    await screen.page.keyboard.press('Tab');
    if (backwards) await screen.page.keyboard.up('Shift');
    const { name, fault } = await faultOfFocus();
    if (name === '') break;
    if (fault !== '') faults.push(fault);
  }
  return { stops, faults };
}

describe.each(KINDS)('on %s', (_, path) => {
  test('every stop of the tab key is seen, marked and not covered, there and back', async () => {
    await screen.open(path, 1280);
    const there = await walk(false);
    const back = await walk(true);
    expect([...there.faults, ...back.faults]).toEqual([]);
    expect(there.stops).toBeGreaterThan(8);
    expect(back.stops).toBe(there.stops);
  });
});

describe('on a phone', () => {
  test('every stop of the tab key on the page of an edition is seen, marked and not covered', async () => {
    await screen.open('en/2023/index.html', 390);
    const { stops, faults } = await walk(false);
    expect([stops > 60, faults]).toEqual([true, []]);
  });

  test('the first key leads to a link that skips to the content, and the next stop is in it', async () => {
    await screen.open('sr/2023/index.html', 390);
    await screen.page.keyboard.press('Tab');
    expect(await screen.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
    await screen.page.keyboard.press('Enter');
    await screen.page.keyboard.press('Tab');
    expect(await screen.page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
  });

  test('the table of numbers of a chart opens', async () => {
    await screen.open('en/2023/index.html', 390);
    await screen.page.focus('.panel-meetings summary');
    await screen.page.keyboard.press('Enter');
    const isOpen = await screen.page.$eval('.panel-meetings details', (details) => details.open);
    const rows = await screen.page.$$eval('.panel-meetings details tbody tr', (all) => all.length);
    expect([isOpen, rows]).toEqual([true, 38]);
  });
});
