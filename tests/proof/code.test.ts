import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { sumOfCode } from '../../src/proof/code.ts';
import { temporaryFolder } from '../support/site.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();
afterAll(() => folder.remove());
let count = 0;

/** The sum of a copy of the repository in which something has been changed. */
async function sumWith(change: (root: string) => void): Promise<string> {
  count += 1;
  const root = join(folder.path, String(count));
  for (const path of ['src', 'templates', 'schemas', '.eleventy.js', 'package-lock.json']) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  change(root);
  return sumOfCode(root);
}

function edit(root: string, path: string, change: (text: string) => string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(join(root, path), change(text));
}

interface Lockfile {
  readonly packages: Record<string, { version?: string; integrity?: string; dev?: boolean }>;
}

function editLockfile(root: string, change: (lockfile: Lockfile) => void): void {
  edit(root, 'package-lock.json', (text) => {
    const lockfile = JSON.parse(text) as Lockfile;
    change(lockfile);
    return JSON.stringify(lockfile);
  });
}

test('is the same in a copy at another place, with lines that end as on Windows', async () => {
  const sum = await sumWith((root) => {
    for (const path of ['src/build.ts', 'templates/styles/sheet.css', 'schemas/meetings.schema.json']) {
      edit(root, path, (text) => text.replaceAll('\n', '\r\n'));
    }
  });
  expect(sum).toBe(await sumOfCode());
  expect(sum).toMatch(/^[0-9a-f]{32}$/);
});

test('does not count notes, what editors and systems leave, and packages that only development needs', async () => {
  const sum = await sumWith((root) => {
    writeFileSync(join(root, 'src/.DS_Store'), 'x');
    writeFileSync(join(root, 'src/build.ts~'), 'x');
    edit(root, 'schemas/README.md', (text) => `${text}More\n`);
    editLockfile(root, ({ packages }) => {
      const tool = packages['node_modules/vitest'];
      if (tool) tool.integrity = 'sha512-another';
    });
  });
  expect(sum).toBe(await sumOfCode());
});

test.each<[what: string, change: (root: string) => void]>([
  ['a line of code', (root) => edit(root, 'src/charts/strip.ts', (text) => `${text}// More\n`)],
  ['a rule of style', (root) => edit(root, 'templates/styles/sheet.css', (text) => text.replace('7pt', '8pt'))],
  ['a template', (root) => edit(root, 'templates/components/foot/macro.njk', (text) => text.replace('·', '–'))],
  ['a schema', (root) => edit(root, 'schemas/meetings.schema.json', (text) => text.replace('"title"', '"title" '))],
  ['the configuration', (root) => edit(root, '.eleventy.js', (text) => `${text}// More\n`)],
  [
    'the name of a file',
    (root) => {
      mkdirSync(join(root, 'src/more'));
      writeFileSync(join(root, 'src/more/empty.ts'), '');
    },
  ],
  [
    'a package that runs',
    (root) =>
      editLockfile(root, ({ packages }) => {
        const font = packages['node_modules/@fontsource/source-sans-3'];
        if (font) font.integrity = 'sha512-another';
      }),
  ],
])('is another one with another %s', async (_what, change) => {
  expect(await sumWith(change)).not.toBe(await sumOfCode());
});
