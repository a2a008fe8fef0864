import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file with what is in it. */
export interface FileDigest {
  /** From the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal digits. */
  readonly digest: string;
}

/** All files under a folder with their digests, in the order of their paths; none where there is no folder. */
export function folderDigests(folder: string): FileDigest[] {
  return filesUnder(folder).map((path) => {
    const content = readFileSync(join(folder, path));
    return { path, bytes: content.byteLength, digest: hash('sha256', content) };
  });
}

function filesUnder(folder: string, above = ''): string[] {
  const entries = readdirSync(join(folder, above), { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = `${above}${entry.name}`;
    return entry.isDirectory() ? filesUnder(folder, `${path}/`) : [path];
  });
  return paths.sort();
}
