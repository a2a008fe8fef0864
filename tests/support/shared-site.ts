import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { buildSite, Site } from './site.ts';

/**
 * The site of the repository's own data, with its PDFs. It is built once for all test files of a
 * run, by the first that asks, and must not be changed by any of them.
 * @throws where the build fails, in each file that asks
 */
export async function sharedSite(): Promise<Site> {
  const folder = inject('sharedFolder');
  const [out, failed] = [join(folder, 'dist'), join(folder, 'failed')];
  if (isFirst(join(folder, 'begun'))) {
    try {
      return await buildSite({ out, pdf: true });
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  }
  // A build puts its folder into place as a whole, when all is written.
  while (!existsSync(out)) {
    if (existsSync(failed)) throw new Error('the shared site could not be built, see the other test files');
    await wait(50);
  }
  return new Site(out);
}

/** Makes the folder that says who builds; only one process can. */
function isFirst(marker: string): boolean {
  try {
    mkdirSync(marker);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
