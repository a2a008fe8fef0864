import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyOf } from '../../src/cache/key.ts';
import { NO_STORE, openStore, remember, trimStore } from '../../src/cache/store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEY = keyOf('chart', 'spec');
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString();
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a key', () => {
  test('follows from the kind and each part', () => {
    expect(keyOf('chart', 'a')).toBe(keyOf('chart', bytes('a')));
    expect(keyOf('chart', 'a')).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf('chart', 'a')).not.toBe(keyOf('page', 'a'));
  });

  test('differs where the same letters are parted otherwise', () => {
    const parts = fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(keyOf('x', ...one) === keyOf('x', ...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(keyOf('x', 'ab', 'c')).not.toBe(keyOf('x', 'a', 'bc'));
  });
});

describe('what was written', () => {
  test('is read by its key, also by another store of the same folder, and nothing by another key', async () => {
    await openStore(folder).write(KEY, bytes('an image'));
    expect(text(await openStore(folder).read(KEY))).toBe('an image');
    expect(await openStore(folder).read(keyOf('chart', 'another'))).toBeUndefined();
  });

  test('may be empty', async () => {
    await openStore(folder).write(KEY, bytes(''));
    expect(text(await openStore(folder).read(KEY))).toBe('');
  });

  test('is made once', async () => {
    let made = 0;
    const make = () => {
      made += 1;
      return Promise.resolve(bytes(`made ${made}`));
    };
    const store = openStore(folder);
    expect(text(await remember(store, KEY, make))).toBe('made 1');
    expect(text(await remember(store, KEY, make))).toBe('made 1');
    expect(text(await remember(NO_STORE, KEY, make))).toBe('made 2');
  });

  test('is whole when several write it at once, and leaves nothing half written', async () => {
    const stores = Array.from({ length: 8 }, () => openStore(folder));
    await Promise.all(stores.map((store) => store.write(KEY, bytes('x'.repeat(100_000)))));
    expect(text(await openStore(folder).read(KEY))).toBe('x'.repeat(100_000));
    expect(files()).toHaveLength(1);
  });
});

describe('a damaged file', () => {
  const damaged: readonly [title: string, damage: (content: Buffer) => Buffer][] = [
    ['that is empty', () => Buffer.alloc(0)],
    ['that is shorter than its digest', (content) => content.subarray(0, 20)],
    ['that is cut', (content) => content.subarray(0, -1)],
    ['that is longer', (content) => Buffer.concat([content, Buffer.from('x')])],
    ['in which a letter differs', (content) => Buffer.concat([content.subarray(0, -1), Buffer.from('X')])],
  ];
  test.each(damaged)('%s is no result, and gives way to a new one', async (_, damage) => {
    const store = openStore(folder);
    await store.write(KEY, bytes('an image'));
    const [path = ''] = files();
    writeFileSync(path, damage(readFileSync(path)));
    expect(await store.read(KEY)).toBeUndefined();
    await store.write(KEY, bytes('an image'));
    expect(text(await store.read(KEY))).toBe('an image');
  });
});

describe('a folder that cannot be used', () => {
  test('that is a file keeps nothing, and nothing fails', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'not a folder');
    const store = openStore(path);
    await store.write(KEY, bytes('an image'));
    expect(await store.read(KEY)).toBeUndefined();
    await trimStore(path, 0);
    expect(readFileSync(path, 'utf8')).toBe('not a folder');
  });

  // Whoever may do everything may also write into a folder that is read-only.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('that is read-only keeps nothing', async () => {
    chmodSync(folder, 0o500);
    const store = openStore(folder);
    await store.write(KEY, bytes('an image'));
    expect(await store.read(KEY)).toBeUndefined();
    chmodSync(folder, 0o700);
  });
});

describe('trimming', () => {
  const key = (n: number) => keyOf('chart', String(n));
  const usedAt = (path: string, minutes: number) => utimesSync(path, minutes * 60, minutes * 60);

  test('removes what was not used for longest, until the rest is small enough', async () => {
    const store = openStore(folder);
    for (const n of [1, 2, 3]) await store.write(key(n), bytes('x'.repeat(1000)));
    for (const path of files()) usedAt(path, [1, 2, 3].findIndex((n) => path.endsWith(key(n))) + 1);
    expect(text(await store.read(key(1)))).toHaveLength(1000);
    await trimStore(folder, 2500);
    expect([await store.read(key(2)), (await store.read(key(1)))?.length, (await store.read(key(3)))?.length]).toEqual([
      undefined,
      1000,
      1000,
    ]);
  });

  test('leaves everything where there is room, and what another build is writing', async () => {
    const store = openStore(folder);
    await store.write(key(1), bytes('x'));
    const part = join(folder, `${key(2)}.other.part`);
    writeFileSync(part, 'half');
    await trimStore(folder, 1000);
    expect(files()).toHaveLength(2);
    usedAt(part, 1);
    await trimStore(folder, 1000);
    expect(files().filter((path) => statSync(path).size > 0 && path.endsWith('.part'))).toEqual([]);
  });

  test('of a folder that is not there does nothing', async () => {
    await expect(trimStore(join(folder, 'nowhere'), 0)).resolves.toBeUndefined();
  });
});
