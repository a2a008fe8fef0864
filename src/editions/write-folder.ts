import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EditionError } from './new-edition.ts';

/**
 * Writes a folder that does not exist yet, as a whole or not at all: it is put together under a name
 * that the check does not read, and renamed.
 * @throws EditionError where the folder exists
 */
export async function writeNewFolder(
  folder: string,
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  if (existsSync(folder)) throw new EditionError(`${folder} exists already, nothing was written`);
  const staging = join(dirname(folder), `.${basename(folder)}-new`);
  await rm(staging, { recursive: true, force: true });
  try {
    for (const { name, content } of files) {
      const target = join(staging, name);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    await rename(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
