import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileDigest } from '../cache/folder-digests.ts';

/** What was published: which issues, and every file with its sum. */
export interface Manifest {
  /** The issues that were printed, by year, with what they were made from. */
  readonly editions: Readonly<Record<string, Issue>>;
  /** All files but this one, by their paths from the root of the site. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

export interface Issue {
  readonly issue: number;
  /** Day of the issue. */
  readonly date: string;
  readonly fingerprint: string;
  readonly data: string;
  readonly texts: string;
  readonly code: string;
  readonly browser: string;
}

const MANIFEST = 'manifest.json';

/**
 * Writes `manifest.json` into the folder of a site.
 * @param files of the folder, in the order of their paths
 * @returns these and the manifest, in the same order
 */
export async function writeManifest(
  folder: string,
  files: readonly FileDigest[],
  editions: Manifest['editions'],
): Promise<FileDigest[]> {
  const sums = files.map(({ path, bytes, digest }) => [path, { bytes, sha256: digest }] as const);
  const manifest: Manifest = { editions, files: Object.fromEntries(sums) };
  const content = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(folder, MANIFEST), content);
  const digest = createHash('sha256').update(content).digest('hex');
  return [...files, { path: MANIFEST, bytes: content.length, digest }].sort((a, b) => (a.path < b.path ? -1 : 1));
}
