import type { Problem } from '../problem.ts';

/** The line of a problem with a mark under what is meant. */
export interface Excerpt {
  readonly text: string;
  /** Where the mark begins and how long it is, in columns of a terminal. */
  readonly start: number;
  readonly length: number;
}

/** The excerpt of a problem, or undefined where the file has no such line. */
export type FindExcerpt = (problem: Problem) => Excerpt | undefined;

/** Longer lines are cut around the mark, in characters. */
const WIDTH = 100;

/** @param sources the texts of the files by the name that problems give them */
export function excerptsOf(sources: ReadonlyMap<string, string>): FindExcerpt {
  const files = new Map<string, readonly string[]>();
  return (problem) => {
    const lines = files.get(problem.file) ?? sources.get(problem.file)?.split('\n') ?? [];
    files.set(problem.file, lines);
    const line = lines[problem.line - 1];
    return line === undefined || line.trim() === '' ? undefined : excerptOf(problem, line);
  };
}

function excerptOf(problem: Problem, line: string): Excerpt {
  const column = Math.min(problem.column - 1, line.length);
  const begin = column < WIDTH * 0.7 ? 0 : column - Math.floor(WIDTH / 2);
  const before = (begin > 0 ? '…' : '') + show(line.slice(begin, column));
  const rest = line.slice(column, begin + WIDTH);
  const after = begin + WIDTH < line.length ? '…' : '';
  const marked = rest.slice(0, lengthOf(problem, line.slice(column, column + WIDTH)));
  return { text: before + show(rest) + after, start: widthOf(before), length: Math.max(1, widthOf(show(marked))) };
}

/** What cannot be seen takes one place, so that the mark stands where it should. */
function show(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, '·');
}

/** Letters of East Asia and pictures, which take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** How long the thing is that begins at the place: the value as quoted, or up to its end on the line. */
function lengthOf({ code, facts }: Problem, rest: string): number {
  if (code === 'csv-delimiter') return 1;
  const { value, name, column, key } = facts as { value?: string; name?: string; column?: string; key?: string };
  for (const quoted of [value, name, column, key]) {
    if (typeof quoted === 'string' && quoted !== '' && rest.startsWith(quoted.slice(0, WIDTH))) return quoted.length;
  }
  const quoted = /^"(?:[^"]|"")*"?/.exec(rest)?.[0];
  return quoted?.length ?? /^[^,]*/.exec(rest)?.[0].trimEnd().length ?? 1;
}
