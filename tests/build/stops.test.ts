import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DataFolder, makeDataFolder, type Override } from '../support/data-folder.ts';
import type { Ended } from '../support/script.ts';
import { buildSite, ROOT, runBuild, Site, temporaryFolder } from '../support/site.ts';

// Each of these builds must stop, say why, and leave the site as it was.
const folder = temporaryFolder();
const out = join(folder.path, 'dist');
let data: DataFolder | undefined;

beforeEach(() => {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'manifest.json'), 'the site of yesterday');
});
afterEach(() => {
  data?.remove();
  data = undefined;
});
afterAll(() => folder.remove());

async function buildWith(overrides: Readonly<Record<string, Override>>, ...args: readonly string[]): Promise<Ended> {
  data = makeDataFolder(overrides);
  return runBuild(['--data', data.path, '--out', out, ...args]);
}

/** Line and column of the first text that matches, as an editor counts them. */
function placeOf(file: string, pattern: RegExp): string {
  const before = readFileSync(join(data?.path ?? '', file), 'utf8').split(pattern)[0] ?? '';
  return `${file}:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

function expectUntouched(): void {
  const site = new Site(folder.path);
  expect(site.files).toEqual(['dist/manifest.json']);
  expect(site.text('dist/manifest.json')).toBe('the site of yesterday');
}

describe('a problem of the data ends the build with exit code 1 and its place', () => {
  test('a text that is missing in one language', async () => {
    const { code, stdout } = await buildWith({ 'texts/sr.yaml': (text) => text.replace(/^ {2}no_change: .*\n/m, '') });
    expect(code).toBe(1);
    expect(stdout).toMatch(/texts\/sr\.yaml:\d+:\d+: .*common\.no_change/);
    expectUntouched();
  });

  test('a municipality that is missing', async () => {
    const { code, stdout } = await buildWith(
      { 'municipalities.csv': (text) => text.replace(/^peje,.*\n/m, '') },
      '--no-pdf',
    );
    expect(code).toBe(1);
    expect(stdout).toContain(placeOf('editions/2023/councils.csv', /(?<=\n)peje,/));
    expect(stdout).toMatch(/councils\.csv:\d+:1: .*peje/);
    expectUntouched();
  });

  test('a closing quote that is missing', async () => {
    const { code, stdout } = await buildWith(
      { 'residents.csv': (text) => text.replace('2011 census"', '2011 census') },
      '--no-pdf',
    );
    expect(code).toBe(1);
    expect(stdout).toContain(placeOf('residents.csv', /"Community profile/));
    expectUntouched();
  });

  test('a closing quote of a text that is missing', async () => {
    const broken: Override = (text) => text.replace(/^( {2}points: ".*)"$/m, '$1');
    const { code, stdout } = await buildWith({ 'texts/en.yaml': broken }, '--no-pdf');
    expect(code).toBe(1);
    expect(stdout).toMatch(/texts\/en\.yaml:\d+:\d+: /);
    expectUntouched();
  });

  test('several at once, all in one run, counted at the end', async () => {
    const { code, stdout } = await buildWith(
      {
        'editions/2023/councils.csv': (text) => text.replace(/^peje,yes/m, 'peje,perhaps'),
        'editions/2022/members.csv': (text) =>
          text.replace(/^decan,municipality,albanian,\d+/m, 'decan,municipality,albanian,-1'),
        'texts/sq.yaml': (text) => text.replace('{n, number} kB', '{m, number} kB'),
      },
      '--no-pdf',
    );
    expect(code).toBe(1);
    expect(stdout).toContain(placeOf('editions/2023/councils.csv', /perhaps/));
    expect(stdout).toMatch(/editions\/2022\/members\.csv:\d+:\d+: /);
    expect(stdout).toMatch(/texts\/sq\.yaml:\d+:\d+: /);
    expect(stdout).toMatch(/\b3 errors\b/);
    expectUntouched();
  });

  test('a folder that is not there', async () => {
    const { code, stdout, stderr } = await runBuild(['--data', join(folder.path, 'nowhere'), '--out', out, '--no-pdf']);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('nowhere');
    expect(stderr).not.toMatch(/\n\s+at /);
    expectUntouched();
  });
});

describe('a sheet that does not fit ends the build with exit code 1', () => {
  test('a text that is far too long is named with language, page, element and millimetres', async () => {
    const long: Override = (text) =>
      text.replace(/^( {2}title: Përfaqësimi i komuniteteve në KKSB)$/m, `$1${' dhe fjalë të tjera'.repeat(12)}`);
    const { code, stderr } = await buildWith({ 'texts/sq.yaml': long }, '--language', 'sq', '--edition', '2023');
    expect(code).toBe(1);
    expect(stderr).toMatch(/sq 2023, page 1, [\w-]+ ".+": runs into the foot by [\d.]+ mm/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expectUntouched();
  });

  test('a word that is too wide for its place is found in its panel', async () => {
    const wide: Override = (text) =>
      text.replace(/^( {2}councils: )MCSCs established$/m, `$1${'Supercalifragilistic'.repeat(4)}`);
    const { code, stderr } = await buildWith({ 'texts/en.yaml': wide }, '--language', 'en', '--edition', '2023');
    expect(code).toBe(1);
    expect(stderr).toMatch(/en 2023, page 1, panel-change ".*": (leaves the page|overlaps .*) by [\d.]+ mm/);
    expectUntouched();
  });

  test('a name that no chart has room for is named', async () => {
    const long: Override = (text) => text.replace(/^(dragash,Dragash)/m, `$1${'MW'.repeat(14)}`);
    const { code, stderr } = await buildWith({ 'municipalities.csv': long }, '--language', 'sq', '--edition', '2023');
    expect(code).toBe(1);
    expect(stderr).toContain('DragashMWMW');
    expect(stderr).not.toMatch(/\n\s+at /);
    expectUntouched();
  });
});

describe('a browser that cannot be started ends the build', () => {
  const NAMED = 'PUPPETEER_EXECUTABLE_PATH';
  const before = process.env[NAMED];
  afterEach(() => {
    if (before === undefined) delete process.env[NAMED];
    else process.env[NAMED] = before;
  });

  test.each([
    ['is not there', join(folder.path, 'no-browser')],
    ['is none', join(ROOT, 'package.json')],
    ['ends at once', process.execPath],
  ])('it %s', async (_what, path) => {
    process.env[NAMED] = path;
    await expect(buildSite({ out, pdf: true })).rejects.toThrow(
      /^the browser cannot be started \(.+\); set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium$/,
    );
    expectUntouched();
  });
});

describe('wrong usage ends the build with exit code 2 and says what would be right', () => {
  test.each([
    ['an edition that is not there', ['--edition', '1999'], 'there is no edition 1999, there are 2022, 2023'],
    ['an edition that is no year', ['--edition', 'last'], '--edition last is not a year'],
    ['a language that is not there', ['--language', 'de'], 'there is no language "de", there are sq, sr, en'],
    ['a base without a slash', ['--base', 'mcsc'], '--base mcsc must begin with a slash'],
    ['an option that is not there', ['--pdf'], "'--pdf'"],
    ['a word too many', ['dist'], "'dist'"],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await runBuild([...args, '--no-pdf', '--out', out]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm run build -- [options]');
    expectUntouched();
  });

  test.each([
    ['is the data', ''],
    ['holds the data', '..'],
  ])('a folder for the site that %s, and would be replaced as a whole', async (_, above) => {
    const parent = temporaryFolder();
    const source = join(parent.path, 'mine', 'data');
    data = makeDataFolder();
    cpSync(data.path, source, { recursive: true });
    const before = new Site(source).files;
    const target = join(source, above);
    const { code, stderr } = await runBuild(['--data', source, '--out', target, '--no-pdf', '--language', 'en']);
    expect([code, new Site(source).files]).toEqual([2, before]);
    expect(stderr).toContain(`the folder ${target} holds the data`);
    parent.remove();
  });
});

describe('what the site would replace and is no site stays as it is', () => {
  test('a folder with something else', async () => {
    const mine = join(folder.path, 'dist', 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'letter.txt'), 'Dear');
    const { code, stderr } = await runBuild(['--out', mine, '--no-pdf', '--language', 'en']);
    expect([code, new Site(mine).files]).toEqual([2, ['letter.txt']]);
    expect(stderr).toContain(`the folder ${mine} is no site`);
    rmSync(mine, { recursive: true });
  });

  test('a file', async () => {
    const { code, stderr } = await runBuild(['--out', join(out, 'manifest.json'), '--no-pdf', '--language', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('is no folder');
    expectUntouched();
  });
});

test('help is printed with exit code 0', async () => {
  const { code, stdout, stderr } = await runBuild(['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const option of ['--data', '--out', '--edition', '--language', '--base', '--no-pdf'])
    expect(stdout).toContain(option);
});
