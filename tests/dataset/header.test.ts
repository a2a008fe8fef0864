import { describe, expect, test } from 'vitest';
import { checkHeader } from '../../src/dataset/header.ts';
import { cellsOf } from '../../src/dataset/records.ts';

const EXPECTED = {
  needed: ['id', 'name_sq', 'name_sr', 'women', 'men'],
  ofLanguages: /^name_[a-z]{2,3}$/u,
  languagesKnown: true,
};

function check(line: string, expected = EXPECTED) {
  const { columns, problems } = checkHeader('x.csv', cellsOf(line, { line: 1, start: 0 }, ','), expected);
  return [
    columns.map((column) => column ?? '-').join(','),
    ...problems.map(({ column, code, suggestion }) => `${column} ${code}${suggestion ? ` ${suggestion}` : ''}`),
  ];
}

describe('each name stands for a column', () => {
  test.each([
    ['all as they should be', 'id,name_sq,name_sr,women,men', ['id,name_sq,name_sr,women,men']],
    ['in another order', 'id,name_sq,name_sr,men,women', ['id,name_sq,name_sr,men,women', '20 csv-column-order']],
    ['misspelt', 'id,name_sq,name_sr,womem,men', ['id,name_sq,name_sr,women,men', '20 csv-column-unknown women']],
    [
      'in capitals',
      'id,name_sq,name_sr,WOMEN,Men',
      ['id,name_sq,name_sr,women,men', '20 csv-column-unknown women', '26 csv-column-unknown men'],
    ],
    ['with a space', 'id,name_sq,name_sr, women,men', ['id,name_sq,name_sr,women,men', '20 csv-column-unknown women']],
    [
      'in other words, in its place',
      'id,name_sq,name_sr,gra,men',
      ['id,name_sq,name_sr,women,men', '20 csv-column-unknown women'],
    ],
    ['one missing', 'id,name_sq,name_sr,women', ['id,name_sq,name_sr,women', '25 csv-column-missing']],
    ['one too many', 'id,name_sq,name_sr,women,men,total', ['id,name_sq,name_sr,women,men,-', '30 csv-column-unknown']],
    ['one twice', 'id,name_sq,name_sr,women,men,women', ['id,name_sq,name_sr,women,men,-', '30 csv-column-twice']],
    [
      'of no language',
      'id,name_sq,name_sr,women,men,name_de',
      ['id,name_sq,name_sr,women,men,-', '30 language-column-unknown'],
    ],
    [
      'of a language, misspelt',
      'id,name_sq,name_se,women,men',
      ['id,name_sq,name_sr,women,men', '12 csv-column-unknown name_sr'],
    ],
    ['none at all: a row', 'peje,Pejë,Peć,1,2', ['-,-,-,-,-', '1 csv-header-missing']],
    ['a row in which some words are names of columns', 'peje,women,men,1,2', ['-,-,-,-,-', '1 csv-header-missing']],
  ])('%s', (_, line, expected) => {
    expect(check(line)).toEqual(expected);
  });

  test('where the languages are not known, any will do', () => {
    const expected = { ...EXPECTED, needed: ['id', 'women', 'men'], languagesKnown: false };
    expect(check('id,name_de,women,men', expected)).toEqual(['id,name_de,women,men']);
  });
});
