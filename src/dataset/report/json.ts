import type { Describer } from '../describe.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { countProblems } from './fold.ts';

/** Raised when a program that reads the report would have to change. */
const VERSION = 1;

/** Facts are cut where they are longer, in characters: a cell may hold a whole file. */
const LONGEST_FACT = 1_000;

/** Problems for programs, as `schemas/check-report.schema.json` describes them. None is folded. */
export function reportAsJson(problems: readonly Problem[], describer: Describer): string {
  const report = {
    version: VERSION,
    language: describer.language,
    ...countProblems(problems),
    problems: [...problems].sort(compareProblems).map((problem) => {
      const { file, line, column, severity, code, facts, suggestion } = problem;
      const { name, wrong, right } = describer.describe(problem);
      const documentation = describer.documentOf(code);
      const meant = { suggestion: suggestion ?? null };
      return { file, line, column, severity, code, name, wrong, right, ...meant, documentation, facts };
    }),
  };
  const cut = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > LONGEST_FACT ? `${value.slice(0, LONGEST_FACT)}…` : value;
  return `${JSON.stringify(report, cut, 2)}\n`;
}
