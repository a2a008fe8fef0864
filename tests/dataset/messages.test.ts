import { describe, expect, test } from 'vitest';
import { type Code, messages } from '../../src/dataset/messages.ts';

describe('a problem says what is wrong, quotes the value, and says what would be right', () => {
  test.each<[Code, Record<string, unknown>, string]>([
    ['file-missing', { what: 'each data folder has one' }, 'the file is missing, each data folder has one'],
    ['csv-delimiter', { delimiter: 'semicolons' }, 'the cells are separated by semicolons, separate them by commas'],
    [
      'csv-column-unknown',
      { column: 'womem', nearest: 'women', header: 'women,men' },
      'there is no column "womem", did you mean "women"?',
    ],
    [
      'csv-column-unknown',
      { column: 'children', nearest: undefined, header: 'women,men' },
      'there is no column "children", the first line must be women,men',
    ],
    ['csv-row-length', { cells: 3, columns: 5 }, 'the row has 3 cells, it must have 5, one for each column'],
    ['csv-cell-spaces', { value: ' yes', trimmed: 'yes' }, 'there are spaces around the value (" yes"), write "yes"'],
    [
      'value-not-allowed',
      { name: 'established', value: 'Yes', allowed: ['yes', 'no'], nearest: 'yes' },
      '"established" has a value that is not allowed ("Yes"), did you mean "yes"? (allowed are yes, no)',
    ],
    [
      'value-not-allowed',
      { name: 'established', value: 'perhaps', allowed: ['yes', 'no'], nearest: undefined },
      '"established" has a value that is not allowed ("perhaps"), allowed are yes, no',
    ],
    [
      'value-range',
      { name: 'women', value: '100', right: 'a whole number from 0 to 99' },
      '"women" is out of range ("100"), it must be a whole number from 0 to 99',
    ],
    ['key-missing', { name: 'start', within: 'period' }, 'the key "start" is missing in "period", add it'],
    ['key-missing', { name: 'year', within: '' }, 'the key "year" is missing, add it'],
    [
      'unknown-id',
      { what: 'community', value: 'serbs', nearest: 'serb', file: 'data/communities.yaml' },
      'no community has the identifier "serbs", did you mean "serb"? (see data/communities.yaml)',
    ],
    [
      'date-outside',
      { value: '2022-12-31', start: '2023-01-01', end: '2023-12-31' },
      'the date lies outside the period of the edition ("2022-12-31"), it must be from 2023-01-01 to 2023-12-31',
    ],
    [
      'text-placeholders',
      { key: 'intro', has: '(none)', needs: '{year}', source: 'data/texts/en.yaml' },
      'the text "intro" uses the placeholders (none), it must use {year} as in data/texts/en.yaml',
    ],
  ])('%s %o', (code, facts, expected) => {
    expect(say(code, facts)).toBe(expected);
  });

  test('a quotation mark in a value does not end the quotation', () => {
    expect(say('text-unknown', { key: 'a"b', nearest: undefined })).toBe('no page uses the text "a\\"b", remove it');
  });
});

/** Facts of every kind of problem, none with a comma in it. */
const ALL_FACTS = {
  ...{
    allowed: ['one'],
    cells: 1,
    code: 'de',
    codes: 'en',
    column: 'a',
    columns: 2,
    community: 'serb',
    delimiter: 'tabs',
  },
  ...{ end: '2023-12-31', file: 'x.csv', folder: '2023', has: '{a}', header: 'a', key: 'a', language: 'en', line: 2 },
  ...{ meetings: 3, missing: 'few', municipality: 'peje', name: 'a', needs: '{b}', published: '2023-01-01' },
  ...{ reason: 'reason', right: 'a text', source: 'en.yaml', start: '2023-01-01', tile: 'tile', trimmed: 'a' },
  ...{ value: 'b', what: 'each folder has one', within: '', year: 2022 },
};

describe.each(Object.keys(messages) as Code[])('the sentence of %s', (code) => {
  test.each([
    ['with a suggestion', { ...ALL_FACTS, nearest: 'c' }],
    ['without one', { ...ALL_FACTS, nearest: undefined }],
  ])('says what would be right after a comma, %s', (_, facts) => {
    expect(say(code, facts)).toMatch(/^[^,]+[^,\s], \S.+/);
    expect(say(code, facts)).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

function say(code: Code, facts: Readonly<Record<string, unknown>>): string {
  return messages[code](facts as never);
}
