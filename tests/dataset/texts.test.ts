import { describe, expect, test } from 'vitest';
import { createDescriber } from '../../src/dataset/describe.ts';
import { memoryFolder } from '../../src/dataset/memory-folder.ts';
import { checkFolder } from '../../src/dataset/read.ts';
import { fingerprintOf } from '../../src/dataset/texts/translation.ts';
import { VALID_FILES } from '../support/fixtures.ts';

const KEYS = ['title', 'meetings.intro', 'meetings.count', 'meetings.title'];

const EN = `title: Councils
meetings:
  intro: In {year}, {share} of councils met.
  count: "{count, plural, one {# meeting} other {# meetings}} in {year}"
  title: Meetings
`;

const SR = `title: Saveti
meetings:
  intro: Tokom {year}. sastalo se {share} saveta.
  count: "{count, plural, one {# sastanak} few {# sastanka} other {# sastanaka}} tokom {year}."
  title: Sastanci
`;

const SQ = `title: Këshillat
meetings:
  intro: Në vitin {year} u mblodhën {share} të këshillave.
  count: "{count, plural, one {# takim} other {# takime}} në vitin {year}"
  title: Takimet
`;

/** The problems of the texts, English being the source language. */
function check(texts: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) {
  const files = new Map(VALID_FILES).set('translations.yaml', Buffer.from('{}'));
  for (const [code, text] of Object.entries({ en: EN, sr: SR, sq: SQ, ...texts })) {
    files.set(`texts/${code}.yaml`, Buffer.from(text));
  }
  for (const [path, text] of Object.entries(others)) files.set(path, Buffer.from(text));
  const result = checkFolder(memoryFolder(files), KEYS);
  const found = 'problems' in result ? result.problems : result.warnings;
  return found.map((own) => ({ ...own, file: own.file.replace('data/texts/', '') }));
}

const { sentence } = createDescriber('en');

const placesOf = (texts: Readonly<Record<string, string>>) =>
  check(texts).map(({ file, line, column, code }) => `${file}:${line}:${column}: ${code}`);

test('texts with the same keys and placeholders, and the plural forms of their language, are right', () => {
  expect(check({})).toEqual([]);
});

describe('keys', () => {
  test('a text that is missing is told at its section', () => {
    expect(placesOf({ sr: SR.replace(/ {2}intro: .*\n/, '') })).toEqual(['sr.yaml:3:3: text-missing']);
  });

  test('a section that is missing is told text by text, in the language it is missing from', () => {
    const found = check({ sr: 'title: Saveti\n' });
    expect(found.map(sentence)).toEqual([
      'the text “meetings.count” is missing, add it in the language sr',
      'the text “meetings.intro” is missing, add it in the language sr',
      'the text “meetings.title” is missing, add it in the language sr',
    ]);
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1', '1:1', '1:1']);
  });

  test('a text that no page uses is told at its key', () => {
    expect(placesOf({ sr: `${SR}footer: Kraj\n` })).toEqual(['sr.yaml:6:1: text-unknown']);
  });

  test('a misspelt key is told once, with the key that was meant, and its text is checked', () => {
    const found = check({ sr: SR.replace('intro:', 'intor:').replace('{share}', '{deo}') });
    expect(found.map(({ line, column, code }) => `${line}:${column}: ${code}`)).toEqual([
      '3:3: text-unknown',
      '3:10: text-placeholders',
    ]);
    expect(found[0]?.suggestion).toBe('meetings.intro');
  });

  test('so is a misspelt section, with all its texts', () => {
    const found = check({ sr: SR.replace('meetings:', 'meetngs:').replace('few {# sastanka} ', '') });
    expect(found.map(({ line, column, code }) => `${line}:${column}: ${code}`)).toEqual([
      '2:1: text-unknown',
      '4:10: text-plurals',
    ]);
    expect(found[0]?.suggestion).toBe('meetings');
  });

  test('a section that no page uses is told once', () => {
    expect(placesOf({ sr: `${SR}footer:\n  left: Kraj\n  right: Kraj\n` })).toEqual(['sr.yaml:6:1: text-unknown']);
  });

  test('a community that is new in its list needs the texts that the others have', () => {
    const keys = [...KEYS, 'communities.roma.name'];
    const texts = Object.entries({ en: EN, sr: SR, sq: SQ }).map(
      ([code, text]) =>
        [`texts/${code}.yaml`, Buffer.from(`${text}communities: { roma: { name: ${code} } }\n`)] as const,
    );
    const files = new Map([...VALID_FILES, ...texts, ['translations.yaml', Buffer.from('{}')] as const]);
    const result = checkFolder(memoryFolder(files), keys);
    const found = 'problems' in result ? result.problems : [];
    expect(found.filter(({ file }) => file.endsWith('sr.yaml')).map(({ facts }) => facts)).toEqual(
      ['albanian', 'other', 'serb'].map((id) => ({ key: `communities.${id}.name`, language: 'sr' })),
    );
  });
});

describe('form', () => {
  test.each([
    ['of the first level', 'title: Saveti', "title: ''", '1:8'],
    ['in a section', 'title: Sastanci', "title: ''", '5:10'],
  ])('an empty text %s is told once, at its place', (_, text, empty, place) => {
    expect(placesOf({ sr: SR.replace(text, empty) })).toEqual([`sr.yaml:${place}: value-missing`]);
  });

  test('a key that is no key is told once, at its place', () => {
    expect(placesOf({ sr: `${SR}  Napomena: Da\n` })).toEqual(['sr.yaml:6:3: text-unknown']);
  });

  test.each([
    ['a number', 'title: 2023'],
    ['a list', 'title: [Saveti]'],
    ['a section', 'title: { text: Saveti }'],
    ['nothing', 'title:'],
    ['a truth', 'title: true'],
  ])('%s is no text, which is told once', (_, title) => {
    expect(placesOf({ sr: SR.replace('title: Saveti', title) })).toHaveLength(1);
    expect(placesOf({ sr: SR.replace('title: Saveti', title) })[0]).toMatch(/^sr\.yaml:1:[78]: value-type$/);
  });

  test('a text is no section', () => {
    expect(placesOf({ sr: 'title: Saveti\nmeetings: Sastanci\n' })).toEqual(['sr.yaml:2:11: value-type']);
  });

  test.each(['', '- title\n', 'title\n', '# nothing\n'])('a file without sections is told once: %j', (sr) => {
    expect(placesOf({ sr })).toEqual(['sr.yaml:1:1: value-type']);
  });

  test('yes and no are texts', () => {
    expect(check({ sr: SR.replace('title: Saveti', 'title: no') })).toEqual([]);
  });

  test.each([
    ['a brace that is not closed', 'Tokom {year. sastalo se {share} saveta.', 'name', 17],
    ['the last one not closed', 'Tokom {year}. sastalo se {share', 'brace', 36],
    ['a brace too many', 'Tokom {year}}. sastalo se {share}', 'brace', 23],
    ['an apostrophe before a brace', "Tokom {year}. sastalo se '{share}", 'brace', 36],
    ['a placeholder in quotation marks', "Tokom {year}. sastalo se '{share}' saveta.", 'brace', 36],
    ['a plural without the form other', '{year, plural, one {#} few {#}} {share}', 'fallback', 41],
    ['a plural without any form', '{year, plural} {share}', 'forms', 24],
    ['a form without braces', '{year, plural, one # other {#}} {share}', 'forms', 30],
    ['an unknown choice', '{year, choose, one {#} other {#}} {share}', 'type', 18],
    ['no name', 'Tokom {}. sastalo se {share}', 'name', 17],
  ])('%s is no message, and the place is inside of the text', (_, text, reason, column) => {
    const [found, ...others] = check({ sr: SR.replace(/intro: .*/, `intro: "${text}"`) });
    expect([found?.code, found?.line, found?.column]).toEqual(['text-syntax', 3, column]);
    expect(found?.facts).toMatchObject({ key: 'meetings.intro', reason });
    expect(others).toEqual([]);
  });

  test('signs of HTML are signs like any other', () => {
    expect(check({ sr: SR.replace('title: Saveti', 'title: "Saveti < 6 & <b>"') })).toEqual([]);
  });

  test('braces in quotation marks are text where they hold no placeholder', () => {
    expect(check({ sr: SR.replace('title: Saveti', `title: "Saveti '{{ 5 }}' i '{'"`) })).toEqual([]);
  });

  test('a broken message of the source language is told there, and the other languages are not held against it', () => {
    expect(placesOf({ en: EN.replace('{share}', '{share') })).toEqual(['en.yaml:3:21: text-syntax']);
  });
});

describe('placeholders', () => {
  test.each([
    ['one is missing', 'Sastalo se {share} saveta.', '{share}'],
    ['one is misspelt', 'Tokom {godina}. sastalo se {share} saveta.', '{godina} {share}'],
    ['one is too many', 'Tokom {year}. sastalo se {share} od {base} saveta.', '{base} {share} {year}'],
    ['all are missing', 'Saveti su se sastali.', '(none)'],
  ])('%s', (_, text, has) => {
    const found = check({ sr: SR.replace(/intro: .*/, `intro: ${text}`) });
    expect(found.map(({ file, line, column, code, facts }) => ({ file, line, column, code, facts }))).toEqual([
      {
        file: 'sr.yaml',
        line: 3,
        column: 10,
        code: 'text-placeholders',
        facts: { key: 'meetings.intro', has, needs: '{share} {year}', source: 'data/texts/en.yaml' },
      },
    ]);
  });

  test('their order and their number do not matter', () => {
    expect(check({ sr: SR.replace(/intro: .*/, 'intro: "{share} saveta {year}, {share}."') })).toEqual([]);
  });

  test('one inside of a plural form counts', () => {
    const count = '"{count, plural, one {#} few {#} other {# tokom {month}}} {year}"';
    expect(placesOf({ sr: SR.replace(/count: .*/, `count: ${count}`) })).toEqual(['sr.yaml:4:10: text-placeholders']);
  });
});

describe('choices', () => {
  const kind = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(texts).map(([code, text]) => [
        code,
        `title: "${text}"\n${code === 'sr' ? SR_REST : code === 'sq' ? SQ_REST : EN_REST}`,
      ]),
    );
  const [EN_REST, SR_REST, SQ_REST] = [EN, SR, SQ].map((text) => text.slice(text.indexOf('\n') + 1));

  test('a translation chooses from the same as its source', () => {
    const texts = {
      en: '{kind, select, safety {Safety} other {Other}}',
      sr: '{kind, select, saftey {Bezbednost} other {Drugo}}',
      sq: '{kind, select, other {Tjetër} safety {Siguria}}',
    };
    expect(placesOf(kind(texts))).toEqual(['sr.yaml:1:8: text-placeholders']);
  });
});

describe('plural forms', () => {
  test('Serbian needs one, few and other', () => {
    const found = check({ sr: SR.replace('few {# sastanka} ', '') });
    expect(found.map(({ file, line, column, code, facts }) => ({ file, line, column, code, facts }))).toEqual([
      { file: 'sr.yaml', line: 4, column: 10, code: 'text-plurals', facts: { key: 'meetings.count', missing: 'few' } },
    ]);
  });

  test('English needs one and other, not few', () => {
    expect(placesOf({ en: EN.replace('one {# meeting} ', '') })).toEqual(['en.yaml:4:10: text-plurals']);
  });

  test('a form for an exact number does not stand in for a category', () => {
    expect(placesOf({ en: EN.replace('one {# meeting}', '=1 {one meeting}') })).toEqual(['en.yaml:4:10: text-plurals']);
  });

  test('ordinal numbers have categories of their own', () => {
    const count = '"{count, selectordinal, one {#st} other {#th}} {year}"';
    expect(check({ en: EN.replace(/count: .*/, `count: ${count}`) }).map(({ facts }) => facts)).toEqual([
      { key: 'meetings.count', missing: 'two, few' },
    ]);
  });

  test('where the source is a plural, so is the translation', () => {
    const [found] = check({ sr: SR.replace(/count: .*/, 'count: "{count} sastanaka tokom {year}"') });
    expect([found?.code, found?.facts]).toEqual([
      'text-plurals',
      { key: 'meetings.count', missing: 'one, few, other' },
    ]);
  });

  test('a plural inside of a plural is looked at too', () => {
    const inner = '{year, plural, one {#} other {#}}';
    const count = `"{count, plural, one {# ${inner}} few {# {year}} other {# {year}}}"`;
    expect(placesOf({ sr: SR.replace(/count: .*/, `count: ${count}`) })).toEqual(['sr.yaml:4:10: text-plurals']);
  });
});

describe('translations', () => {
  const copy = (line: RegExp, from: string, to: string) => to.replace(line, line.exec(from)?.[0] ?? '');

  test('a text that is the same as its source is not translated', () => {
    expect(placesOf({ sr: copy(/ {2}intro: .*/, EN, SR) })).toEqual(['sr.yaml:3:10: text-untranslated']);
  });

  test('nor is one that is the same as another translation', () => {
    const found = check({ sr: copy(/ {2}intro: .*/, SQ, SR) });
    expect(found.map(({ code, facts }) => [code, facts])).toEqual([
      ['text-untranslated', { key: 'meetings.intro', source: 'data/texts/sq.yaml' }],
    ]);
  });

  test('a short text may be the same', () => {
    expect(check({ sr: copy(/title: .*/, EN, SR) })).toEqual([]);
  });

  const fingerprints = (text: string) => `sr:\n  title: "${fingerprintOf(text)}"\n`;

  test('a translation is out of date when its source has changed', () => {
    expect(check({}, { 'translations.yaml': fingerprints('Councils') })).toEqual([]);
    const found = check({}, { 'translations.yaml': fingerprints('Committees') });
    expect(found.map(({ file, line, column, code }) => `${file}:${line}:${column}: ${code}`)).toEqual([
      'sr.yaml:1:8: text-outdated',
    ]);
  });
});

describe('wording', () => {
  const STYLE = `- { forbidden: republic of X, instead: X }
- { language: sr, forbidden: manjine, instead: zajednice }
- { forbidden: "a+b (c)", instead: d }
`;
  const forbidden = (text: string, code = 'sr') => {
    const texts: Readonly<Record<string, string>> = { en: EN, sr: SR, sq: SQ };
    const found = check(
      { [code]: (texts[code] ?? '').replace(/title: .*/, `title: ${text}`) },
      { 'style.yaml': STYLE },
    );
    return found.map(({ column, code: own, facts }) => `${column} ${own} ${(facts as { value?: string }).value}`);
  };

  test.each([
    ['at its place', 'U Republic of X danas', ['10 text-forbidden Republic of X']],
    ['each time', 'manjine i manjine', ['8 text-forbidden manjine', '18 text-forbidden manjine']],
    ['not inside of a word', 'nemanjinex', []],
    ['with signs of any kind', 'Ovde a+b (c) tamo', ['13 text-forbidden a+b (c)']],
  ])('is told %s', (_, text, expected) => {
    expect(forbidden(text)).toEqual(expected);
  });

  test('that is forbidden in one language may stand in another', () => {
    expect(forbidden('Saveti i manjine', 'sq')).toEqual([]);
  });
});

describe('letters', () => {
  test.each([
    ['of another alphabet', 'S\u0430veti', 'letter-lookalike', 'Saveti'],
    ['rare ones', 'Saveti \u00d0akovice', 'letter-lookalike', 'Đakovice'],
    ['in two parts', 'Savec\u030ca', 'letter-lookalike', 'Saveča'],
    ['lost in another encoding', 'Vijeä‡e'.replace('ä‡', '\u00c4\u2021'), 'letter-garbled', 'Vijeće'],
    ['replaced', 'Vije\ufffde', 'letter-garbled', undefined],
    ['that the font lacks', 'Saveti \u2713', 'letter-unprintable', undefined],
    ['of an alphabet that the font lacks', '\u0421\u0430\u0432\u0435\u0442\u0438', 'letter-unprintable', undefined],
  ])('%s are told, with the word that was meant', (_, title, code, suggestion) => {
    const [found, ...others] = check({ sr: SR.replace('title: Saveti', `title: ${title}`) });
    expect([found?.code, found?.suggestion, others]).toEqual([code, suggestion, []]);
  });
});
