import type { Describer } from '../describe.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { countProblems } from './fold.ts';

/** Raised when a program that reads the report would have to change. */
const VERSION = 1;

/** Problems for programs, as `schemas/check-report.schema.json` describes them. None is folded. */
export function reportAsJson(problems: readonly Problem[], describer: Describer): string {
  const report = {
    version: VERSION,
    language: describer.language,
    ...countProblems(problems),
    problems: [...problems].sort(compareProblems).map((problem) => {
      const { file, line, column, severity, code, facts, suggestion } = problem;
      const { name, wrong, right } = describer.describe(problem);
      return { file, line, column, severity, code, name, wrong, right, suggestion: suggestion ?? null, facts };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
