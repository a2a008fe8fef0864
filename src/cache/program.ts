import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderDigests } from './folder-digests.ts';
import { keyOf } from './key.ts';

/** The folders of the program. */
const FOLDERS = ['src', 'templates', 'schemas'];

/** Its other files; the lockfile names all packages by their hash. */
const FILES = ['.eleventy.js', '.puppeteerrc.cjs', 'package.json', 'package-lock.json'];

/**
 * Digest of all that decides what is made of the same data: code, templates, schemas, the versions
 * of every package, and the kind of machine, because pictures may depend on it.
 * @param root the folder of the program
 */
export function programDigest(root: string): string {
  const machine = [process.version, process.platform, process.arch];
  const folders = FOLDERS.map((folder) => JSON.stringify([folder, folderDigests(join(root, folder))]));
  const files = FILES.map((file) => readFileSync(join(root, file)));
  return keyOf('program', ...machine, ...folders, ...files);
}
