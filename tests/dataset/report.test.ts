import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDescriber, REPORT_LANGUAGES } from '../../src/dataset/describe.ts';
import { type Problem, problem } from '../../src/dataset/problem.ts';
import { reportAsAnnotations, reportAsMarkdown } from '../../src/dataset/report/github.ts';
import { reportAsJson } from '../../src/dataset/report/json.ts';
import { type Paint, reportAsText } from '../../src/dataset/report/text.ts';
import { checkFiles, fixtureFiles } from '../support/fixtures.ts';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schemas/check-report.schema.json', import.meta.url), 'utf8'),
) as object;
const english = createDescriber('en');
const NO_SOURCES: ReadonlyMap<string, string> = new Map();
const [ONE, TWO] = ['data/one.csv', 'data/two.csv'];

const at = (file: string, line: number, column = 1) => ({ file, line, column });
const wrong = (file: string, line: number, value = 'maybe', name = 'established') =>
  problem('value-not-allowed', at(file, line), { name, value, right: { kind: 'choice', choices: 'yes, no' } });
const odd = (file: string, line: number) => problem('odd-holiday', at(file, line), { value: '2023-01-01' });

/** All problems of a fixture, with the texts of its files. */
function problemsOf(fixture: string): { problems: readonly Problem[]; sources: ReadonlyMap<string, string> } {
  const result = checkFiles(fixtureFiles(fixture));
  return { problems: 'problems' in result ? result.problems : result.warnings, sources: result.sources };
}

/** The same problems in any other order. */
const shuffled = (problems: readonly Problem[]) =>
  fc.shuffledSubarray([...problems], { minLength: problems.length, maxLength: problems.length });

describe('the report as text', () => {
  const textOf = (problems: readonly Problem[], sources = NO_SOURCES, paint?: Paint) =>
    reportAsText(problems, sources, english, paint);

  test('shows place, severity, what is wrong, what would be right, the rule, and the cell with a mark under it', () => {
    const sources = new Map([[ONE, 'municipality,established\npeje,maybe\n']]);
    expect(textOf([{ ...wrong(ONE, 2), column: 6 }], sources)).toBe(`\
data/one.csv:2:6: error: “established” has a value that is not allowed (“maybe”), write one of yes, no [value-not-allowed]
     2 | peje,maybe
       |      ^^^^^

1 error, 0 warnings in 1 file
`);
  });

  test('goes by file, errors before warnings, from top to bottom, whatever the order they were found in', () => {
    const all = [wrong(TWO, 1), odd(ONE, 2), wrong(ONE, 9), wrong(ONE, 3), odd(TWO, 5)];
    const report = textOf(all);
    expect(report.match(/data\/\w+\.csv:\d+/g)).toEqual([`${ONE}:3`, `${ONE}:9`, `${ONE}:2`, `${TWO}:1`, `${TWO}:5`]);
    expect(report.trimEnd().split('\n').at(-1)).toBe('3 errors, 2 warnings in 2 files');
    fc.assert(fc.property(shuffled(all), (some) => textOf(some) === report));
  });

  test('folds what repeats: the first stands for all, with the rows of the others', () => {
    const report = textOf(Array.from({ length: 38 }, (_, index) => wrong(ONE, index + 2)));
    expect(report.match(/value-not-allowed/g)).toHaveLength(1);
    expect(report).toContain('and 37 more rows: 3, 4, 5, 6, 7, 8, 9, 10 …');
    expect(report).toContain('38 errors');
  });

  test('does not fold what differs, or is only a few', () => {
    const columns = ['a', 'b', 'c', 'd'].map((name, index) => wrong(ONE, index + 2, 'x', name));
    expect(textOf(columns).match(/value-not-allowed/g)).toHaveLength(4);
    expect(textOf([2, 3, 4].map((line) => wrong(ONE, line))).match(/value-not-allowed/g)).toHaveLength(3);
  });

  test('has colours only where it is told how to paint', () => {
    const paint: Paint = (format, text) => `<${format}>${text}</${format}>`;
    expect(textOf([wrong(ONE, 2)], NO_SOURCES, paint)).toContain('<red>error</red>');
    expect(textOf([odd(ONE, 2)], NO_SOURCES, paint)).toContain('<yellow>warning</yellow>');
    expect(textOf([wrong(ONE, 2)])).not.toMatch(/\u001b|</);
  });
});

describe('the annotations of a pull request', () => {
  const commandsOf = (problems: readonly Problem[]) =>
    reportAsAnnotations(problems, english)
      .split('\n')
      .filter((line) => line.startsWith('::'));

  test('stand on file, line and column, with the name of the rule as their title', () => {
    expect(commandsOf([{ ...wrong(ONE, 2), column: 6 }])).toEqual([
      '::error file=data/one.csv,line=2,col=6,title=Value not allowed [value-not-allowed]::“established” has a value that is not allowed (“maybe”), write one of yes, no',
    ]);
  });

  test('are at most ten of each severity, errors first, and the last says how many are left out', () => {
    const many = Array.from({ length: 25 }, (_, index) => [
      wrong(ONE, index + 1, 'x', `column ${index}`),
      problem('odd-same-day', at(TWO, index + 1), { value: `value ${index}`, first: 1 }),
    ]).flat();
    const commands = commandsOf(many);
    const errors = commands.filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(10);
    expect(commands.slice(0, 10)).toEqual(errors);
    expect(commands.length).toBeLessThanOrEqual(20);
    expect(commands.at(-1)).toMatch(/%0A\d+ more problems stand in the summary of this run$/);
  });

  test('hold nothing that would end them or begin another one', () => {
    const nasty = 'a\r\n::error file=x::b,c:d 100%';
    fc.assert(
      fc.property(fc.oneof(fc.constant(nasty), fc.string({ unit: 'binary' })), (value) => {
        const lines = reportAsAnnotations([wrong(`data/${value}.csv`, 1, value)], english).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[0]).toMatch(/^::error file=[^,:\r\n]*,line=1,col=1,title=[^,:\r\n]*::[^\r\n]*$/);
      }),
    );
  });
});

describe('the summary of a run', () => {
  const summaryOf = (problems: readonly Problem[], sources = NO_SOURCES) =>
    reportAsMarkdown(problems, sources, english);

  test('holds all problems, by file, with their lines', () => {
    const many = Array.from({ length: 60 }, (_, index) => wrong(ONE, index + 1, 'x', `column ${index}`));
    const summary = summaryOf([...many, odd(TWO, 3)]);
    for (let line = 1; line <= 60; line += 1) expect(summary).toContain(`**error ${line}:1**`);
    expect(summary.match(/^### .*$/gm)).toEqual(['### data/one.csv', '### data/two.csv']);
    expect(summary).toContain('60 errors, 1 warning in 2 files');
  });

  test('links each rule to its explanation where the address of the repository is known', () => {
    const found = [wrong(ONE, 1)];
    expect(summaryOf(found)).toContain(' `value-not-allowed`\n');
    const linked = reportAsMarkdown(found, NO_SOURCES, english, 'https://example.org/blob/abc/');
    expect(linked).toContain(
      ' [`value-not-allowed`](https://example.org/blob/abc/schemas/CHECKS.md#value-not-allowed)\n',
    );
  });

  test('shows markup, links and pipes of a cell as they are written', () => {
    const value = '<img src=x> [link](http://x) | `code` @everyone #1';
    const summary = summaryOf([wrong(ONE, 1, value)], new Map([[ONE, `${value}\n\`\`\` end`]]));
    const [said = ''] = summary.split('```text');
    expect(said).toContain('\\<img src=x\\> \\[link\\](http:\u2060//x) \\| \\`code\\` @\u2060everyone \\#1');
    expect(summary.match(/^ {2}```/gm)).toHaveLength(2);
  });

  test('is never longer than GitHub takes, and says what does not fit', () => {
    const many = Array.from({ length: 4000 }, (_, index) => wrong(ONE, index + 1, 'x'.repeat(400), `column ${index}`));
    const summary = summaryOf(many, new Map([[ONE, `${'y'.repeat(200)}\n`.repeat(4000)]]));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary.trimEnd().split('\n').at(-1)).toMatch(
      /^[\d,]+ more problems do not fit here; npm run check shows them$/,
    );
  });
});

describe('the report for programs', () => {
  const validate = new Ajv2020({ strict: false }).compile(SCHEMA);
  const parsed = (problems: readonly Problem[], language: (typeof REPORT_LANGUAGES)[number] = 'en') =>
    JSON.parse(reportAsJson(problems, createDescriber(language))) as {
      readonly version: number;
      readonly errors: number;
      readonly problems: readonly {
        readonly code: string;
        readonly suggestion: string | null;
        readonly documentation: string;
      }[];
    };

  test.each(REPORT_LANGUAGES)('is as its schema says, for every code, in %s', (language) => {
    for (const code of english.codes) {
      const report = parsed(problemsOf(code).problems, language);
      expect(validate(report), `${code}: ${JSON.stringify(validate.errors)}`).toBe(true);
      expect(report.problems.map((own) => own.code)).toContain(code);
    }
  });

  test('folds nothing, and names what was probably meant', () => {
    const { problems } = problemsOf('unknown-id');
    const report = parsed(problems);
    expect(report.problems).toHaveLength(problems.length);
    expect(report.version).toBe(1);
    const [unknown] = report.problems.filter(({ code }) => code === 'unknown-id');
    expect(unknown?.suggestion).toBeTruthy();
    expect(unknown?.documentation).toBe('schemas/CHECKS.md#unknown-id');
    expect(validate({ ...report, version: 2 })).toBe(false);
  });
});

test('a cell that holds a whole file is cut in every report', () => {
  const value = `"${'x "" '.repeat(200_000)}`;
  const found = [wrong(ONE, 1, value)];
  const sources = new Map([[ONE, value]]);
  for (const report of [
    reportAsText(found, sources, english),
    reportAsAnnotations(found, english),
    reportAsMarkdown(found, sources, english),
    reportAsJson(found, english),
  ]) {
    expect(report.length).toBeLessThan(3_000);
  }
});

test('each report says the same problems in each language, whatever the order they were found in', () => {
  const { problems, sources } = problemsOf('many-faults');
  expect(problems.length).toBeGreaterThan(10);
  for (const language of REPORT_LANGUAGES) {
    const describer = createDescriber(language);
    const reports = (some: readonly Problem[]) => [
      reportAsText(some, sources, describer),
      reportAsAnnotations(some, describer),
      reportAsMarkdown(some, sources, describer),
      reportAsJson(some, describer),
    ];
    const expected = reports(problems);
    fc.assert(
      fc.property(shuffled(problems), (some) => {
        expect(reports(some)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  }
});
