import { describe, expect, test, vi } from 'vitest';
import type { DataFiles } from '../../src/dataset/files.ts';
import { checkTexts } from '../../src/dataset/texts.ts';
import { parseYaml } from '../../src/dataset/yaml.ts';
import { say } from '../support/words.ts';

vi.mock('../../src/dataset/text-keys.generated.ts', () => ({
  TEXT_KEYS: ['title', 'meetings.intro', 'meetings.count', 'meetings.title'],
}));

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

/** The problems of the texts, English being the source language, as 'file:line:column: code'. */
function check(texts: Readonly<Record<string, string>>) {
  const tags: Readonly<Record<string, string>> = { en: 'en-GB', sr: 'sr-Latn' };
  const files = Object.entries({ en: EN, sr: SR, ...texts }).map(([code, text]) => ({
    code,
    tag: tags[code] ?? code,
    document: parseYaml({ file: `${code}.yaml`, text }),
  }));
  // Of the data folder the checks see the texts, the source language, the style and the fingerprints.
  const none = { value: undefined, sound: {} };
  const site = { value: undefined, sound: { source_language: 'en' } };
  const problems = checkTexts({ texts: files, site, style: none, translations: none } as unknown as DataFiles);
  return problems.map((own) => ({
    file: own.file,
    line: own.line,
    column: own.column,
    code: own.code,
    message: say(own),
  }));
}

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
    expect(found.map(({ message }) => message)).toEqual([
      'the text “meetings.intro” is missing, add it in the language sr',
      'the text “meetings.count” is missing, add it in the language sr',
      'the text “meetings.title” is missing, add it in the language sr',
    ]);
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1', '1:1', '1:1']);
  });

  test('a text that no page uses is told at its key', () => {
    expect(placesOf({ sr: `${SR}footer: Kraj\n` })).toEqual(['sr.yaml:6:1: text-unknown']);
  });

  test('a misspelt key is told with the key that was meant', () => {
    const found = check({ sr: SR.replace('intro:', 'intor:') });
    expect(found.map(({ line, column, code }) => `${line}:${column}: ${code}`)).toEqual([
      '3:3: text-missing',
      '3:3: text-unknown',
    ]);
    expect(found[1]?.message).toBe('no page uses the text “meetings.intor”, did you mean “meetings.intro”? remove it');
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
    const found = check({ sr: `${SR}  Napomena: Da\n` }).filter(({ code }) => code !== 'text-unknown');
    expect(found.map(({ line, column, code }) => `${line}:${column}: ${code}`)).toEqual(['6:3: key-unknown']);
  });

  test('a number is no text', () => {
    expect(placesOf({ sr: SR.replace('title: Saveti', 'title: 2023') })).toEqual([
      'sr.yaml:1:8: value-type',
      'sr.yaml:1:8: text-missing',
    ]);
  });

  test('a list is no text', () => {
    expect(placesOf({ sr: SR.replace('title: Saveti', 'title: [Saveti]') })[0]).toBe('sr.yaml:1:8: value-type');
  });

  test.each([
    ['a brace that is not closed', 'Tokom {year. sastalo se {share} saveta.', 17],
    ['a plural without the form other', '{year, plural, one {#} few {#}} {share}', 41],
    ['a plural without any form', '{year, plural} {share}', 24],
  ])('%s is no message, and its place is inside of the text', (_, text, column) => {
    expect(placesOf({ sr: SR.replace(/intro: .*/, `intro: "${text}"`) })).toEqual([`sr.yaml:3:${column}: text-syntax`]);
  });

  test('signs of HTML are signs like any other', () => {
    expect(check({ sr: SR.replace('title: Saveti', 'title: "Saveti < 6 & <b>"') })).toEqual([]);
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
    expect(found).toEqual([
      {
        file: 'sr.yaml',
        line: 3,
        column: 10,
        code: 'text-placeholders',
        message: `the text “meetings.intro” uses the placeholders ${has}, it must use {share} {year} as in en.yaml`,
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

describe('plural forms', () => {
  test('Serbian needs one, few and other', () => {
    const found = check({ sr: SR.replace('few {# sastanka} ', '') });
    expect(found).toEqual([
      {
        file: 'sr.yaml',
        line: 4,
        column: 10,
        code: 'text-plurals',
        message: 'the text “meetings.count” lacks a plural form of its language, add few',
      },
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
    expect(check({ en: EN.replace(/count: .*/, `count: ${count}`) }).map(({ message }) => message)).toEqual([
      'the text “meetings.count” lacks a plural form of its language, add two, few',
    ]);
  });

  test('a plural inside of a plural is looked at too', () => {
    const inner = '{year, plural, one {#} other {#}}';
    const count = `"{count, plural, one {# ${inner}} few {# {year}} other {# {year}}}"`;
    expect(placesOf({ sr: SR.replace(/count: .*/, `count: ${count}`) })).toEqual(['sr.yaml:4:10: text-plurals']);
  });
});
