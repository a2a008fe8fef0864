import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FileDigest, folderDigests } from './folder-digests.ts';
import { type Key, keyOf } from './key.ts';

/** What a build was made from, and what it wrote. */
interface BuildRecord {
  readonly state: Key;
  readonly files: readonly FileDigest[];
}

/**
 * What the last build wrote into a folder, where that build had the same state and the folder
 * still holds exactly this, byte for byte.
 * @param state key of everything that a build follows from
 */
export function recallBuild(cache: string, out: string, state: Key): readonly FileDigest[] | undefined {
  try {
    const record = JSON.parse(readFileSync(recordPath(cache, out), 'utf8')) as BuildRecord;
    if (record.state !== state) return undefined;
    return JSON.stringify(folderDigests(out)) === JSON.stringify(record.files) ? record.files : undefined;
  } catch {
    // No record, one that is damaged, or a folder that is gone: the site is built.
    return undefined;
  }
}

/**
 * Notes what a build has written. Where that fails, the next build is only not as quick.
 * @param files read before they came into place: another build may have replaced them since
 */
export function noteBuild(cache: string, out: string, state: Key, files: readonly FileDigest[]): void {
  const record: BuildRecord = { state, files };
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(recordPath(cache, out), JSON.stringify(record));
  } catch {
    return;
  }
}

function recordPath(cache: string, out: string): string {
  return join(cache, `build-${keyOf('out', resolve(out)).slice(0, 16)}.json`);
}
