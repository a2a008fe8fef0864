import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { flattenTexts } from '../../src/dataset/flatten-texts.ts';
import { type Files, memoryFolder } from '../../src/dataset/memory-folder.ts';
import type { DatasetResult } from '../../src/dataset/read.ts';
import { checkData } from '../../src/editions/check.ts';

const ROOT = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The small data folder that has no faults; every other fixture changes some of its files. */
export const VALID = 'valid';

/** The names of all fixtures. */
export const FIXTURES: readonly string[] = readdirSync(ROOT).sort();

/** The files of the folder without faults. */
export const VALID_FILES: Files = filesIn(join(ROOT, VALID));

/** The files of the repository's data. */
export const DATA_FILES: Files = filesIn(fileURLToPath(new URL('../../data', import.meta.url)));

/** Every text that the small folder's pages would use. */
const TEXT_KEYS: readonly string[] = [
  ...flattenTexts(parse(readFileSync(join(ROOT, VALID, 'texts/en.yaml'), 'utf8'))).keys(),
];

/** The files of a fixture: those without faults, with its own in their places, without those that it removes. */
export function fixtureFiles(name: string): Files {
  const own = name === VALID ? [] : [...filesIn(join(ROOT, name))];
  const list = join(ROOT, name, 'removed.txt');
  const removed = existsSync(list) ? readFileSync(list, 'utf8').trimEnd().split('\n') : [];
  const isRemoved = (path: string) => removed.some((gone) => path === gone || path.startsWith(`${gone}/`));
  return new Map([...[...VALID_FILES].filter(([path]) => !isRemoved(path)), ...own]);
}

/** What the check must find, as `path:line:column: severity code`. */
export function expectedOf(name: string): string[] {
  const text = readFileSync(join(ROOT, name, 'expected.txt'), 'utf8').trimEnd();
  return text === '' ? [] : text.split('\n');
}

/** Checks files in memory, whose texts are those of the small folder. */
export function checkFiles(files: Files): DatasetResult {
  return checkData(memoryFolder(files), TEXT_KEYS);
}

function filesIn(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), path] as const)
      .filter(([name]) => !['expected.txt', 'removed.txt'].includes(name))
      .map(([name, path]) => [name, readFileSync(path)]),
  );
}
