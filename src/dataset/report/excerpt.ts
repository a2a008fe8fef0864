import type { Problem } from '../problem.ts';

/** The line of a problem with a mark under what is meant. */
export interface Excerpt {
  readonly text: string;
  /** Where the mark begins and how long it is, in characters of `text`. */
  readonly start: number;
  readonly length: number;
}

/** Longer lines are cut around the mark. */
const WIDTH = 100;

/** The excerpt of a problem, or undefined where the file has no such line. */
export function excerptOf(problem: Problem, sources: ReadonlyMap<string, string>): Excerpt | undefined {
  const line = sources.get(problem.file)?.split(/\r\n?|\n/)[problem.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const column = Math.min(problem.column - 1, line.length);
  const begin = column < WIDTH * 0.7 ? 0 : column - Math.floor(WIDTH / 2);
  const cut = line.slice(begin, begin + WIDTH);
  const before = begin > 0 ? '…' : '';
  const after = begin + WIDTH < line.length ? '…' : '';
  // What cannot be seen takes one place, so that the mark stands where it should.
  const text = before + cut.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '·').replace(/\p{Cf}/gu, '·') + after;
  const start = before.length + column - begin;
  return { text, start, length: Math.max(1, Math.min(lengthOf(problem, line.slice(column)), text.length - start)) };
}

/** How long the thing is that begins at the place: the value as quoted, or up to its end on the line. */
function lengthOf({ facts }: Problem, rest: string): number {
  const { value, name, column, key } = facts as { value?: string; name?: string; column?: string; key?: string };
  for (const quoted of [value, name, column, key]) {
    if (typeof quoted === 'string' && quoted !== '' && rest.startsWith(quoted)) return quoted.length;
  }
  const quoted = /^"(?:[^"]|"")*"?/.exec(rest)?.[0];
  return quoted?.length ?? /^[^,]*/.exec(rest)?.[0].trimEnd().length ?? 1;
}
