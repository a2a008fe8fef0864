import type { BuildOptions } from './build-options.ts';
import { type FileDigest, folderDigests } from './cache/folder-digests.ts';
import { keyOf } from './cache/key.ts';
import { noteBuild, recallBuild } from './cache/last-build.ts';
import { programDigest } from './cache/program.ts';
import { NO_STORE, openStore, type Store, trimStore } from './cache/store.ts';
import { isBrowserLocked } from './print/which-browser.ts';

/** What a build knows of those before it. */
export interface BuildCache {
  readonly store: Store;
  /** Digest of the program; empty where nothing is kept. */
  readonly program: string;
  /** The site of the same data, program and options, where it is still there as it was written. */
  recall(): readonly FileDigest[] | undefined;
  /** Notes what was written, and keeps the cache small. */
  note(written: readonly FileDigest[]): Promise<void>;
}

/** Bytes that the cache may take: about fifty builds of ten editions. */
const LIMIT = 500_000_000;

const NO_CACHE: BuildCache = {
  store: NO_STORE,
  program: '',
  recall: () => undefined,
  note: () => Promise.resolve(),
};

export function openBuildCache({ cache, data, out, ...rest }: BuildOptions): BuildCache {
  if (cache === undefined) return NO_CACHE;
  const program = programDigest('.');
  const options = [rest.editions, rest.languages, rest.base, rest.pdf];
  // A browser of the machine may have changed since, and nobody would know.
  const isKnown = !rest.pdf || isBrowserLocked();
  const state = keyOf('build', program, JSON.stringify(options), JSON.stringify(digestsOf(data)));
  return {
    store: openStore(cache),
    program,
    recall: () => (isKnown ? recallBuild(cache, out, state) : undefined),
    async note(written) {
      noteBuild(cache, out, state, written);
      await trimStore(cache, LIMIT);
    },
  };
}

/** A folder that cannot be read has no digests; the check says why. */
function digestsOf(folder: string): readonly FileDigest[] {
  try {
    return folderDigests(folder);
  } catch {
    return [];
  }
}
