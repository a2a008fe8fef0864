import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Key } from './key.ts';

/** Results of earlier runs, found by the key of all that they were made from. */
export interface Store {
  /** The result that was kept, or undefined where there is none that is whole. */
  read(key: Key): Promise<Uint8Array | undefined>;
  /** Keeps a result. Where that fails it is only not kept: no build may fail for its cache. */
  write(key: Key, content: Uint8Array): Promise<void>;
}

/** Keeps nothing: for `--no-cache`, and wherever the folder cannot be used. */
export const NO_STORE: Store = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};

const DIGEST_BYTES = 32;

/**
 * A store in a folder, one file for each result, in which the digest of the content comes first:
 * a file that was cut short or damaged is not a result. Files come into place as a whole, under
 * names that follow from their content, so that two builds at once can only write the same.
 */
export function openStore(folder: string): Store {
  const pathOf = (key: Key) => join(folder, key.slice(0, 2), key);
  return {
    async read(key) {
      const bytes = await readFile(pathOf(key)).catch(() => undefined);
      if (!bytes) return undefined;
      const content = bytes.subarray(DIGEST_BYTES);
      if (!digestOf(content).equals(bytes.subarray(0, DIGEST_BYTES))) {
        await rm(pathOf(key), { force: true }).catch(() => undefined);
        return undefined;
      }
      await markUsed(pathOf(key));
      return content;
    },

    async write(key, content) {
      const path = pathOf(key);
      const fresh = join(folder, `${key}.${randomUUID()}.part`);
      try {
        await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
        await writeFile(fresh, Buffer.concat([digestOf(content), content]));
        await rename(fresh, path);
      } catch {
        await rm(fresh, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** What `make` makes, from the store where it was made before. */
export async function remember(store: Store, key: Key, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = await store.read(key);
  if (known) return known;
  const made = await make();
  await store.write(key, made);
  return made;
}

/**
 * Removes what was not used for longest, until the rest is at most so many bytes, and what a
 * killed build left half written. Does nothing where the folder is not there or cannot be changed.
 */
export async function trimStore(folder: string, limit: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => factsOf(join(entry.parentPath, entry.name))),
  );
  const known = files.flatMap((file) => file ?? []);
  const latest = Math.max(...known.map(({ used }) => used));
  let total = 0;
  for (const { path, bytes, used } of known.sort((a, b) => b.used - a.used)) {
    const isLeft = path.endsWith('.part') && latest - used > ABANDONED;
    total += bytes;
    if (isLeft || total > limit) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Milliseconds after which a file that is only half written belongs to no running build any more. */
const ABANDONED = 3_600_000;

async function factsOf(path: string): Promise<{ path: string; bytes: number; used: number } | undefined> {
  const facts = await stat(path).catch(() => undefined);
  return facts && { path, bytes: facts.size, used: facts.mtimeMs };
}

/** The time of a file is that of its last use. It decides only what is removed first. */
async function markUsed(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
