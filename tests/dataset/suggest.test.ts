import { describe, expect, test } from 'vitest';
import { looksLikeDate } from '../../src/dataset/dates.ts';
import { isGarbled, lookalike } from '../../src/dataset/letters.ts';
import { type Schema, schemaOf } from '../../src/dataset/schemas.ts';
import { valueMeant } from '../../src/dataset/suggest.ts';

const DATE: Schema = { type: 'string', format: 'date' };
const COUNT: Schema = { type: 'integer', minimum: 0, maximum: 999 };
const ANSWER: Schema = { type: 'string', enum: ['yes', 'no', 'not_reported'] };
const ID: Schema = { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' };
const NOTE: Schema = { type: 'string', maxLength: 40 };

describe('a date that was rewritten', () => {
  test.each([
    ['14.02.2023', '2023-02-14'],
    ['14.2.2023.', '2023-02-14'],
    ['14. 2. 2023', '2023-02-14'],
    ['14/02/2023', '2023-02-14'],
    ['02/14/2023', '2023-02-14'],
    ['2/2/2023', '2023-02-02'],
    ['3/4/2023', undefined],
    ['3.4.2023', '2023-04-03'],
    ['14-02-23', '2023-02-14'],
    ['2023/2/14', '2023-02-14'],
    ['2023-02-14T00:00:00', '2023-02-14'],
    ['2023-02-14 00:00', '2023-02-14'],
    ['14-Feb-23', '2023-02-14'],
    ['14 February 2023', '2023-02-14'],
    ['Feb 14, 2023', '2023-02-14'],
    ['14 shk 2023', '2023-02-14'],
    ['14. okt 2023.', '2023-10-14'],
    ['44971', '2023-02-14'],
    ['30.02.2023', undefined],
    ['14 Foo 2023', undefined],
  ])('%s', (written, expected) => {
    expect(looksLikeDate(written)).toBe(true);
    expect(valueMeant(written, DATE)).toBe(expected);
  });

  test.each(['', '12345', '99999', 'February', '2023', '2023-02', 'x'])('%j is none', (written) => {
    expect(valueMeant(written, DATE)).toBeUndefined();
  });
});

describe('a number that was rewritten', () => {
  test.each([
    ['3,0', '3'],
    ['3.00', '3'],
    ['007', '7'],
    ['+7', '7'],
    ["'7", '7'],
    ['300%', '3'],
    ['\u00a07', '7'],
    ['3,5', undefined],
    ['50%', undefined],
    ['-1', undefined],
    ['1 234', undefined],
    ['1.234', undefined],
    ['seven', undefined],
  ])('%j, of at most 999', (written, expected) => {
    expect(valueMeant(written, COUNT)).toBe(expected);
  });

  test.each(['1 234', '1.234', '1,234', "1'234", '1\u202f234'])('%j, without an upper bound', (written) => {
    expect(valueMeant(written, { type: 'integer' })).toBe('1234');
  });
});

describe('an answer that was rewritten', () => {
  test.each([
    ['TRUE', 'yes'],
    ['FALSE', 'no'],
    ['Yes', 'yes'],
    ['po', 'yes'],
    ['Da', 'yes'],
    ['ne', 'no'],
    ['Not reported', 'not_reported'],
    ['NOT-REPORTED', 'not_reported'],
    ['not_reportet', 'not_reported'],
    ['y\u0435s', 'yes'],
    ['perhaps', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('%j', (written, expected) => {
    expect(valueMeant(written, ANSWER)).toBe(expected);
  });

  test('true and false in YAML', () => {
    expect(valueMeant('yes', { type: 'boolean' })).toBe('true');
    expect(valueMeant('no', { type: 'boolean' })).toBe('false');
  });
});

describe('an identifier, an address, a text', () => {
  test.each<[string, Schema, string | undefined]>([
    ['Pejë', ID, 'peje'],
    ['Hani i Elezit', ID, 'hani-i-elezit'],
    ['p\u0435j\u0435', ID, 'peje'],
    ['pej\u200be', ID, 'peje'],
    ['42', ID, undefined],
    ['http://example.org/', schemaOf('site').properties?.['address'] ?? {}, 'https://example.org'],
    ['example.org/mcsc', schemaOf('site').properties?.['address'] ?? {}, 'https://example.org/mcsc'],
    ["'a note", NOTE, 'a note'],
    ['a\u00a0note', NOTE, 'a note'],
    ['x'.repeat(41), NOTE, undefined],
    ['right as it is', NOTE, undefined],
  ])('%j', (written, schema, expected) => {
    expect(valueMeant(written, schema)).toBe(expected);
  });
});

describe('letters that only look right', () => {
  test.each([
    ['p\u0435je', '\u0435'],
    ['\u0440\u0435\u0458\u0435', '\u0440'],
    ['\u00d0akovica', '\u00d0'],
    ['Deçan', undefined],
    ['De\u0063\u0327an', 'c\u0327'],
    ['Kosovo Polje', undefined],
    ['Савет у Пећи', undefined],
    ['Савет и s\u0430vet', '\u0430'],
    ['', undefined],
  ])('%s', (written, letter) => {
    expect(lookalike(written)).toBe(letter);
  });
});

describe('letters that got lost on the way', () => {
  const opened = (text: string, encoding: string) => new TextDecoder(encoding).decode(Buffer.from(text));

  test.each(['windows-1252', 'windows-1250'])('UTF-8 taken for %s', (encoding) => {
    for (const name of ['Pejë', 'Deçan', 'Dečane', 'Peć', 'Đakovica', 'Uroševac', 'Lipjan/Lipljan ž']) {
      if (/^[ -~]*$/.test(name)) continue;
      expect(isGarbled(opened(name, encoding)), name).toBe(true);
    }
  });

  test.each(['Pejë', 'Deçan/Dečane', 'Vushtrri', '“Pejë” – Ã', '', 'Прёёё'])('%s is as it was written', (name) => {
    expect(isGarbled(name)).toBe(false);
  });

  test('a letter that was replaced', () => {
    expect(isGarbled('Pej\ufffd')).toBe(true);
  });
});
