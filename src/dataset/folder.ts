import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of files, on disk or in memory. Paths inside it have forward slashes. */
export interface Folder {
  /** How messages name a file or folder inside it. */
  nameOf(path: string): string;
  /** The names in a folder, sorted. */
  list(path: string): readonly string[] | Unreadable;
  read(path: string): Uint8Array | Unreadable;
}

/** Why a file or folder cannot be read: what the system calls it, `ENOENT` where there is none. */
export interface Unreadable {
  readonly reason: string;
}

/** @param root the folder, as the user wrote it */
export function openFolder(root: string): Folder {
  return {
    nameOf: (path) => join(root, path).replaceAll('\\', '/'),
    list: (path) => orReason(() => readdirSync(join(root, path)).sort()),
    read: (path) =>
      orReason(() => {
        const file = join(root, path);
        // To read from a pipe or a device would wait for ever.
        if (!statSync(file).isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
        return readFileSync(file);
      }),
  };
}

function orReason<T>(read: () => T): T | Unreadable {
  try {
    return read();
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' };
  }
}
