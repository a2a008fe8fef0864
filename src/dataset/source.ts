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
 */
export function readSource(root: string, path: string): { source: Source } | { problems: Problem[] } {
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
          ? problem('file-missing', place, { kind: 'file' })
          : problem('file-unreadable', place, { reason: code }),
      ],
    };
  }
  const text = decode(bytes);
  if (text !== undefined) return { source: { file, text } };
  return { problems: [problem('file-encoding', place, { guess: guessEncoding(bytes) })] };
}

/** The bytes as UTF-8 text, or undefined where they are not. UTF-16 can pass for UTF-8 with zeros in it. */
function decode(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes of letters that the languages here need and that the two code pages write differently. */
const CENTRAL_EUROPEAN = [0x8a, 0x9a, 0x8e, 0x9e, 0xe8, 0xc8, 0xe6, 0xc6, 0xf0, 0xd0];

function guessEncoding(bytes: Buffer): 'utf16' | 'windows1250' | 'windows1252' | 'unknown' {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff' || bytes.includes(0)) return 'utf16';
  // ë and ç are the same in both; č, ć, đ, š and ž are only in Windows-1250.
  if (CENTRAL_EUROPEAN.some((byte) => bytes.includes(byte))) return 'windows1250';
  return bytes.includes(0xeb) || bytes.includes(0xe7) ? 'windows1252' : 'unknown';
}

/** A path as messages show it: with forward slashes on every system. */
export function displayPath(root: string, path: string): string {
  return join(root, path).replaceAll('\\', '/');
}
