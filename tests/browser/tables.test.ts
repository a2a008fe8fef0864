import { describe, expect, test } from 'vitest';
import { CODES, contextOf, realDataset, translatorOf } from '../support/real-data.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen();
const LIST = '[data-tabled="list"]';
const FIND = '#list-find';

const TYPED = [
  ['peja', 'peje'],
  ['PEĆ', 'peje'],
  ['Djakovica', 'gjakove'],
  ['Ђаковица', 'gjakove'],
  ['Gjakova', 'gjakove'],
  ['Gjilani', 'gjilan'],
  ['kosovo p', 'fushe-kosove'],
] as const;

/** The names of the rows that are seen, from top to bottom. */
function names(): Promise<string[]> {
  return screen.page.$$eval(`${LIST} tbody tr`, (rows) =>
    rows
      .filter((row) => row.checkVisibility())
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => row.querySelector('.name')?.textContent ?? ''),
  );
}

/** The texts of a column of the rows that are seen. */
function column(name: string): Promise<string[]> {
  return screen.page.$$eval(
    `${LIST} tbody tr`,
    (rows, own) =>
      rows
        .filter((row) => row.checkVisibility())
        .map((row) => row.querySelector(`.${own}`)?.textContent ?? row.querySelector('.reason')?.textContent ?? ''),
    name,
  );
}

const status = () => screen.page.$eval('.table-tools [role="status"]', (element) => element.textContent);
const query = () => screen.page.evaluate(() => decodeURIComponent(location.search));
const press = (column: string) => screen.page.click(`${LIST} th[data-column="${column}"] button`);
const sorted = () =>
  screen.page.$$eval(`${LIST} [aria-sort]`, (heads) =>
    heads.map((head) => `${(head as HTMLElement).dataset['column']} ${head.getAttribute('aria-sort')}`),
  );

describe.each(CODES)('the list of municipalities in %s', (code) => {
  const { order, name } = contextOf(realDataset(), code).places;
  const alphabet = order.map(name);

  test('stands in the order of the alphabet, which turns round and comes back', async () => {
    await screen.open(`${code}/2023/index.html`);
    expect(await names()).toEqual(alphabet);
    expect(await sorted()).toEqual(['name ascending']);
    await press('name');
    expect(await names()).toEqual([...alphabet].reverse());
    expect(await sorted()).toEqual(['name descending']);
    await press('women');
    await press('name');
    expect(await names()).toEqual(alphabet);
    const parts = await screen.page.$eval(LIST, (table) => [...table.children].map(({ tagName }) => tagName));
    expect(parts).toEqual(['COLGROUP', 'THEAD', 'TBODY', 'TFOOT']);
  });

  test('goes by numbers, the largest first; rows without numbers are last both ways', async () => {
    await screen.open(`${code}/2023/index.html`);
    await press('women');
    const down = await column('women');
    expect(down.slice(0, 34).map(Number)).toEqual(
      down
        .slice(0, 34)
        .map(Number)
        .sort((a, b) => b - a),
    );
    expect(new Set(down.slice(34))).toEqual(new Set([translatorOf(code).text('list.not_established')]));
    await press('women');
    const up = await column('women');
    expect(up.slice(0, 34).map(Number)).toEqual(
      up
        .slice(0, 34)
        .map(Number)
        .sort((a, b) => a - b),
    );
    expect(up.slice(34)).toEqual(down.slice(34));
    expect([Number(down[0]) > Number(up[0]), await sorted()]).toEqual([true, ['women ascending']]);
  });

  test('finds a place as it is typed in any language, with and without accents', async () => {
    await screen.open(`${code}/2023/index.html`);
    const found: [string, string[]][] = [];
    for (const [typed] of TYPED) {
      await screen.page.$eval(FIND, (field) => {
        (field as HTMLInputElement).value = '';
      });
      await screen.page.type(FIND, typed);
      found.push([typed, await names()]);
    }
    expect(found).toEqual(TYPED.map(([typed, id]) => [typed, [name(id)]]));
    expect(await status()).toBe(translatorOf(code).text('table.shown', { n: '1', m: '38' }));
  });
});

describe('the fields above the list', () => {
  test('show one region, or all again', async () => {
    await screen.open('sq/2023/index.html');
    const region = realDataset().municipalities.filter((own) => own.region === 'peje');
    await screen.page.select('#list-region', 'peje');
    expect((await names()).sort()).toEqual(region.map((own) => own.names['sq']).sort());
    await screen.page.click('.table-tools [name="all"]');
    expect(await names()).toHaveLength(38);
    expect(await screen.page.evaluate(() => document.activeElement?.id)).toBe('list-find');
  });

  test('keep what a reader has typed before the script was there', async () => {
    const early = await screen.page.evaluateOnNewDocument(() =>
      document.addEventListener('readystatechange', () => {
        const field = document.querySelector<HTMLInputElement>('#list-find');
        if (document.readyState === 'interactive' && field) field.value = 'gjakova';
      }),
    );
    try {
      await screen.open('en/2023/index.html');
      expect([await names(), await query()]).toEqual([['Gjakovë/Đakovica'], '?list-find=gjakova']);
    } finally {
      await screen.page.removeScriptToEvaluateOnNewDocument(early.identifier);
    }
  });

  test('say that nothing was found', async () => {
    await screen.open('en/2023/index.html');
    await screen.page.type(FIND, 'Atlantis');
    expect([await names(), await status()]).toEqual([[], 'Shown: 0 of 38']);
  });

  test('are kept in the address; it shows the same list again, on a phone, too', async () => {
    await screen.open('en/2023/index.html#list');
    await screen.page.type(FIND, 'mi');
    await screen.page.select('#list-region', 'mitrovice');
    await press('men');
    await press('men');
    const seen = await names();
    const address = await screen.page.evaluate(() => location.search + location.hash);
    expect(await query()).toBe('?list-find=mi&list-region=mitrovice&list-order=men&list-reversed=yes');
    await screen.open(`en/2023/index.html${address}`, 390);
    expect(seen.length).toBeGreaterThan(0);
    expect(await names()).toEqual(seen);
    expect(await screen.page.$eval('#list-order', (field) => (field as HTMLSelectElement).value)).toBe('men');
    expect(address.endsWith('#list')).toBe(true);
  });

  test('leave the address alone while nothing is asked', async () => {
    await screen.open('en/2023/index.html');
    await press('women');
    await press('name');
    expect(await query()).toBe('');
  });

  test('pay no heed to what an address cannot mean', async () => {
    await screen.open('en/2023/index.html?list-order=<b>&list-region=atlantis&list-reversed=&other=1');
    expect(await names()).toHaveLength(38);
    expect([await sorted(), await query()]).toEqual([['name ascending'], '?other=1']);
  });

  test('order the list on a phone, where it has no heads', async () => {
    await screen.open('sr/2023/index.html', 360);
    await screen.page.select('#list-order', 'total');
    const total = await column('summary');
    await screen.page.click('.table-tools [name="reverse"]');
    const reversed = await column('summary');
    expect(Number.parseInt(total[0] ?? '', 10)).toBeGreaterThan(Number.parseInt(reversed[0] ?? '', 10));
    expect(await screen.page.$eval('[name="reverse"]', (button) => button.getAttribute('aria-pressed'))).toBe('true');
  });

  test('work by keyboard: heads are buttons, Enter in the field sends nothing', async () => {
    await screen.open('en/2023/index.html');
    await screen.page.focus(`${LIST} th[data-column="serb"] button`);
    await screen.page.keyboard.press('Space');
    expect(await sorted()).toEqual(['serb descending']);
    await screen.page.focus(FIND);
    await screen.page.keyboard.type('gj');
    await screen.page.keyboard.press('Enter');
    expect((await names()).sort()).toEqual(['Gjakovë/Đakovica', 'Gjilan/Gnjilane']);
  });
});

test('without a script the list is whole, in its order, and shows no field', async () => {
  await screen.page.setJavaScriptEnabled(false);
  try {
    await screen.open('sq/2023/index.html?list-find=peje');
    expect(await names()).toHaveLength(38);
    expect(
      await screen.page.$$eval('.table-tools, th button', (all) => all.filter((own) => own.checkVisibility()).length),
    ).toBe(0);
  } finally {
    await screen.page.setJavaScriptEnabled(true);
  }
});

test('on paper the list is printed as it is seen, without the fields', async () => {
  await screen.open('sr/2023/index.html?list-region=peje');
  await screen.page.emulateMediaType('print');
  expect(await names()).toHaveLength(6);
  expect(await screen.page.$eval('.table-tools', (form) => form.checkVisibility())).toBe(false);
  await screen.page.emulateMediaType('screen');
});
