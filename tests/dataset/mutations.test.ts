import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createDescriber, REPORT_LANGUAGES } from '../../src/dataset/describe.ts';
import { type Files, memoryFolder } from '../../src/dataset/memory-folder.ts';
import { compareProblems, isError, type Problem } from '../../src/dataset/problem.ts';
import { checkFolder, type DatasetResult } from '../../src/dataset/read.ts';
import { reportAsAnnotations, reportAsMarkdown } from '../../src/dataset/report/github.ts';
import { reportAsJson } from '../../src/dataset/report/json.ts';
import { reportAsText } from '../../src/dataset/report/text.ts';
import { TEXT_KEYS } from '../../src/dataset/text-keys.generated.ts';
import { checkFiles, DATA_FILES, VALID_FILES } from '../support/fixtures.ts';
import { arbitraryMutations } from '../support/mutations.ts';

vi.mock(import('../../src/dataset/yaml.ts'), async (load) => {
  const { rememberDocuments } = await import('../support/remembered-documents.ts');
  return rememberDocuments(await load());
});

/** Cases of each run; with `FUZZ_CASES=1000000` it looks further, each time elsewhere. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 10_000);
const SEED = process.env['FUZZ_CASES'] ? {} : { seed: 2023 };

/** Of so many cases, one is a change of the repository's own data, which take longer to check. */
const SHARE_OF_DATA = 100;

/** A check takes some milliseconds; in seconds something is wrong. */
const SLOW = 5_000;

const DESCRIBERS = REPORT_LANGUAGES.map((language) => createDescriber(language));

type Check = (files: Files) => DatasetResult;

test.each<[string, Files, number, Check]>([
  ['the small folder', VALID_FILES, CASES, checkFiles],
  ["the repository's data", DATA_FILES, CASES / SHARE_OF_DATA, (files) => checkFolder(memoryFolder(files), TEXT_KEYS)],
])(
  'whatever is done to %s, there is a dataset, or problems with places',
  (_, valid, numRuns, check) => {
    let cases = 0;
    fc.assert(
      fc.property(arbitraryMutations(valid), ({ files }) => {
        cases += 1;
        const began = performance.now();
        const result = check(files);
        const problems = 'problems' in result ? result.problems : result.warnings;
        expect(performance.now() - began).toBeLessThan(SLOW);
        expect(problems.some(isError)).toBe('problems' in result);
        expect(misplaced(problems, result.sources)).toEqual([]);
        // Each language and each format in turn.
        const describer = DESCRIBERS[cases % DESCRIBERS.length];
        if (describer) EXPECTATIONS[cases % EXPECTATIONS.length]?.(problems, result.sources, describer);
      }),
      { numRuns, ...SEED },
    );
    expect(cases).toBeGreaterThanOrEqual(numRuns);
  },
  60_000 + CASES * 20,
);

/** Problems that are not in order, or whose place is not in their file. */
function misplaced(problems: readonly Problem[], sources: ReadonlyMap<string, string>): Problem[] {
  const lines = new Map([...sources].map(([file, text]) => [file, text.split('\n')]));
  return problems.filter((own, index) => {
    const before = problems[index - 1];
    if (before && compareProblems(before, own) > 0) return true;
    const written = lines.get(own.file);
    const last = written ? (written[own.line - 1]?.length ?? -1) + 1 : Number.POSITIVE_INFINITY;
    const isInFile = own.line >= 1 && own.line <= (written?.length ?? 1) && own.column >= 1 && own.column <= last;
    return !isInFile || !/^data(\/|$)/.test(own.file);
  });
}

/** What holds for each format of a report, whatever stands in the files. */
const EXPECTATIONS: readonly ((...reported: Parameters<typeof reportAsMarkdown>) => void)[] = [
  (problems, sources, describer) => {
    const text = reportAsText(problems, sources, describer);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]|undefined|\[object/u);
  },
  (problems, _, describer) => {
    const lines = reportAsAnnotations(problems, describer).trimEnd().split('\n').slice(0, -1);
    const command = /^::(error|warning) file=data[^,\r]*,line=\d+,col=\d+,title=[^,:]*::\S/;
    expect(lines.filter((line) => !command.test(line))).toEqual([]);
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
