import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDescriber, REPORT_LANGUAGES } from '../../src/dataset/describe.ts';
import { compareProblems, isError } from '../../src/dataset/problem.ts';
import { reportAsAnnotations, reportAsMarkdown } from '../../src/dataset/report/github.ts';
import { reportAsJson } from '../../src/dataset/report/json.ts';
import { reportAsText } from '../../src/dataset/report/text.ts';
import { checkFiles, VALID_FILES } from '../support/fixtures.ts';
import { arbitraryMutations } from '../support/mutations.ts';

/** Cases of each run; `FUZZ_CASES=1000000 npx vitest run tests/dataset/mutations.test.ts` looks further, each time elsewhere. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 10_000);
const SEED = process.env['FUZZ_CASES'] ? {} : { seed: 2023 };

/** A check of the small folder takes some milliseconds; in seconds something is wrong. */
const SLOW = 3_000;

const DESCRIBERS = REPORT_LANGUAGES.map((language) => createDescriber(language));

test(
  `whatever is done to ${VALID_FILES.size} valid files, there is a dataset, or problems with places`,
  () => {
    let cases = 0;
    fc.assert(
      fc.property(arbitraryMutations(VALID_FILES), ({ files }) => {
        cases += 1;
        const began = performance.now();
        const result = checkFiles(files);
        expect(performance.now() - began).toBeLessThan(SLOW);
        const problems = 'problems' in result ? result.problems : result.warnings;
        expect(problems.some(isError)).toBe('problems' in result);
        expect(problems).toEqual([...problems].sort(compareProblems));
        for (const { file, line, column, code } of problems) {
          expect(file, code).toMatch(/^data(\/|$)/);
          const lines = result.sources.get(file)?.split('\n');
          expect(line, `${file} ${code}`).toBeGreaterThanOrEqual(1);
          expect(line, `${file} ${code}`).toBeLessThanOrEqual(lines?.length ?? 1);
          expect(column, `${file} ${code}`).toBeGreaterThanOrEqual(1);
          if (lines) expect(column, `${file}:${line} ${code}`).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
        // Each language and each format in turn.
        const describer = DESCRIBERS[cases % DESCRIBERS.length];
        if (describer) EXPECTATIONS[cases % EXPECTATIONS.length]?.(problems, result.sources, describer);
      }),
      { numRuns: CASES, ...SEED },
    );
    expect(cases).toBeGreaterThanOrEqual(CASES);
  },
  60_000 + CASES * 20,
);

/** What holds for each format of a report, whatever stands in the files. */
const EXPECTATIONS: readonly ((...reported: Parameters<typeof reportAsMarkdown>) => void)[] = [
  (problems, sources, describer) => {
    const text = reportAsText(problems, sources, describer);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]|undefined|\[object/u);
  },
  (problems, _, describer) => {
    const lines = reportAsAnnotations(problems, describer).trimEnd().split('\n');
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatch(/^::(error|warning) file=data[^,\r]*,line=\d+,col=\d+,title=[^,:]*::\S/);
    }
  },
  (problems, sources, describer) => {
    const lines = reportAsMarkdown(problems, sources, describer).split('\n');
    expect(lines.filter((line) => /^\s*`{3}/.test(line)).length % 2).toBe(0);
  },
  (problems, _, describer) => {
    expect(JSON.parse(reportAsJson(problems, describer))).toMatchObject({ problems: { length: problems.length } });
  },
];

test('the same files give the same problems', () => {
  fc.assert(
    fc.property(arbitraryMutations(VALID_FILES), ({ files }) => {
      const [first, second] = [checkFiles(files), checkFiles(new Map([...files].reverse()))];
      expect(second).toEqual(first);
    }),
    { numRuns: 100, ...SEED },
  );
});
