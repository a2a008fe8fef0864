import { describe, expect, onTestFinished, test } from 'vitest';
import type { Code } from '../../src/dataset/codes.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { makeDataFolder, type Override } from '../support/data-folder.ts';

const MEETINGS = 'editions/2023/meetings.csv';
const MEMBERS = 'editions/2023/members.csv';
const COUNCILS = 'editions/2023/councils.csv';

/** All problems of the sample data with one file changed, as 'file:line:column code', and what is suggested. */
function found(path: string, change: Override) {
  const folder = makeDataFolder({ [path]: change }, { generatedTexts: true });
  onTestFinished(folder.remove);
  const result = readDataset(folder.path);
  const problems = 'problems' in result ? result.problems : result.warnings;
  return problems.map(({ file, line, column, code, suggestion, severity }) => ({
    place: `${file.slice(folder.path.length + 1)}:${line}:${column}`,
    code,
    suggestion,
    severity,
  }));
}

describe('what spreadsheet programs and keyboards leave in a cell is said in their terms', () => {
  test.each<[string, string, string, string, string, Code, string | undefined]>([
    ['a date with points', MEETINGS, 'decan,2023-02-03', 'decan,03.02.2023', '2:7', 'cell-date', '2023-02-03'],
    ['a date as a number of days', MEETINGS, 'decan,2023-02-03', 'decan,44960', '2:7', 'cell-date', '2023-02-03'],
    ['TRUE', MEETINGS, '2023-02-03,no', '2023-02-03,TRUE', '2:18', 'cell-yes-no', 'yes'],
    ['a word for no in Albanian', MEETINGS, '2023-02-03,no', '2023-02-03,Jo', '2:18', 'cell-yes-no', 'no'],
    ['a decimal comma', MEMBERS, 'albanian,1,7', 'albanian,"1,0",7', '2:29', 'cell-number', '1'],
    ['a percent sign', MEMBERS, 'albanian,1,7', 'albanian,1%,7', '2:29', 'cell-number', '1'],
    ['an apostrophe', MEMBERS, 'albanian,1,7', "albanian,'1,7", '2:29', 'cell-apostrophe', '1'],
    ['a formula', MEMBERS, 'albanian,1,7', 'albanian,=1+0,7', '2:29', 'cell-formula', undefined],
    ['spaces', MEMBERS, 'albanian,1,7', 'albanian , 1,7', '2:20', 'cell-spaces', 'albanian'],
    [
      'a no-break space inside',
      COUNCILS,
      'decan,yes,adopted,yes,',
      'decan,yes,adopted,yes,a\u00a0b',
      '2:23',
      'cell-invisible',
      'a b',
    ],
    ['a Cyrillic letter', COUNCILS, '\npeje,', '\np\u0435je,', '26:1', 'cell-lookalike', 'peje'],
  ])('%s', (...[, file, from, to, at, code, suggestion]) => {
    const change = (text: string) => text.replace(from, to);
    const own = found(file, change).filter((problem) => problem.code === code);
    expect(own.map(({ place, suggestion: meant }) => [place, meant])).toContainEqual([`${file}:${at}`, suggestion]);
  });
});

describe('free texts hold no private matters', () => {
  test.each<[string, Code]>([
    ['Call 044 123 456 in the morning', 'private-phone'],
    ['Call +383 44 123 456', 'private-phone'],
    ['Ask somebody@example.org', 'private-email'],
    ['z. Agim Gashi ka njoftuar', 'private-person'],
    ['znj. Gashi ka njoftuar', 'private-person'],
    ['g. Petrović je javio', 'private-person'],
    ['gđa Petrović je javila', 'private-person'],
    ['Mr Smith told us', 'private-person'],
  ])('%s', (note, code) => {
    const change = (text: string) => text.replace('decan,yes,adopted,yes,', `decan,yes,adopted,yes,${note}`);
    expect(found(COUNCILS, change)).toContainEqual(
      expect.objectContaining({ place: `${COUNCILS}:2:23`, code, severity: 'error' }),
    );
  });

  test('numbers, years and functions are none', () => {
    const note = 'Minutes of 12 meetings from 2022-2023 came from the mayor in January 2024.';
    const change = (text: string) => text.replace('decan,yes,adopted,yes,', `decan,yes,adopted,yes,${note}`);
    expect(found(COUNCILS, change).filter(({ code }) => code.startsWith('private'))).toEqual([]);
  });
});

describe('what is unlikely is a warning and stops nothing', () => {
  test.each<[string, string, Override, Code]>([
    ['a meeting on a holiday', MEETINGS, (text) => `${text}decan,2023-02-17,no,no\n`, 'odd-holiday'],
    ['a meeting on a Sunday', MEETINGS, (text) => `${text}decan,2023-03-05,no,no\n`, 'odd-holiday'],
    ['two meetings on a day', MEETINGS, (text) => `${text}decan,2023-02-03,yes,no\n`, 'odd-same-day'],
    ['columns in another order', COUNCILS, swapColumns, 'csv-column-order'],
    ['a byte order mark, as Excel writes it', COUNCILS, (text) => `\ufeff${text}`, 'csv-byte-order-mark'],
    ['lines that end as on Windows', COUNCILS, (text) => text.replaceAll('\n', '\r\n'), 'csv-line-breaks'],
  ])('%s', (_, file, change, code) => {
    const problems = found(file, change);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.map((own) => own.code)).toContain(code);
  });

  test('a member of a community that does not live there', () => {
    expect(found(MEMBERS, (text) => text).map(({ code }) => code)).toContain('odd-community');
  });

  test('members that are the same as the year before', () => {
    const folder = makeDataFolder({}, { generatedTexts: true });
    onTestFinished(folder.remove);
    let before = '';
    makeDataFolder(
      {
        'editions/2022/members.csv': (text) => {
          before = text;
          return text;
        },
      },
      { generatedTexts: true },
    ).remove();
    expect(found(MEMBERS, before).map(({ code }) => code)).toContain('odd-copy');
  });
});

function swapColumns(text: string): string {
  const lines = text.trimEnd().split('\n');
  return `${lines.map((line) => line.replace(/^([^,]*),([^,]*),/, '$2,$1,')).join('\n')}\n`;
}
