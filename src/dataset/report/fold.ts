import type { Describer } from '../describe.ts';
import { compareProblems, isError, type Problem } from '../problem.ts';

/** A problem that stands for others of its kind in the same file. */
export interface FoldedProblem {
  readonly problem: Problem;
  /** The others, from top to bottom. */
  readonly more: readonly Problem[];
}

/** Problems of one kind that are shown one by one. */
const SHOWN = 3;

/** Lines or names of the others that are listed. */
const LISTED = 8;

/**
 * The problems in the order of a report: by file, errors before warnings, from top to bottom.
 * Where more than a few of one kind stand in a file, the first stands for all.
 */
export function foldProblems(problems: readonly Problem[]): FoldedProblem[] {
  const sorted = [...problems].sort(compareProblems);
  const kinds = Map.groupBy(sorted, ({ file, code, facts }) => {
    const { name = '', column = '', value = '' } = facts as { name?: string; column?: string; value?: string };
    // What is unknown differs by its value; what is written wrongly, by its column.
    return JSON.stringify([file, code, name, column, code === 'unknown-id' ? value : '']);
  });
  const folded = [...kinds.values()].flatMap((kind): FoldedProblem[] => {
    const [first, ...more] = kind;
    return first && kind.length > SHOWN ? [{ problem: first, more }] : kind.map((own) => ({ problem: own, more: [] }));
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

/** How many others there are, and where or which; empty where there are none. */
export function sayMore({ more }: FoldedProblem, describer: Describer): string {
  if (more.length === 0) return '';
  const names = more.flatMap(({ code, facts }) => {
    const { key, municipality, figure } = facts as { key?: string; municipality?: string; figure?: string };
    if (code.startsWith('text-')) return key ?? [];
    if (code === 'frozen-number') return figure ?? [];
    return (code === 'municipality-missing' ? municipality : undefined) ?? [];
  });
  if (names.length === more.length) return describer.report('more-names', { n: more.length, names: list(names) });
  const lines = [...new Set(more.map(({ line }) => line))];
  return describer.report('more', { n: lines.length, lines: list(lines) });
}

function list(values: readonly (string | number)[]): string {
  const shown = values.slice(0, LISTED).join(', ');
  return values.length > LISTED ? `${shown} …` : shown;
}

/** How many errors and warnings there are, in how many files. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number; files: number } {
  const errors = problems.filter(isError).length;
  return { errors, warnings: problems.length - errors, files: new Set(problems.map(({ file }) => file)).size };
}
