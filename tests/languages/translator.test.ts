import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/dataset/dataset.ts';
import type { TextKey } from '../../src/dataset/text-keys.generated.ts';
import { createTranslator, translatorOf as keptTranslator, type Translator } from '../../src/languages/translator.ts';
import { translatorOf } from '../support/real-data.ts';

/** Spaces that do not break; which one a language sets between thousands is not the point. */
const NBSP = '\u00a0';

describe.each(['sq', 'sr', 'en'] as const)('numbers and dates in %s', (code) => {
  const t = translatorOf(code);
  type Row = readonly [what: string, say: (t: Translator) => string, sq: string, sr: string, en: string];
  const rows: readonly Row[] = [
    ['zero', (t) => t.number(0), '0', '0', '0'],
    ['a count', (t) => t.number(151), '151', '151', '151'],
    ['thousands', (t) => t.number(12345), `12${NBSP}345`, '12.345', '12,345'],
    ['no decimals are left over', (t) => t.number(4.44), '4', '4', '4'],
    ['one decimal', (t) => t.number(4.4412, 1), '4,4', '4,4', '4.4'],
    ['one decimal of a whole number', (t) => t.number(4, 1), '4,0', '4,0', '4.0'],
    ['a decimal is rounded half up', (t) => t.number(4.25, 1), '4,3', '4,3', '4.3'],
    ['two decimals', (t) => t.number(0.25, 2), '0,25', '0,25', '0.25'],
    ['a rise', (t) => t.signed(2), '+2', '+2', '+2'],
    ['a fall has a true minus', (t) => t.signed(-1), '−1', '−1', '−1'],
    ['a fall with a decimal', (t) => t.signed(-2.5), '−2,5', '−2,5', '−2.5'],
    ['no difference has no sign', (t) => t.signed(0), '0', '0', '0'],
    ['less than is shown has no sign', (t) => t.signed(-0.04), '0', '0', '0'],
    ['no percent', (t) => t.percent(0), '0%', '0%', '0%'],
    ['percent', (t) => t.percent(41), '41%', '41%', '41%'],
    ['all percent', (t) => t.percent(100), '100%', '100%', '100%'],
    ['a day', (t) => t.date('2024-01-31'), '31 janar 2024', '31. januar 2024.', '31 January 2024'],
    ['the first of a month', (t) => t.date('2024-03-01'), '1 mars 2024', '1. mart 2024.', '1 March 2024'],
    [
      'the last day of a year',
      (t) => t.date('2023-12-31'),
      '31 dhjetor 2023',
      '31. decembar 2023.',
      '31 December 2023',
    ],
    ['a leap day', (t) => t.date('2024-02-29'), '29 shkurt 2024', '29. februar 2024.', '29 February 2024'],
    ['a month', (t) => t.month('2024-01-31'), 'janar 2024', 'januar 2024.', 'January 2024'],
    [
      'a year as its months',
      (t) => t.period('2023-01-01', '2023-12-31'),
      'janar–dhjetor 2023',
      'januar–decembar 2023.',
      'January–December 2023',
    ],
    [
      'a period over two years',
      (t) => t.period('2022-07-01', '2023-06-30'),
      'korrik 2022–qershor 2023',
      'jul 2022.–jun 2023.',
      'July 2022–June 2023',
    ],
    ['a period of one month', (t) => t.period('2023-05-01', '2023-05-31'), 'maj 2023', 'maj 2023.', 'May 2023'],
    ['a list of nothing', (t) => t.list([]), '', '', ''],
    ['a list of one', (t) => t.list(['a']), 'a', 'a', 'a'],
    ['a list of two', (t) => t.list(['a', 'b']), 'a dhe b', 'a i b', 'a and b'],
    ['a list of three', (t) => t.list(['a', 'b', 'c']), 'a, b dhe c', 'a, b i c', 'a, b and c'],
    ['a sentence', (t) => t.sentence('çdo këshill'), 'Çdo këshill', 'Çdo këshill', 'Çdo këshill'],
    ['a sentence with đ', (t) => t.sentence('đak'), 'Đak', 'Đak', 'Đak'],
    ['a sentence with š', (t) => t.sentence('šest'), 'Šest', 'Šest', 'Šest'],
    ['a sentence that has its capital', (t) => t.sentence('Šest'), 'Šest', 'Šest', 'Šest'],
    ['a sentence that begins with a number', (t) => t.sentence('21 savet'), '21 savet', '21 savet', '21 savet'],
    ['an empty sentence', (t) => t.sentence(''), '', '', ''],
  ];
  const column = { sq: 2, sr: 3, en: 4 }[code];

  test.each(rows.map((row) => [row[0], row[1], row[column] as string] as const))('%s', (_, say, expected) => {
    expect(say(t).replaceAll(/[\u00a0\u202f]/g, NBSP)).toBe(expected.replaceAll(/ (?=.*20\d\d)/g, NBSP));
  });

  test('dates, months and periods do not break over two lines', () => {
    const all = [t.date('2024-01-31'), t.month('2024-01-31'), t.period('2022-07-01', '2023-06-30')];
    expect(all.filter((text) => /[ \u2009]/.test(text))).toEqual([]);
  });

  test('a number has 0 to 2 decimals', () => {
    expect(() => t.number(1, 3)).toThrow('0 to 2 decimals, not 3');
  });

  test('a day is the same whatever the time zone of the machine', () => {
    const before = process.env['TZ'];
    try {
      const said = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'].map((zone) => {
        process.env['TZ'] = zone;
        return translatorOf(code).date('2024-01-31');
      });
      expect(new Set(said).size).toBe(1);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('texts', () => {
  const language = (texts: Readonly<Record<string, string>>, tag = 'en-GB'): Language => ({
    code: 'xx',
    tag,
    name: 'Test',
    texts: new Map(Object.entries(texts)),
  });
  const say = (text: string, values = {}, tag = 'en-GB') =>
    createTranslator(language({ 'common.title': text }, tag)).text('common.title', values);

  test('an unknown key throws and names key and language', () => {
    const t = createTranslator(language({}));
    expect(() => t.text('common.title')).toThrow('there is no text "common.title" in xx');
  });

  test('a translator is kept while language and texts stay the same, and no longer', () => {
    const before = keptTranslator(language({ 'common.title': 'Fact sheet' }));
    expect(keptTranslator(language({ 'common.title': 'Fact sheet' }))).toBe(before);
    expect(keptTranslator(language({ 'common.title': 'Report' })).text('common.title')).toBe('Report');
    const other = keptTranslator(language({ 'common.title': 'Report' }, 'sr-Latn'));
    expect([other.tag, other.number(0.5, 1)]).toEqual(['sr-Latn', '0,5']);
  });

  test('a key that no language has throws, in each language', () => {
    for (const code of ['sq', 'sr', 'en']) {
      expect(() => translatorOf(code).text('no.such.key' as TextKey)).toThrow(`"no.such.key" in ${code}`);
    }
  });

  test('a key of a section is no text', () => {
    expect(() => translatorOf('en').text('common' as TextKey)).toThrow('there is no text "common"');
  });

  test('a placeholder without a value throws and names it', () => {
    expect(() => say('Edition {year}')).toThrow(/year/);
    expect(() => say('{n, plural, one {# meeting} other {# meetings}}')).toThrow(/\bn\b/);
    expect(() => say('{n, number} of {m, number}', { n: 1 })).toThrow(/\bm\b/);
  });

  test('a year stays as it is; {n, number} and # take the form of the language', () => {
    expect(say('{year} {n, number} {n, plural, one {#} other {#}}', { year: 2023, n: 12345 })).toBe(
      '2023 12,345 12,345',
    );
    expect(say('{year} {n, number}', { year: 2023, n: 12345 }, 'sr-Latn')).toBe('2023 12.345');
  });

  test('a value is text, whatever it holds: braces, tags and quotes come out as they are', () => {
    const value = `<b>{n}</b> '{' {{ 1 }} \${2} "`;
    expect(say('[{name}]', { name: value })).toBe(`[${value}]`);
  });

  test('a text holds tags as text', () => {
    expect(say('<b>{n}</b> < 5', { n: 1 })).toBe('<b>1</b> < 5');
  });

  test('signs of equality and years in brackets stay with what belongs to them', () => {
    expect(say('One square = one meeting')).toBe(`One square${NBSP}=${NBSP}one meeting`);
    expect(say('Resolution 1244 (1999).')).toBe(`Resolution 1244${NBSP}(1999).`);
    expect(say('5 (potrebno 6)')).toBe('5 (potrebno 6)');
  });
});

describe('plurals', () => {
  const NUMBERS = [0, 1, 2, 3, 4, 5, 11, 12, 20, 21, 22, 25, 34, 38, 101, 102, 111, 112, 151] as const;
  const sr = translatorOf('sr');

  // Serbian: 1, 21, 101 …: one; 2-4, 22-24 …: few; all others, and 11-14: other.
  const category = (n: number): 0 | 1 | 2 => {
    if (n % 10 === 1 && n % 100 !== 11) return 0;
    return [2, 3, 4].includes(n % 10) && ![12, 13, 14].includes(n % 100) ? 1 : 2;
  };

  test.each([
    ['common.meetings', ['sastanak', 'sastanka', 'sastanaka']],
    ['common.councils', ['savet', 'saveta', 'saveta']],
    ['common.municipalities', ['opština', 'opštine', 'opština']],
  ] as const)('Serbian %s', (key, forms) => {
    expect(NUMBERS.map((n) => sr.text(key, { n }))).toEqual(NUMBERS.map((n) => `${n} ${forms[category(n)]}`));
  });

  test.each([
    [1, '1 sastanak'],
    [2, '2 sastanka'],
    [5, '5 sastanaka'],
    [11, '11 sastanaka'],
    [21, '21 sastanak'],
    [22, '22 sastanka'],
    [34, '34 sastanka'],
    [38, '38 sastanaka'],
    [151, '151 sastanak'],
  ])('Serbian meetings, %i', (n, expected) => {
    expect(sr.text('common.meetings', { n })).toBe(expected);
  });

  test.each([
    [1, 1, '1 član, 1 žena'],
    [2, 5, '2 člana, 5 žena'],
    [21, 22, '21 član, 22 žene'],
    [25, 0, '25 članova, 0 žena'],
  ])('Serbian members and women, %i and %i', (members, women, expected) => {
    expect(sr.text('common.members_women', { members, women })).toBe(expected);
  });

  test.each([
    [1, '1 takim', '1 meeting'],
    [2, '2 takime', '2 meetings'],
    [11, '11 takime', '11 meetings'],
    [21, '21 takime', '21 meetings'],
    [151, '151 takime', '151 meetings'],
  ])('Albanian and English meetings, %i', (n, sq, en) => {
    expect([
      translatorOf('sq').text('common.meetings', { n }),
      translatorOf('en').text('common.meetings', { n }),
    ]).toEqual([sq, en]);
  });

  test.each([
    ['sq', ['0', 'një', 'dy', 'gjashtë', 'dymbëdhjetë', '13', '21']],
    ['sr', ['0', 'jedan', 'dva', 'šest', 'dvanaest', '13', '21']],
    ['en', ['0', 'one', 'two', 'six', 'twelve', '13', '21']],
  ])('small numbers are words in %s, from one to twelve', (code, expected) => {
    const t = translatorOf(code);
    expect([0, 1, 2, 6, 12, 13, 21].map((n) => t.text('common.number_word', { n }))).toEqual(expected);
  });
});
