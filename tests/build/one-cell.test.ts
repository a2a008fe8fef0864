import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberWord } from '../../src/charts/values.ts';
import { type DataFolder, makeDataFolder } from '../support/data-folder.ts';
import { type PdfContent, readPdf } from '../support/pdf.ts';
import { CODES, measure, realDataset, translatorOf } from '../support/real-data.ts';
import { sharedSite } from '../support/shared-site.ts';
import { buildSite, chartOf, numbersOf, type Site, temporaryFolder, visibleText } from '../support/site.ts';
import { readSvg } from '../support/svg.ts';
import { readSheets } from '../support/xlsx.ts';

// Ferizaj met five times in 2023 and six times in 2022. One row more in meetings.csv, and every
// output must say six: 12 councils of 34 reach the required number, and 152 meetings were held.
const PLACE = 'ferizaj';
const NAMES = realDataset().municipalities.find(({ id }) => id === PLACE)?.names ?? {};

const folder = temporaryFolder();
const sites = new Map<'before' | 'after', Site>();
const sheets = new Map<string, PdfContent>();
let data: DataFolder;

beforeAll(async () => {
  data = makeDataFolder({
    'editions/2023/meetings.csv': (text) => text.replace(/^ferizaj,/m, `${PLACE},2023-12-30,no,no\n${PLACE},`),
  });
  sites.set('before', await sharedSite());
  sites.set('after', await buildSite({ out: `${folder.path}/after`, data: data.path, pdf: true }));
  for (const code of CODES) {
    sheets.set(code, await readPdf(site('after').bytes(`${code}/2023/fact-sheet-2023-${code}.pdf`)));
  }
}, 120_000);
afterAll(() => {
  folder.remove();
  data.remove();
});

const site = (when: 'before' | 'after') => sites.get(when) as Site;
const pageIn = (code: string, when: 'before' | 'after') => site(when).text(`${code}/2023/index.html`);
const plain = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ');

interface Meetings {
  readonly total: number;
  readonly reached: number;
  readonly mean: number;
  readonly rows: readonly { readonly municipality: string; readonly held: number }[];
}

const meetingsOf = (when: 'before' | 'after'): Meetings => {
  const { indicators } = site(when).json('data/2023/indicators.json') as {
    indicators: { meetings: { values: Meetings } };
  };
  return indicators.meetings.values;
};

test('indicators.json: the meetings of the place, of all, the mean, and how many reached the number', () => {
  const [before, after] = [meetingsOf('before'), meetingsOf('after')];
  const heldIn = ({ rows }: Meetings) => rows.find(({ municipality }) => municipality === PLACE)?.held;
  expect([heldIn(before), before.total, before.reached, before.mean.toFixed(4)]).toEqual([
    5,
    151,
    11,
    (151 / 34).toFixed(4),
  ]);
  expect([heldIn(after), after.total, after.reached, after.mean.toFixed(4)]).toEqual([
    6,
    152,
    12,
    (152 / 34).toFixed(4),
  ]);
});

test('meetings.csv and the workbook have the row', () => {
  expect(site('after').text('data/2023/meetings.csv')).toContain(
    `2023,${PLACE},${CODES.map((code) => NAMES[code]).join(',')},2023-12-30,no,no,`,
  );
  for (const code of CODES) {
    const t = translatorOf(code);
    const sheets = readSheets(site('after').bytes(`data/2023/fact-sheet-2023-${code}.xlsx`));
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const ofPlace = rowsOf(t.text('site.nav_municipalities')).find((row) => row.at(-1) === PLACE);
    expect([ofPlace?.[3], ofPlace?.[4], rowsOf(t.text('progress.meetings')).length]).toEqual(['6', '6', 152]);
    expect(rowsOf(t.text('section.key_figures'))[1]?.slice(2, 5)).toEqual(['152', '141', '11']);
  }
});

describe.each(CODES)('in %s', (code) => {
  const t = translatorOf(code);
  const name = NAMES[code] ?? '';
  const required = t.text('common.number_word', { n: 6 });
  const title = (n: number) => plain(t.text('meetings.title', { n, m: 34, required, r: 6 }));
  const label = (mean: string, n: number) =>
    plain(t.text('figures.meetings_compared', { n, mean, year: 2022, before: t.number(141 / 34, 1) }));

  test('the sheet says it: title, key figures and comparison', () => {
    const text = plain(
      sheets
        .get(code)
        ?.pages.map((page) => page.text)
        .join(' ') ?? '',
    );
    expect(text).toContain(title(12));
    expect(text).not.toContain(title(11));
    expect(text).toContain(`152 ${label(t.number(152 / 34, 1), 152)}`);
    expect(text).toContain(plain(`${t.text('change.meetings')} 152 141 ${t.signed(11)}`));
    expect(text).not.toMatch(/\b151\b/);
  });

  test('the chart of the sheet has it as its text alternative', () => {
    const alternatives = sheets.get(code)?.alternatives.map(plain) ?? [];
    const alternative = alternatives.find((text) => text.startsWith(title(12)));
    expect(alternative).toContain(
      plain(t.text('meetings.alt_item', { name, held: '6', yearBefore: 2022, before: '6' })),
    );
  });

  test('the page says it: title, key figures and comparison', () => {
    const [before, after] = [visibleText(pageIn(code, 'before')), visibleText(pageIn(code, 'after'))];
    expect([before.includes(title(11)), before.includes(title(12))]).toEqual([true, false]);
    expect([after.includes(title(11)), after.includes(title(12))]).toEqual([false, true]);
    expect(before).toContain(`151 ${label(t.number(151 / 34, 1), 151)}`);
    expect(after).toContain(`152 ${label(t.number(152 / 34, 1), 152)}`);
  });

  test.each(['phone', 'wide'] as const)('the chart of the page has it as a square and as a number, %s', (frame) => {
    const rowIn = (when: 'before' | 'after') => {
      const { svg, label: alternative } = chartOf(pageIn(code, when), 'meetings', frame);
      const { texts, marks } = readSvg(svg, measure);
      const own = texts.find(({ text }) => text === name);
      const within = ({ top, bottom }: { top: number; bottom: number }) =>
        own !== undefined && Math.abs(top + bottom - own.top - own.bottom) < own.size * 1.6;
      const numbers = texts.filter((text) => text !== own && within(text)).sort((a, b) => a.left - b.left);
      const squares = marks.filter((mark) => mark.fill === 'var(--blue)' && within(mark));
      return { numbers: numbers.map(({ text }) => text), squares: squares.length, alternative };
    };
    const [before, after] = [rowIn('before'), rowIn('after')];
    expect([before.numbers, before.squares]).toEqual([['5', '6'], 5]);
    expect([after.numbers, after.squares]).toEqual([['6', '6'], 6]);
    const item = (held: string) => plain(t.text('meetings.alt_item', { name, held, yearBefore: 2022, before: '6' }));
    expect([before.alternative.includes(item('5')), after.alternative.includes(item('6'))]).toEqual([true, true]);
  });

  test('the table of numbers beside the chart has it', () => {
    const rowIn = (when: 'before' | 'after') =>
      numbersOf(pageIn(code, when), 'meetings').find(([first]) => first === name);
    expect([rowIn('before'), rowIn('after')]).toEqual([
      [name, '5', '6'],
      [name, '6', '6'],
    ]);
  });

  test('the page of the place and the list of places have it', () => {
    const text = (path: string) => visibleText(site('after').text(path));
    const own = text(`${code}/municipalities/${PLACE}/index.html`);
    const said = { year: 2023, n: 6, r: 6, required: numberWord(6, t), direction: 'same', d: 0, yearBefore: 2022 };
    expect(own).toContain(plain(t.text('municipality.said_meetings', said)));
    expect(own).toContain(plain(t.date('2023-12-30')));
    expect(text(`${code}/municipalities/index.html`)).toContain(`${name} ${t.text('common.meetings', { n: 6 })}`);
  });

  test('the pages of other places, but for averages, and what is said of other things stay as they were', () => {
    const others = site('before').pages.filter(
      (path) => path.startsWith(`${code}/municipalities/`) && !/ferizaj|ties\/index/.test(path),
    );
    expect(others).toHaveLength(37);
    const withoutAverages = (when: 'before' | 'after', path: string) =>
      site(when)
        .text(path)
        .replace(/\d[.,]\d/g, '');
    expect(others.filter((path) => withoutAverages('before', path) !== withoutAverages('after', path))).toEqual([]);
    for (const id of ['work-plans', 'compensation', 'incidents', 'map']) {
      expect(chartOf(pageIn(code, 'after'), id, 'wide')).toEqual(chartOf(pageIn(code, 'before'), id, 'wide'));
    }
  });
});
