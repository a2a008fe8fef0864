import { type Code, type ProblemFacts, type Severity, severityOf } from './codes.ts';

/** Where something stands in a file; line and column count from 1, the column in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong or unlikely in the data or the texts. A value, never an exception. */
export interface Problem extends Place {
  readonly code: Code;
  readonly severity: Severity;
  /** What the message names. The words come with a language: see `describe.ts`. */
  readonly facts: ProblemFacts[Code];
  /** What was probably meant: it satisfies the rule. */
  readonly suggestion: string | undefined;
}

/** @param suggestion what was probably meant, where that can be told */
export function problem<C extends Code>(
  code: C,
  { file, line, column }: Place,
  facts: ProblemFacts[C],
  suggestion?: string,
): Problem {
  return { file, line, column, code, severity: severityOf(code), facts, suggestion };
}

/** Whether something stops a build. */
export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** By file, then from top to bottom: the order in which a person mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(JSON.stringify(a.facts), JSON.stringify(b.facts))
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
