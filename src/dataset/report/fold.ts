import { compareProblems, isError, type Problem } from '../problem.ts';

/** A problem that stands for others of its kind in the same file. */
export interface FoldedProblem {
  readonly problem: Problem;
  /** Lines of the others, from top to bottom. */
  readonly more: readonly number[];
}

/** Problems of one kind that are shown one by one. */
const SHOWN = 3;

/**
 * The problems in the order of a report: by file, errors before warnings, from top to bottom.
 * Where more than a few of one kind stand in a file, the first stands for all.
 */
export function foldProblems(problems: readonly Problem[]): FoldedProblem[] {
  const sorted = [...problems].sort(compareProblems);
  const kinds = Map.groupBy(sorted, ({ file, code, facts }) => {
    const { name = '', column = '' } = facts as { name?: string; column?: string };
    return JSON.stringify([file, code, name, column]);
  });
  const folded = [...kinds.values()].flatMap((kind): FoldedProblem[] => {
    const [first, ...others] = kind;
    if (!first || kind.length <= SHOWN) return kind.map((problem) => ({ problem, more: [] }));
    return [{ problem: first, more: others.map(({ line }) => line) }];
  });
  return folded.sort(
    (a, b) =>
      compareFiles(a.problem, b.problem) ||
      Number(isError(b.problem)) - Number(isError(a.problem)) ||
      compareProblems(a.problem, b.problem),
  );
}

function compareFiles(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** How many errors and warnings there are, in how many files. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number; files: number } {
  const errors = problems.filter(isError).length;
  return { errors, warnings: problems.length - errors, files: new Set(problems.map(({ file }) => file)).size };
}

/** Line numbers in a sentence: the first ones, then an ellipsis. */
export function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, 8).join(', ');
  return lines.length > 8 ? `${shown} …` : shown;
}
