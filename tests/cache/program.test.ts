import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programDigest } from '../../src/cache/program.ts';

const FILES = [
  'src/build.ts',
  'src/charts/render.ts',
  'templates/pages/sheet.njk',
  'templates/styles/sheet.css',
  'schemas/meetings.schema.json',
  '.eleventy.js',
  '.puppeteerrc.cjs',
  'package.json',
  'package-lock.json',
];

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const move = (from: string, to: string) => {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  renameSync(join(root, from), join(root, to));
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'program-'));
  for (const file of FILES) write(file, `what stands in ${file}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each(FILES)('the digest follows from %s', (file) => {
  const before = programDigest(root);
  write(file, 'another');
  expect(programDigest(root)).not.toBe(before);
});

test.each([
  ['a new file', () => write('src/views/new.ts', '')],
  ['a file under another name', () => move('src/build.ts', 'src/built.ts')],
  ['a file in another room', () => move('src/build.ts', 'src/site/build.ts')],
])('the digest follows from %s', (_, change) => {
  const before = programDigest(root);
  change();
  expect(programDigest(root)).not.toBe(before);
});

test('the digest is the same in another folder, and with files that are not of the program', () => {
  const before = programDigest(root);
  write('data/site.yaml', 'data');
  write('README.md', 'words');
  expect(programDigest(root)).toBe(before);
  const copy = mkdtempSync(join(tmpdir(), 'program-'));
  cpSync(root, copy, { recursive: true });
  expect(programDigest(copy)).toBe(before);
  rmSync(copy, { recursive: true, force: true });
});
