import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTarget, createStaging, replaceFolder, TargetError } from '../../src/site/swap.ts';

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
  target = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fill = (path: string, files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
};
const contentOf = (path: string) =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [file.slice(path.length + 1), readFileSync(file, 'utf8')]),
  );
/** The number of a process that is over. */
const gone = () => spawnSync(process.execPath, ['--version']).pid;

describe('a new site', () => {
  test('is put together in an empty folder beside the old one', async () => {
    const staging = await createStaging(target);
    expect(dirname(staging)).toBe(folder);
    expect(readdirSync(staging)).toEqual([]);
    expect(existsSync(target)).toBe(false);
  });

  test('takes the place of the old one as a whole', async () => {
    fill(target, { 'index.html': 'old', 'sq/stale.html': 'old' });
    const staging = await createStaging(target);
    fill(staging, { 'index.html': 'new', 'sr/index.html': 'new' });
    await replaceFolder(staging, target);
    expect(contentOf(target)).toEqual({ 'index.html': 'new', 'sr/index.html': 'new' });
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('needs no old one', async () => {
    const staging = await createStaging(target);
    fill(staging, { 'index.html': 'new' });
    await replaceFolder(staging, target);
    expect(contentOf(target)).toEqual({ 'index.html': 'new' });
  });

  test('may be named with a slash at its end', async () => {
    for (const content of ['first', 'second']) {
      const staging = await createStaging(`${target}/`);
      fill(staging, { 'index.html': content });
      await replaceFolder(staging, `${target}/`);
      expect(contentOf(target)).toEqual({ 'index.html': content });
    }
  });

  test('begins empty, even where an earlier attempt of this process left something', async () => {
    fill(await createStaging(target), { 'left.html': 'left' });
    expect(readdirSync(await createStaging(target))).toEqual([]);
  });
});

describe('a folder that must not be replaced', () => {
  test.each([
    ['is what is kept', 'data', 'data'],
    ['holds what is kept', 'mine', 'mine/data'],
    ['is what is kept, said in another way', 'mine/../data/', './data'],
    ['holds the present folder', '..', '.'],
    ['is the present folder', '.', '.'],
  ])('%s: %s and %s', (_, site, kept) => {
    expect(() => checkTarget(site, { 'the data': kept })).toThrow(TargetError);
    expect(() => checkTarget(site, { 'the data': kept })).toThrow(/holds the data/);
  });

  test.each([
    ['stands beside it', 'site', 'data'],
    ['stands within it', 'data/site', 'data'],
    ['begins with its name', 'site', 'site-of-data'],
    ['has a name of two points', '..dist', '.'],
    ['stands elsewhere', '/elsewhere/dist', 'data'],
  ])('is none that %s: %s and %s', (_, site, kept) => {
    expect(() => checkTarget(site, { 'the data': kept })).not.toThrow();
  });
});

describe('when something fails', () => {
  test('the old site stays, with all its files', async () => {
    const old = { 'index.html': 'old', 'sq/index.html': 'old' };
    fill(target, old);
    await expect(replaceFolder(join(folder, 'no-such-folder'), target)).rejects.toThrow(/ENOENT/);
    expect(contentOf(target)).toEqual(old);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('without an old site nothing is there afterwards', async () => {
    await expect(replaceFolder(join(folder, 'no-such-folder'), target)).rejects.toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a build that was killed', () => {
  test('leaves nothing behind after the next one has begun', async () => {
    fill(join(folder, `.site-building-${gone()}`), { 'index.html': 'half' });
    fill(target, { 'index.html': 'old' });
    fill(join(folder, `.site-old-${gone()}`), { 'index.html': 'older' });
    const staging = await createStaging(target);
    expect(readdirSync(folder).sort()).toEqual([staging.slice(folder.length + 1), 'site'].sort());
    expect(contentOf(target)).toEqual({ 'index.html': 'old' });
  });

  test('between the two renames, gives its old site back', async () => {
    fill(join(folder, `.site-old-${gone()}`), { 'index.html': 'old' });
    await createStaging(target);
    expect(contentOf(target)).toEqual({ 'index.html': 'old' });
  });

  test('holds no other one up by its lock', async () => {
    writeFileSync(join(folder, '.site-lock-0'), String(gone()));
    const staging = await createStaging(target);
    fill(staging, { 'index.html': 'new' });
    await replaceFolder(staging, target);
    expect(contentOf(target)).toEqual({ 'index.html': 'new' });
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('only that: what another living build puts together, and files of other names, are left alone', async () => {
    const others = {
      [`.site-building-${process.ppid}/a`]: 'a',
      '.site-notes/a': 'a',
      '.sites-old-1/a': 'a',
      'b/a': 'a',
    };
    fill(folder, others);
    await createStaging(target);
    expect(contentOf(folder)).toEqual(others);
  });
});

test('two builds at once take turns: the site is one of them, whole', async () => {
  fill(target, { 'index.html': 'old' });
  const stagings = ['a', 'b', 'c'].map((name) => join(folder, `staging-${name}`));
  for (const staging of stagings) fill(staging, { 'index.html': staging, [`${staging.slice(-1)}.html`]: staging });
  await Promise.all(stagings.map((staging) => replaceFolder(staging, target)));
  const [winner = ''] = Object.values(contentOf(target));
  expect(contentOf(target)).toEqual({ 'index.html': winner, [`${winner.slice(-1)}.html`]: winner });
  expect(readdirSync(folder)).toEqual(['site']);
});
