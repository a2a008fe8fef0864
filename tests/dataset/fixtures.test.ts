import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { messages } from '../../src/dataset/messages.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { makeDataFolder, type Override } from '../support/data-folder.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const CASES = readdirSync(FIXTURES).sort();

/** Codes that no folder in git can show; the tests beside this one do. */
const SHOWN_ELSEWHERE = [
  'file-not-utf8',
  'file-unreadable',
  'folder-missing',
  'edition-none',
  'text-missing',
  'text-unknown',
  'text-syntax',
  'text-placeholders',
  'text-plurals',
];

describe('a data folder with faults is told each of them, with its place', () => {
  test.each(CASES)('%s', (name) => {
    const folder = makeDataFolder(overridesOf(name), { generatedTexts: true });
    onTestFinished(folder.remove);
    const result = readDataset(folder.path);
    const found = 'problems' in result ? result.problems : [];
    const lines = found.map(({ file, line, column, code }) => {
      return `${file.slice(folder.path.length + 1)}:${line}:${column}: ${code}`;
    });
    expect(lines).toEqual(expectedOf(name));
  });

  test('every kind of problem has a case', () => {
    const shown = CASES.flatMap(expectedOf).map((line) => line.split(': ')[1]);
    expect(new Set([...shown, ...SHOWN_ELSEWHERE])).toEqual(new Set(Object.keys(messages)));
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
