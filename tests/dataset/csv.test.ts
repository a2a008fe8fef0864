import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/dataset/csv.ts';

const parse = (text: string) => parseCsv({ file: 'x.csv', text }, 'id,name,note');

/** Each cell as 'line:column value'. */
const cellsOf = (text: string) => {
  const table = parse(text);
  return table.rows.map((row) => {
    const places = table.cellsOf(row).map(({ line, column }) => `${line}:${column}`);
    return row.texts.map((own, index) => `${places[index]} ${own}`);
  });
};

const problemsOf = (text: string) => parse(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a cell knows its value and its place', () => {
  test.each([
    [
      'plain cells',
      'id,name,note\na,b,c\nd,e,f\n',
      [
        ['2:1 a', '2:3 b', '2:5 c'],
        ['3:1 d', '3:3 e', '3:5 f'],
      ],
    ],
    ['no line break after the last row', 'id,name,note\na,b,c', [['2:1 a', '2:3 b', '2:5 c']]],
    [
      'empty cells',
      'id,name,note\na,,\n,"",c\n',
      [
        ['2:1 a', '2:3 ', '2:4 '],
        ['3:1 ', '3:2 ', '3:5 c'],
      ],
    ],
    ['letters with accents', 'id,name,note\npeje,Pejë,Peć\n', [['2:1 peje', '2:6 Pejë', '2:11 Peć']]],
    ['a comma in a quoted cell', 'id,name,note\na,"b, c",d\n', [['2:1 a', '2:3 b, c', '2:10 d']]],
    [
      'quotation marks in a quoted cell',
      'id,name,note\n"say ""b"", c",d,e\n',
      [['2:1 say "b", c', '2:16 d', '2:18 e']],
    ],
    ['a quotation mark inside a plain cell', 'id,name,note\na"b,c,d\n', [['2:1 a"b', '2:5 c', '2:7 d']]],
    [
      'a line break in a quoted cell, and the row after it',
      'id,name,note\na,"b\nc",d\ne,f,g\n',
      [
        ['2:1 a', '2:3 b\nc', '3:4 d'],
        ['4:1 e', '4:3 f', '4:5 g'],
      ],
    ],
    ['a header alone', 'id,name,note\n', []],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test('a semicolon or a tab in a file with commas is a sign like any other', () => {
    expect(problemsOf('id,"na;me","no\tte"\na,b;c,d\te\n')).toEqual([]);
  });

  test('a comma at the end of the file begins an empty cell', () => {
    expect(cellsOf('id,name,note\na,b,')).toEqual([['2:1 a', '2:3 b', '2:5 ']]);
  });
});

describe('a fault of form has its place', () => {
  test.each([
    ['nothing at all', '', ['1:1 file-empty']],
    ['an empty line alone', '\n', ['1:1 file-empty']],
    ['semicolons', 'id;name;note\na;b;c\n', ['1:3 csv-delimiter']],
    ['semicolons below an empty line', '\nid;name;note\na;b;c\n', ['2:3 csv-delimiter', '1:1 csv-line-empty']],
    ['semicolons, and what is wrong besides', 'id;name;note\na;b\n', ['1:3 csv-delimiter', '2:3 csv-row-length']],
    ['tabs', 'id\tname\tnote\na\tb\tc\n', ['1:3 csv-delimiter']],
    ['a short row', 'id,name,note\na,b\n', ['2:3 csv-row-length']],
    ['a long row', 'id,name,note\na,b,c,d,e\n', ['2:7 csv-row-length']],
    ['an empty line between rows', 'id,name,note\na,b,c\n\nd,e,f\n', ['3:1 csv-line-empty']],
    ['an empty line at the end', 'id,name,note\na,b,c\n\n', ['3:1 csv-line-empty']],
    ['an empty line above the header', '\nid,name,note\na,b,c\n', ['1:1 csv-line-empty']],
    ['a line of commas', 'id,name,note\n,,\n', ['2:1 csv-line-empty']],
    ['a line of spaces', 'id,name,note\n  \n', ['2:1 csv-line-empty']],
    ['spaces around values', 'id,name,note\n a,b,"c "\n', ['2:1 cell-spaces', '2:6 cell-spaces']],
    ['no-break spaces around a value', 'id,name,note\n\u00a0a\u00a0,b,c\n', ['2:1 cell-spaces']],
    ['a comma that is not quoted, but no spaces of its own making', 'id,name,note\na,b,c, d\n', ['2:7 csv-row-length']],
    ['a quotation mark that is not closed', 'id,name,note\na,b,c\nd,"e,f\ng,h,i\n', ['3:3 csv-quote']],
    ['a quotation mark that is not closed, in the header', 'id,"name,note\na,b,c\n', ['1:4 csv-quote']],
    ['text after the closing quotation mark', 'id,name,note\n"a"b",c,d\ne,f,g\n', ['2:1 csv-quote']],
    ['one that the next cell seems to close', 'id,name,note\na,"b,c\nd,"e",f\n', ['2:3 csv-quote']],
    [
      'several, each on its line',
      'id,name,note\na,"b,c\nd,e,"f\ng,h\n',
      ['2:3 csv-quote', '3:5 csv-quote', '4:3 csv-row-length'],
    ],
    ['after a line break in a cell', 'id,name,note\na,"b\nc",d\ne,f\n', ['4:3 csv-row-length']],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

describe('a row with a fault', () => {
  test('keeps its value without the spaces', () => {
    expect(cellsOf('id,name,note\n a ,b,c\n')).toEqual([['2:1 a', '2:5 b', '2:7 c']]);
  });

  test('is not whole where it has too few cells or too many', () => {
    const { rows } = parse('id,name,note\na,b\nc,d,e\nf,g,h,i\n');
    expect(rows.map(({ whole }) => whole)).toEqual([false, true, false]);
  });

  test('is no row where a quotation mark is not closed; the rows below it are', () => {
    expect(cellsOf('id,name,note\na,b,c\nd,"e,f\ng,h,i\n')).toEqual([
      ['2:1 a', '2:3 b', '2:5 c'],
      ['4:1 g', '4:3 h', '4:5 i'],
    ]);
    expect(parse('id,name,note\nd,"e,f\n').complete).toBe(false);
  });

  test('says nothing where the header cannot be read', () => {
    expect(cellsOf('id,"name,note\na,b,c\n')).toEqual([]);
  });
});
