import { describe, expect, test } from 'vitest';
import { parseYaml, type YamlPath } from '../../src/dataset/yaml.ts';

const parse = (text: string) => parseYaml({ file: 'x.yaml', text });
const placeOf = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

const TEXT = `# a comment
title: Councils
panels:
  meetings: { title: Meetings, unit: one }
languages:
  - code: sq
  - code: sr
`;

describe('a value and a key know their places', () => {
  test.each<[string, YamlPath, string, string]>([
    ['the whole file', [], '2:1', '2:1'],
    ['a value of the first level', ['title'], '2:8', '2:1'],
    ['a section', ['panels'], '4:3', '3:1'],
    ['a value in braces', ['panels', 'meetings', 'unit'], '4:38', '4:32'],
    ['a value in a list', ['languages', 1, 'code'], '7:11', '7:5'],
    ['a value in a list, by an index as text', ['languages', '0', 'code'], '6:11', '6:5'],
    ['a value that is missing: the section around it', ['panels', 'meetings', 'note'], '4:13', '4:13'],
    ['a value whose section is missing: the nearest one around it', ['panels', 'plans', 'title'], '4:3', '4:3'],
  ])('%s', (_, path, value, key) => {
    expect(placeOf(parse(TEXT).at(path))).toBe(value);
    expect(placeOf(parse(TEXT).keyAt(path))).toBe(key);
  });

  test('line breaks of Windows do not move them', () => {
    const document = parse(TEXT.replaceAll('\n', '\r\n'));
    expect(placeOf(document.at(['languages', 1, 'code']))).toBe('7:11');
    expect(document.value).toEqual(parse(TEXT).value);
  });

  test('an empty file has no value but a place', () => {
    expect(parse('').value).toBeNull();
    expect(parse('').at(['title'])).toEqual({ file: 'x.yaml', line: 1, column: 1 });
  });
});

describe('a value is what stands there', () => {
  test('a date stays the text that was written', () => {
    expect(parse('day: 2023-01-31').value).toEqual({ day: '2023-01-31' });
  });

  test('yes and no are texts, true and false are not', () => {
    expect(parse('a: yes\nb: no\nc: true').value).toEqual({ a: 'yes', b: 'no', c: true });
  });
});

describe('a fault of form has its place, and the file no value', () => {
  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['3:1'], 'yaml-key-twice'],
    ['keys twice on several levels, all of them', 'a: 1\na: 2\nb: { c: 1, c: 2 }\n', ['2:1', '3:12'], 'yaml-key-twice'],
    ['a colon in a plain text', 'a: 1\nb: one: two\n', ['2:4'], 'yaml-syntax'],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1'], 'yaml-tab'],
    ['a text that begins with a reserved sign', 'a: @b\n', ['1:4'], 'yaml-syntax'],
    ['a text that begins with an asterisk', 'a: 1\nb: *sample\n', ['2:4'], 'yaml-alias'],
    [
      'a quotation mark that is not closed, to the end of the file',
      'a: 1\nb: "one\nc: two\nd: three\n',
      ['2:4'],
      'yaml-syntax',
    ],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1'], 'yaml-syntax'],
  ])('%s', (_, text, expected, code) => {
    const { problems, value } = parse(text);
    expect(problems.map((problem) => `${placeOf(problem)} ${problem.code}`)).toEqual(
      expected.map((place) => `${place} ${code}`),
    );
    expect(value).toBeUndefined();
  });

  test('a quotation mark that the next text seems to close is told once, on its own line', () => {
    const { problems } = parse('s:\n  a: "one\n  b: "two"\n  c: "three"\n');
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 yaml-syntax']);
  });
});
