import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../dataset/dataset.ts';
import { translatorOf } from '../languages/translator.ts';
import type { SiteViews } from '../views/views.ts';

/** Where a page says how large a file is that is made after the page. */
const PLACE = /<span class="size" data-size="([^"]+)"><\/span>/g;

/**
 * Writes into the pages how large the printed sheets are that they offer. The place of a sheet that
 * was not printed goes.
 */
export async function fillSizes(folder: string, views: SiteViews, languages: readonly Language[]): Promise<void> {
  const translators = languages.map(translatorOf);
  await Promise.all(
    [...views.editions, ...views.data].map(async ({ path }) => {
      const t = translators.find(({ code }) => path.startsWith(`${code}/`));
      if (!t) throw new Error(`${path} has no language`);
      const html = await readFile(join(folder, path), 'utf8');
      const targets = new Set([...html.matchAll(PLACE)].map(([, target = '']) => target));
      const sizes = new Map<string, string>();
      for (const target of targets) {
        const facts = await stat(join(folder, target)).catch(() => undefined);
        if (facts) sizes.set(target, t.text('common.kilobytes', { n: Math.ceil(facts.size / 1000) }));
      }
      const filled = html.replace(PLACE, (_, target: string) => {
        const size = sizes.get(target);
        return size === undefined ? '' : `<span class="size">${size}</span>`;
      });
      await writeFile(join(folder, path), filled);
    }),
  );
}
