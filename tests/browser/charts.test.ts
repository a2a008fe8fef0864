import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { useScreen } from '../support/screen.ts';
import { numbersOf } from '../support/site.ts';

const screen = useScreen();
const PAGE = 'en/2023/index.html';

beforeEach(() => screen.page.mouse.move(1, 1));

/** What the line under a chart says. */
const said = (panel: string) => screen.page.$eval(`.panel-${panel} .readout`, ({ textContent }) => textContent);

/** The middle of what a selector finds, brought to where it can be pointed at. */
const middleOf = (selector: string) =>
  screen.page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });

/** The row of a chart's table in the words of the line under the chart. */
function rowOf(panel: string, name: string, heads: readonly string[]): string {
  const [own = '', ...cells] = numbersOf(screen.site.text(PAGE), panel).find(([first]) => first === name) ?? [];
  return `${own} ${cells.map((cell, index) => `${heads[index]}: ${cell}`).join(' · ')}`;
}

describe.each([
  ['phone', 390],
  ['wide', 1280],
] as const)('the charts for %s', (frame, width) => {
  test('are shown once each', async () => {
    await screen.open(PAGE, width);
    const shown = await screen.page.$$eval('.stage .frame:not(.marks)', (frames) =>
      frames
        .filter((own) => own.checkVisibility())
        .map((own) => [own.closest('.panel')?.className.replace('panel panel-', ''), own.className]),
    );
    expect(shown).toEqual(
      ['meetings', 'work-plans', 'compensation', 'incidents'].map((id) => [id, `frame frame-${frame}`]),
    );
  });

  test('say the numbers of the mark that is pointed at, and nothing when it is left', async () => {
    await screen.open(PAGE, width);
    const { x, y } = await middleOf(`.panel-meetings .marks.frame-${frame} button:nth-of-type(7)`);
    await screen.page.mouse.move(x, y);
    expect(await said('meetings')).toBe(rowOf('meetings', 'Pejë/Peć', ['2023', '2022']));
    await screen.page.mouse.move(1, 1);
    expect(await said('meetings')).toBe('');
  });

  test('each row of a table can be reached by its mark, but those that are not drawn', async () => {
    await screen.open(PAGE, width);
    const labels = await screen.page.$$eval(`.marks.frame-${frame} button`, (buttons) =>
      buttons.map((button) => [
        button.closest('.panel')?.className.replace('panel panel-', ''),
        button.getAttribute('aria-label')?.split('. ')[0],
      ]),
    );
    for (const id of ['meetings', 'work-plans', 'compensation', 'incidents']) {
      const rows = numbersOf(screen.site.text(PAGE), id).filter(([, first]) => first !== 'not established');
      const names = rows.map(([name]) => name).sort();
      expect(labels.flatMap(([panel, name]) => (panel === id ? [name] : [])).sort()).toEqual(names);
    }
  });
});

describe('with the keyboard', () => {
  test('a chart is one stop of the tab key; arrows, Home and End go from mark to mark, Escape leaves', async () => {
    await screen.open(PAGE, 1280);
    await screen.page.focus('.panel-incidents .marks.frame-wide button');
    const steps: string[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowLeft'] as const) {
      await screen.page.keyboard.press(key);
      steps.push((await said('incidents')).split(' Such')[0] ?? '');
    }
    const names = numbersOf(screen.site.text(PAGE), 'incidents').map(([name]) => name);
    expect(steps).toEqual([names[1], names[2], names[1], names.at(-1), names.at(-1), names[0], names[0]]);
    const stops = await screen.page.$$eval(
      '.panel-incidents .marks.frame-wide button',
      (buttons) => buttons.filter(({ tabIndex }) => tabIndex === 0).length,
    );
    expect(stops).toBe(1);
    await screen.page.keyboard.press('Escape');
    expect(await said('incidents')).toBe('');
  });

  test('the mark that has the focus is seen, and says its numbers to those who do not see it', async () => {
    await screen.open(PAGE, 390);
    await screen.page.focus('.panel-work-plans .marks.frame-phone button');
    const { label, outline } = await screen.page.evaluate(() => {
      const own = document.activeElement as HTMLElement;
      return { label: own.getAttribute('aria-label'), outline: getComputedStyle(own).outlineStyle };
    });
    expect(label).toMatch(
      /^Yes, with activities for communities\. Councils: 12 · Share in percent: 35 · Names: Dragash/,
    );
    expect(outline).toBe('solid');
  });

  test('a tile of the map is a link to its municipality, and tells its row when it is reached', async () => {
    await screen.open(PAGE, 390);
    await screen.page.focus('.tile-map a[data-row="0"]');
    expect(await said('map')).toBe(rowOf('map', 'Deçan/Dečane', ['Communities without a member', 'Names']));
    const target = await screen.page.$eval('.tile-map a[data-row="0"]', (link) => (link as HTMLAnchorElement).href);
    expect(target).toBe(pathToFileURL(join(screen.site.folder, 'en/municipalities/decan/index.html')).href);
  });
});

test('a touch shows the numbers, also beside a mark, and they stay', async () => {
  await screen.open(PAGE, 390);
  const { x, y } = await middleOf('.panel-compensation .marks.frame-phone button');
  await screen.page.touchscreen.tap(x, y + 20);
  expect(await said('compensation')).toMatch(/^Yes Municipalities: 19 · Share in percent: 50 · Names: /);
});

test('nothing below a chart moves while it is pointed at', async () => {
  await screen.open(PAGE, 390);
  const heightOf = () => screen.page.evaluate(() => document.documentElement.scrollHeight);
  const before = await heightOf();
  const { x, y } = await middleOf('.panel-compensation .marks.frame-phone button');
  await screen.page.mouse.move(x, y);
  expect((await said('compensation')).length).toBeGreaterThan(100);
  expect(await heightOf()).toBe(before);
});

test('without scripts the charts, their tables and the map are all there', async () => {
  await screen.page.setJavaScriptEnabled(false);
  await screen.open(PAGE, 390);
  const content = await screen.page.content();
  await screen.page.setJavaScriptEnabled(true);
  expect(content).not.toContain('class="marks');
  expect(content.match(/<svg [^>]*width="328"/g)).toHaveLength(4);
  expect(numbersOf(content, 'meetings')).toHaveLength(38);
  expect(content.match(/data-row="/g)).toHaveLength(38);
});
