import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a build waits for another one that is replacing the same folder. */
const PATIENCE = 30_000;

/** A folder that must not be replaced, because it holds what the site is made from. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

/** What every site has, and hardly any other folder. */
const MARK = 'manifest.json';

/**
 * A build replaces its target as a whole: whatever else is in it would be gone.
 * @param kept folders that must not be in it, by what they hold
 * @throws TargetError; also where the target is neither a site nor empty
 */
export function checkTarget(target: string, kept: Readonly<Record<string, string>>): void {
  for (const [what, path] of Object.entries(kept)) {
    const inside = relative(resolve(target), resolve(path));
    if (inside.startsWith('..') || isAbsolute(inside)) continue;
    throw new TargetError(`the folder ${target} holds ${what} and would be replaced as a whole, name another one`);
  }
  const names = existsSync(target) ? namesIn(target).filter((name) => !name.startsWith('.')) : [];
  if (names.length > 0 && !names.includes(MARK)) {
    throw new TargetError(
      `the folder ${target} is no site: it has no ${MARK}, and all that is in it would be gone; name another one, or empty it`,
    );
  }
}

function namesIn(target: string): string[] {
  if (!statSync(target).isDirectory()) throw new TargetError(`${target} is no folder, name another one`);
  return readdirSync(target);
}

/**
 * A folder beside the target in which a build is put together; on the same disk, so that it can be
 * renamed. What builds that were killed have left is cleared away, and an old site that one of them
 * had already moved aside is put back.
 */
export async function createStaging(target: string): Promise<string> {
  await clearRemains(target);
  const staging = beside(target, 'building', process.pid);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  return staging;
}

/** Puts a finished folder in the place of the target as a whole. What was there is complete until then. */
export async function replaceFolder(staging: string, target: string): Promise<void> {
  await whileLocked(target, async () => {
    const old = beside(target, 'old', process.pid);
    if (existsSync(target)) await rename(target, old);
    try {
      await rename(staging, target);
    } catch (error) {
      if (existsSync(old)) await rename(old, target);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  });
}

/** Two builds at once take turns. The lock of a process that is gone counts for nothing. */
async function whileLocked(target: string, work: () => Promise<void>): Promise<void> {
  const lock = beside(target, 'lock', 0);
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true });
      else if (Date.now() > until) throw new Error(`another build has been replacing ${target} for too long (${lock})`);
      else await wait(50);
    }
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function clearRemains(target: string): Promise<void> {
  const folder = dirname(resolve(target));
  const prefix = `.${basename(resolve(target))}-`;
  for (const name of await readdir(folder).catch(() => [])) {
    const match = name.startsWith(prefix) && /^(building|old)-(\d+)$/.exec(name.slice(prefix.length));
    if (!match || isAlive(Number(match[2]))) continue;
    const remains = join(folder, name);
    if (match[1] === 'old' && !existsSync(target)) await rename(remains, resolve(target));
    else await rm(remains, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function beside(target: string, what: 'building' | 'old' | 'lock', pid: number): string {
  const path = resolve(target);
  return join(dirname(path), `.${basename(path)}-${what}-${pid}`);
}
