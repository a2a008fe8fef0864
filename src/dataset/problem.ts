import { type Code, messages } from './messages.ts';

/** Where something stands in a file; line and column count from 1, the column in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in the data or the texts. A value, never an exception. */
export interface Problem extends Place {
  readonly code: Code;
  readonly message: string;
}

export function problem<C extends Code>(
  code: C,
  { file, line, column }: Place,
  ...facts: Parameters<(typeof messages)[C]>
): Problem {
  const say = messages[code] as (...facts: Parameters<(typeof messages)[C]>) => string;
  return { file, line, column, code, message: say(...facts) };
}

/** By file, then from top to bottom: the order in which a person mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
