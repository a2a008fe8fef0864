import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seal, UNSEALED } from '../../src/print/pdf/seal.ts';
import { printAgain } from '../../src/print-again.ts';
import type { Manifest } from '../../src/proof/manifest.ts';
import { type Finding, type Verified, type VerifyOptions, verify } from '../../src/verify.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { sharedSite } from '../support/shared-site.ts';
import { DATA, type Site, temporaryFolder } from '../support/site.ts';

vi.mock('../../src/print-again.ts', async (original) => {
  const { printAgain: own } = await original<typeof import('../../src/print-again.ts')>();
  return { printAgain: vi.fn(own) };
});

const PATH = 'sr/2022/fact-sheet-2022-sr.pdf';
const folder = temporaryFolder();
let site: Site;
let good: Buffer;
let count = 0;

beforeAll(async () => {
  site = await sharedSite();
  good = Buffer.from(site.bytes(PATH));
}, 120_000);
afterAll(() => folder.remove());

async function verified(bytes: Uint8Array, options: Partial<VerifyOptions> = {}): Promise<Verified> {
  count += 1;
  const own = join(folder.path, String(count));
  mkdirSync(own);
  const given = { data: DATA, manifest: undefined, folder: own, ...options };
  const result = await verify(bytes, given, () => undefined);
  if ('problems' in result) throw new Error(result.problems.map(({ code }) => code).join('\n'));
  return result;
}

const findingOf = async (bytes: Uint8Array, options?: Partial<VerifyOptions>): Promise<Finding> =>
  (await verified(bytes, options)).finding;

/** A copy with other characters of the same number in its metadata, sealed as if it had been printed so. */
function forged(find: RegExp, replace: (found: string) => string): Buffer {
  const text = good.toString('latin1').replace(find, replace);
  expect(text.length).toBe(good.length);
  const at = text.lastIndexOf('/ID[<');
  return seal(Buffer.from(text.slice(0, at) + UNSEALED + text.slice(at + UNSEALED.length), 'latin1'));
}

/** The same with another last character. */
const other = (found: string) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`;

/** A finding against data in which files are others. */
async function findingWith(files: Parameters<typeof makeDataFolder>[0]): Promise<Finding> {
  const data = makeDataFolder(files);
  try {
    return await findingOf(good, { data: data.path });
  } finally {
    data.remove();
  }
}

test('a PDF of this repository is found in the manifest, where it was published', async () => {
  const manifest = site.json('manifest.json') as Manifest;
  // Of another state, so that nothing is made again.
  const data = makeDataFolder({ 'texts/en.yaml': (text) => text.replace('Source', 'Sources') });
  try {
    expect(await verified(good, { manifest, data: data.path })).toMatchObject({ listed: PATH });
    expect(await verified(good, { manifest: { editions: {}, files: {} }, data: data.path })).not.toHaveProperty(
      'listed',
    );
  } finally {
    data.remove();
  }
});

describe('a file that is refused', () => {
  test('is no PDF', async () => {
    expect(await findingOf(Buffer.from('municipality,date\n'))).toEqual({ kind: 'no-pdf' });
    expect(await findingOf(new Uint8Array())).toEqual({ kind: 'no-pdf' });
  });

  test('is a PDF of somebody else', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect(await findingOf(await document.save())).toEqual({ kind: 'foreign' });
  });

  test('is changed in any one byte', async () => {
    const xmp = good.indexOf('<dc:title>');
    for (const at of [0, 12, 1000, xmp + 60, good.length >> 1, good.length - 30, good.length - 2]) {
      const copy = Buffer.from(good);
      copy.writeUInt8((copy[at] as number) ^ 1, at);
      expect([at, await findingOf(copy)]).toEqual([at, { kind: 'changed' }]);
    }
  });

  test('is cut off, or has more behind it', async () => {
    expect(await findingOf(good.subarray(0, -1))).toEqual({ kind: 'changed' });
    expect(await findingOf(Buffer.concat([good, Buffer.from('\n')]))).toEqual({ kind: 'changed' });
  });

  test('says that it is made from what is here, and is not', async () => {
    // What is made here is known: it needs not be printed once more.
    vi.mocked(printAgain).mockResolvedValueOnce(good);
    expect(await findingOf(forged(/<xmp:MetadataDate>\d/, other))).toEqual({ kind: 'other-bytes' });
  });

  test('is of an edition or in a language that is not here', async () => {
    const edition = forged(/<sheet:edition>\d{4}/, (found) => `${found.slice(0, -4)}1999`);
    expect(await findingOf(edition)).toEqual({ kind: 'no-edition', known: [2022, 2023] });
    const language = forged(/<sheet:language>\w\w/, (found) => `${found.slice(0, -2)}de`);
    expect(await findingOf(language)).toEqual({ kind: 'no-language', known: ['sq', 'sr', 'en'] });
  });
});

describe('a PDF of another state names what is another', () => {
  test.each<[part: string, file: string, change: (text: string) => string]>([
    ['data', 'editions/2022/meetings.csv', (text) => text.replace(',no,no', ',yes,no')],
    ['texts', 'texts/sq.yaml', (text) => text.replace('Burimi', 'Burimet')],
  ])('%s', async (part, file, change) => {
    expect(await findingWith({ [file]: change })).toMatchObject({ kind: 'other-state', differing: [part] });
  });

  test.each(['code', 'browser'])('%s', async (part) => {
    expect(await findingOf(forged(new RegExp(`<sheet:${part}>.`), other))).toMatchObject({
      kind: 'other-state',
      differing: [part],
    });
  });

  test('the path under which it was published', async () => {
    expect(await findingOf(good, { base: '/other' })).toMatchObject({ kind: 'other-state', differing: ['data'] });
  });

  test('but not another edition', async () => {
    const next = { 'editions/2023/meetings.csv': (text: string) => text.replace(',no,no', ',yes,no') };
    expect(await findingWith(next)).toEqual({ kind: 'reproduced' });
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.js', 'verify', ...args], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, NO_COLOR: '1' },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const file = (name: string, bytes: Uint8Array) => {
    const path = join(folder.path, name);
    writeFileSync(path, bytes);
    return path;
  };

  test('names edition, language, issue and fingerprint of what is made again, byte for byte, and ends well', () => {
    const manifest = join(site.folder, 'manifest.json');
    const { status, stdout } = run(join(site.folder, PATH), '--manifest', manifest);
    const { fingerprint } = (site.json('manifest.json') as Manifest).editions['2022'] ?? {};
    expect(stdout).toContain(`edition 2022, language sr, issue 1, fingerprint ${fingerprint}`);
    expect(stdout).toContain(`is ${PATH} in ${manifest}`);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('verified this repository makes the same file, byte for byte');
    expect(status).toBe(0);
  });

  test('says of another state what is another, and does not end well', () => {
    const { status, stdout } = run(file('older.pdf', forged(/<sheet:code>./, other)));
    expect(stdout).toMatch(/^not verified this PDF was made from another state/m);
    expect(stdout).toMatch(/^ {2}code {5}\w{32}, here \w{32}$/m);
    expect(stdout).not.toMatch(/^ {2}data/m);
    expect(status).toBe(1);
  });

  test.each([
    ['no PDF', () => [file('data.pdf', Buffer.from('a,b\n'))], 1, /this is not a PDF/],
    ['no file', () => [], 2, /FILE.pdf is missing/],
    ['a file that is not there', () => ['missing.pdf'], 2, /missing.pdf cannot be read \(ENOENT\)/],
    ['a manifest that is none', () => ['package.json', '--manifest', 'package.json'], 2, /it lists no files/],
    ['a base that is no path', () => ['package.json', '--base', 'x'], 2, /must begin with a slash/],
  ] as const)('is given %s', (_what, args, code, message) => {
    const { status, stdout, stderr } = run(...args());
    expect(stdout + stderr).toMatch(message);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(code);
  });
});
