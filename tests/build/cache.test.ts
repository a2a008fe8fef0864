import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import type { BuildOptions } from '../../src/build-options.ts';
import { type DataFolder, makeDataFolder } from '../support/data-folder.ts';
import { sharedSite } from '../support/shared-site.ts';
import { DATA, Site, temporaryFolder } from '../support/site.ts';

// A cache may make a build quicker. It must never make it different: everything here is compared,
// byte for byte, with what is built without a cache.
const folder = temporaryFolder();
const cache = join(folder.path, 'cache');
const out = join(folder.path, 'dist');
const ONE: Partial<BuildOptions> = { editions: [2023], languages: ['en'], pdf: true };
let changed: DataFolder;

beforeAll(() => {
  changed = makeDataFolder({
    'editions/2023/meetings.csv': (text) => text.replace(/^ferizaj,/m, 'ferizaj,2023-12-30,no,no\nferizaj,'),
  });
});
afterAll(() => {
  changed.remove();
  folder.remove();
});

async function run(options: Partial<BuildOptions>): Promise<{ unchanged: boolean; printed: number }> {
  let printed = 0;
  const result = await build({ data: DATA, out, pdf: false, cache, ...options }, (step, detail) => {
    if (step === 'print' && detail !== undefined) printed += 1;
  });
  if ('problems' in result) throw new Error(result.problems.map(({ file, code }) => `${file} ${code}`).join('\n'));
  return { unchanged: result.unchanged, printed };
}

/** The paths that two folders do not both have, with the same bytes. */
function differences(one: Site, other: Site): string[] {
  const paths = [...new Set([...one.files, ...other.files])];
  return paths.filter(
    (path) => !(one.has(path) && other.has(path)) || Buffer.compare(one.bytes(path), other.bytes(path)) !== 0,
  );
}

const plainSites = new Map<string, Promise<Site>>();

/** What is built without a cache: once for all tests that ask for the same. */
function withoutCache(options: Partial<BuildOptions>): Promise<Site> {
  const key = JSON.stringify(options);
  const made = plainSites.get(key) ?? buildWithoutCache(options, join(folder.path, `plain-${plainSites.size}`));
  plainSites.set(key, made);
  return made;
}

async function buildWithoutCache(options: Partial<BuildOptions>, plain: string): Promise<Site> {
  await run({ ...options, out: plain, cache: undefined });
  return new Site(plain);
}

async function expectAsWithoutCache(options: Partial<BuildOptions>): Promise<void> {
  expect(differences(new Site(out), await withoutCache(options))).toEqual([]);
}

/** All files of the cache, damaged one after the other. */
function damageAll(damage: (content: Buffer) => Buffer): void {
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) writeFileSync(path, damage(readFileSync(path)));
  }
}

describe('a second build of the same', () => {
  test('leaves the site as it is, and the site is the one that is built without a cache', async () => {
    expect(await run({ pdf: true })).toEqual({ unchanged: false, printed: 6 });
    expect(await run({ pdf: true })).toEqual({ unchanged: true, printed: 0 });
    expect(differences(new Site(out), await sharedSite())).toEqual([]);
  });

  test('into another folder prints nothing again, and writes the same', async () => {
    const other = join(folder.path, 'other');
    expect(await run({ ...ONE, out: other })).toEqual({ unchanged: false, printed: 0 });
    expect(differences(new Site(other), await withoutCache(ONE))).toEqual([]);
  });

  test.each<[string, (site: Site) => void]>([
    ['was changed', (site) => writeFileSync(join(site.folder, 'en/2023/index.html'), 'another')],
    ['is missing', (site) => rmSync(join(site.folder, 'data/2023/indicators.json'))],
    ['was added', (site) => writeFileSync(join(site.folder, 'added.html'), '')],
  ])('puts the site right where a file of it %s', async (_, change) => {
    const site = new Site(join(folder.path, 'other'));
    change(site);
    expect(await run({ ...ONE, out: site.folder })).toMatchObject({ unchanged: false });
    expect(differences(site, await withoutCache(ONE))).toEqual([]);
    expect(await run({ ...ONE, out: site.folder })).toMatchObject({ unchanged: true });
  });
});

describe('after a change', () => {
  test('of one cell the site is the one of that cell', async () => {
    expect(await run({ ...ONE, data: changed.path })).toEqual({ unchanged: false, printed: 1 });
    await expectAsWithoutCache({ ...ONE, data: changed.path });
  });

  test('and back, it is that of the first cell again', async () => {
    expect(await run(ONE)).toMatchObject({ unchanged: false });
    await expectAsWithoutCache(ONE);
  });

  test('of a text that only one page says', async () => {
    const texts = makeDataFolder({ 'texts/en.yaml': (text) => text.replace(/^( {2}nav_data: ).*$/m, '$1Figures') });
    const options = { ...ONE, data: texts.path, pdf: false };
    expect(await run(options)).toMatchObject({ unchanged: false });
    await expectAsWithoutCache(options);
    texts.remove();
  });

  test.each<[string, Partial<BuildOptions>]>([
    ['the edition', { editions: [2022], languages: ['en'] }],
    ['the language', { editions: [2023], languages: ['sr'] }],
    ['the path of the site', { editions: [2023], languages: ['en'], base: '/elsewhere' }],
    ['the PDFs, left out', { editions: [2023], languages: ['en'], pdf: false }],
  ])('of an option, %s, the site is that of the option', async (_, options) => {
    expect(await run(options)).toMatchObject({ unchanged: false });
    await expectAsWithoutCache(options);
  });
});

describe('a cache that is not as it should be', () => {
  test.each<[string, (content: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut', (content) => content.subarray(0, content.length / 2)],
    ['changed in one byte', (content) => Buffer.concat([content.subarray(0, -1), Buffer.from([7])])],
  ])('with files that are %s gives the same site', async (_, damage) => {
    damageAll(damage);
    expect(await run({ ...ONE, out: join(folder.path, 'damaged') })).toEqual({ unchanged: false, printed: 1 });
    expect(differences(new Site(join(folder.path, 'damaged')), await withoutCache(ONE))).toEqual([]);
  });

  test('that is a file, and so cannot keep anything, gives the same site', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, 'no folder');
    await run({ ...ONE, cache: file });
    await expectAsWithoutCache(ONE);
    expect(readFileSync(file, 'utf8')).toBe('no folder');
  });

  test('of a build that ended in the middle gives the same site', async () => {
    // What a killed build leaves: some results, and one that is half written.
    const partial = join(folder.path, 'partial');
    await run({ ...ONE, cache: partial });
    for (const [index, name] of readdirSync(partial).entries()) {
      if (index % 2 === 0) rmSync(join(partial, name), { recursive: true });
    }
    mkdirSync(join(partial, 'ab'), { recursive: true });
    writeFileSync(join(partial, 'ab.part'), 'half');
    await run({ ...ONE, cache: partial, out: join(folder.path, 'after') });
    expect(differences(new Site(join(folder.path, 'after')), await withoutCache(ONE))).toEqual([]);
  });
});

test('two builds at once with one cache do not mix', async () => {
  const shared = join(folder.path, 'shared');
  cpSync(cache, shared, { recursive: true });
  const [one, two] = [join(folder.path, 'one'), join(folder.path, 'two')];
  const options = { editions: [2023], languages: ['sq'], cache: shared };
  await Promise.all([run({ ...options, out: one }), run({ ...options, out: two, data: changed.path })]);
  for (const [path, data] of [
    [one, DATA],
    [two, changed.path],
  ] as const)
    expect(differences(new Site(path), await withoutCache({ editions: [2023], languages: ['sq'], data }))).toEqual([]);
});
