import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problem } from './problem.ts';

/** The text of one file of the data folder. `file` is how messages name it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads a file of the data folder as UTF-8.
 * @param root the data folder, as the user wrote it
 * @param path the file inside it, with forward slashes
 * @param what what the file is for, said where it is missing
 */
export function readSource(
  root: string,
  path: string,
  what: string,
): { source: Source } | { problems: Problem[] } {
  const file = displayPath(root, path);
  const place = { file, line: 1, column: 1 };
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return {
      problems: [
        code === 'ENOENT'
          ? problem('file-missing', place, { what })
          : problem('file-unreadable', place, { reason: code }),
      ],
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { source: { file, text } };
  } catch {
    return { problems: [problem('file-not-utf8', place)] };
  }
}

/** A path as messages show it: with forward slashes on every system. */
export function displayPath(root: string, path: string): string {
  return join(root, path).replaceAll('\\', '/');
}
