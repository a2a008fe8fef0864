import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../dataset/dataset.ts';
import { translatorOf } from '../languages/translator.ts';
import type { SiteViews } from '../views/views.ts';

/** Where a page says how large a file is that is made after the page. */
const PLACE = /<span class="size" data-size="([^"]+)"><\/span>/g;

/** Writes into the pages how large the files are that they offer. The place of a sheet that was not printed goes. */
export async function fillSizes(folder: string, views: SiteViews, languages: readonly Language[]): Promise<void> {
  await Promise.all(
    [...views.editions, ...views.data].map(async ({ path }) =>
      writeFile(join(folder, path), await withSizes(path, folder, languages)),
    ),
  );
}

/** A page with the sizes of the files that stand in the folder of the site now. */
export async function withSizes(path: string, folder: string, languages: readonly Language[]): Promise<string> {
  const language = languages.find(({ code }) => path.startsWith(`${code}/`));
  if (!language) throw new Error(`${path} has no language`);
  const t = translatorOf(language);
  const html = await readFile(join(folder, path), 'utf8');
  const targets = new Set([...html.matchAll(PLACE)].map(([, target = '']) => target));
  const sizes = new Map<string, string>();
  for (const target of targets) {
    const facts = await stat(join(folder, target)).catch(() => undefined);
    if (facts) sizes.set(target, t.text('common.kilobytes', { n: Math.ceil(facts.size / 1000) }));
  }
  return html.replace(PLACE, (_, target: string) => {
    const size = sizes.get(target);
    return size === undefined ? '' : `<span class="size">${size}</span>`;
  });
}
