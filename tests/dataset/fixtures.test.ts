import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isError } from '../../src/dataset/problem.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { makeDataFolder, type Override } from '../support/data-folder.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const CASES = readdirSync(FIXTURES).sort();

describe('a data folder with faults is told each of them, with its place', () => {
  test.each(CASES)('%s', (name) => {
    const folder = makeDataFolder(overridesOf(name), { generatedTexts: true });
    onTestFinished(folder.remove);
    const result = readDataset(folder.path);
    // The sample itself has a few unlikely things in it.
    const found = 'problems' in result ? result.problems.filter(isError) : [];
    const lines = found.map(({ file, line, column, code }) => {
      return `${file.slice(folder.path.length + 1)}:${line}:${column}: ${code}`;
    });
    expect(lines).toEqual(expectedOf(name));
  });
});

function expectedOf(name: string): string[] {
  return readFileSync(join(FIXTURES, name, 'expected.txt'), 'utf8')
    .trimEnd()
    .split('\n');
}

/** The files of a case, and null for each that its removed.txt lists. */
function overridesOf(name: string): Record<string, Override> {
  const overrides: Record<string, Override> = {};
  for (const entry of readdirSync(join(FIXTURES, name), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(join(FIXTURES, name).length + 1).replaceAll('\\', '/');
    if (entry.isFile() && !path.endsWith('.txt')) overrides[path] = readFileSync(file, 'utf8');
  }
  const removed = join(FIXTURES, name, 'removed.txt');
  if (existsSync(removed))
    for (const path of readFileSync(removed, 'utf8').trimEnd().split('\n')) overrides[path] = null;
  return overrides;
}
