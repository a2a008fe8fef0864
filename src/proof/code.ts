import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folders and files of this repository that the sheets follow from, besides the data. */
const FOLDERS = ['src', 'templates', 'schemas'];
const FILES = ['.eleventy.js'];
const LOCKFILE = 'package-lock.json';

/** Files of the folders that change what is printed: neither notes nor what an editor or a system leaves. */
const COUNTED = /^[^.].*\.(ts|js|json|njk|css|yaml)$/;

/**
 * The sum of the program's own files: their names and texts. Whatever the system makes of the ends of
 * lines, and wherever the repository lies, it is the same.
 */
export async function sumOfCode(root = ROOT): Promise<string> {
  const found = await Promise.all(FOLDERS.map((folder) => filesIn(join(root, folder))));
  const paths = [...FILES, ...found.flat().map((file) => relative(root, file).replaceAll('\\', '/'))].sort();
  const texts = await Promise.all(paths.map(async (path) => unixText(await readFile(join(root, path), 'utf8'))));
  const lockfile = JSON.parse(await readFile(join(root, LOCKFILE), 'utf8')) as Lockfile;
  const hash = createHash('sha256');
  for (const [index, path] of paths.entries()) hash.update(JSON.stringify([path, texts[index]]));
  hash.update(JSON.stringify(packagesThatRun(lockfile)));
  return hash.digest('hex').slice(0, 32);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && COUNTED.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

function unixText(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly integrity?: string }>>;
}

/** The packages by their sums. What only development needs, a checker of code for example, prints nothing. */
function packagesThatRun({ packages }: Lockfile): [path: string, integrity: string][] {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { integrity = '' }]): [string, string] => [path, integrity])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
