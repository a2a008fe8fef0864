import { describe, expect, test } from 'vitest';
import { createYamlReader, parseYaml, type YamlPath } from '../../src/dataset/yaml.ts';

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

/** Every fault as 'line:column code reason'. */
const faultsOf = (text: string) =>
  parse(text).problems.map((own) => {
    const { reason = '' } = own.facts as { reason?: string };
    return `${placeOf(own)} ${own.code} ${reason}`.trimEnd();
  });

describe('a broken line is told once, at its place, and the other lines are read', () => {
  const LINES = `year: 2023
status: sample
period: { start: 1, end: 2 }
list:
  - { a: 1 }
  - { a: 2 }
texts:
  title: Councils
  intro: "In {year}"
  count: "one"
end: 1
`;
  test.each([
    ['a colon that is missing', 'status: sample', 'status sample', '2:1 yaml-syntax key'],
    ['no space behind a colon', 'status: sample', 'status:sample', '2:1 yaml-syntax key'],
    ['a section without a colon', 'texts:', 'texts', '7:1 yaml-syntax key'],
    ['a line of nonsense', 'status: sample', 'status: sample\nxxxxx', '3:1 yaml-syntax key'],
    ['a colon in a text', 'Councils', 'Councils: all', '8:10 yaml-syntax colon'],
    ['a quotation mark that is not closed', '"In {year}"', '"In {year}', '9:10 yaml-syntax quote'],
    ['the last one not closed', '"one"', '"one', '10:10 yaml-syntax quote'],
    ['a single one not closed', 'Councils', "'Councils", '8:10 yaml-syntax quote'],
    ['a brace that is not closed', 'a: 1 }', 'a: 1', '5:3 yaml-syntax bracket'],
    ['a brace too many', 'a: 1 }', 'a: 1 }}', '5:13 yaml-syntax bracket'],
    ['a brace that is missing', 'period: {', 'period:', '3:9 yaml-syntax colon'],
    ['more spaces than the lines around', '  intro', '    intro', '9:5 yaml-syntax indentation'],
    ['fewer spaces', '  intro', ' intro', '9:1 yaml-syntax indentation'],
    ['spaces before the first level', 'status', ' status', '2:2 yaml-syntax indentation'],
    ['a tab', '  intro', '\tintro', '9:1 yaml-tab'],
    ['a tab behind spaces', '  intro', '  \tintro', '9:3 yaml-tab'],
    ['a dash without a space', '  - { a: 2', '  -{ a: 2', '6:1 yaml-syntax indentation'],
    ['a text that begins with a brace', '"In {year}"', '{year}, in', '9:16 yaml-syntax start'],
    ['a text that begins with @', 'Councils', '@Councils', '8:10 yaml-syntax start'],
    ['a text that begins with %', 'Councils', '%Councils', '8:10 yaml-syntax start'],
    ['a text that begins with >', 'Councils', '> Councils', '8:12 yaml-syntax start'],
    ['a text that begins with a dash', 'Councils', '- Councils', '8:10 yaml-syntax start'],
    ['a text behind the closing mark', 'Councils', "'Council's'", '8:19 yaml-syntax start'],
    ['a backslash', '"In {year}"', '"\\d {year}"', '9:11 yaml-syntax escape'],
  ])('%s', (_, from, to, expected) => {
    const document = parse(LINES.replace(from, to));
    expect(faultsOf(LINES.replace(from, to))).toEqual([expected]);
    expect(document.isTold(Number(expected.split(':')[0]))).toBe(true);
    expect(document.value).toMatchObject({ year: 2023, end: 1 });
  });

  test('several, each on its line', () => {
    const text = LINES.replace('status: sample', 'status sample').replace('"one"', '"one').replace('a: 1 }', 'a: 1');
    expect(faultsOf(text)).toEqual(['2:1 yaml-syntax key', '5:3 yaml-syntax bracket', '10:10 yaml-syntax quote']);
  });

  test('a second document, with all that stands in it', () => {
    expect(faultsOf('a: 1\n---\na: 2\nb: @\n')).toEqual(['2:1 yaml-syntax documents']);
  });

  test('a file that is no YAML anywhere, by its first lines', () => {
    const document = parse('a: b: {\n'.repeat(40));
    expect(document.problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(document.value).toBeUndefined();
  });

  test('brackets without end', () => {
    expect(faultsOf('['.repeat(20_000))[0]).toMatch(/^1:\d+ yaml-syntax/);
  });
});

describe('what YAML reads otherwise than it looks is told, and the file is read', () => {
  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['3:1 yaml-key-twice']],
    [
      'keys twice on several levels, all of them',
      'a: 1\na: 2\nb: { c: 1, c: 2 }\n',
      ['2:1 yaml-key-twice', '3:12 yaml-key-twice'],
    ],
    ['a text that begins with an asterisk', 'a: 1\nb: *sample\n', ['2:4 yaml-reference']],
    ['one that begins with an ampersand', 'a: 1\nb: &sample text\n', ['2:4 yaml-reference']],
    ['one that begins with an exclamation mark', 'a: 1\nb: !sample text\n', ['2:4 yaml-reference']],
    ['an anchor that is used', 'a: &x 1\nb: *x\n', ['1:4 yaml-reference', '2:4 yaml-reference']],
    ['a tag of YAML', 'a: 1\nb: !!binary eA==\n', ['2:4 yaml-reference']],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text).sort()).toEqual(expected);
    expect(parse(text).value).toHaveProperty('a');
    expect(parse(text).complete).toBe(true);
  });

  test('a directive does not change what words mean', () => {
    expect(parse('%YAML 1.1\n---\na: no\n').value).toEqual({ a: 'no' });
  });
});

describe('a place inside of a text', () => {
  test.each([
    ['plain', 'a: In {year\n', 3, '1:7'],
    ['in quotation marks', 'a: "In {year"\n', 3, '1:8'],
    ['in single ones', "a: 'In {year'\n", 3, '1:8'],
    ['with escapes: its beginning', 'a: "In\\t{year"\n', 3, '1:4'],
    ['over several lines: its beginning', 'a: |\n  In\n  {year\n', 3, '1:4'],
  ])('%s', (_, text, offset, expected) => {
    expect(placeOf(parse(text).within(['a'], offset))).toBe(expected);
  });
});

test('a reader reads a file again when its text has changed, and tells files with the same text apart', () => {
  const read = createYamlReader();
  const first = read({ file: 'a.yaml', text: 'one: 1' });
  expect(read({ file: 'a.yaml', text: 'one: 1' })).toBe(first);
  expect(read({ file: 'b.yaml', text: 'one: 1' }).at(['one']).file).toBe('b.yaml');
  expect(read({ file: 'a.yaml', text: 'one: 2' }).value).toEqual({ one: 2 });
  expect(read({ file: 'a.yaml', text: 'one: 1' }).value).toEqual({ one: 1 });
});
