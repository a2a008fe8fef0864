import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A folder beside the target in which a build is put together. It is on the same disk, so it can be renamed. */
export async function createStaging(target: string): Promise<string> {
  const staging = beside(target, `building-${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  return staging;
}

/** Puts a finished folder in the place of the target as a whole. What was there is complete until then. */
export async function replaceFolder(staging: string, target: string): Promise<void> {
  const old = beside(target, `old-${process.pid}`);
  if (existsSync(target)) await rename(target, old);
  try {
    await rename(staging, target);
  } catch (error) {
    if (existsSync(old)) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

function beside(target: string, what: string): string {
  const path = resolve(target);
  return join(dirname(path), `.${basename(path)}-${what}`);
}
