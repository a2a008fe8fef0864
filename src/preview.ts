import { programDigest } from './cache/program.ts';
import { openStore } from './cache/store.ts';
import { createDraw } from './charts/draw.ts';
import type { Problem } from './dataset/problem.ts';
import { readDataset } from './dataset/read.ts';
import { prepare } from './prepare.ts';
import { writeAssets } from './site/assets.ts';
import { writeDownloads } from './site/downloads/downloads.ts';
import { serveSite } from './site/render.ts';
import type { SiteViews } from './views/views.ts';

export interface PreviewOptions {
  readonly data: string;
  /** Folder that the preview is written to. */
  readonly out: string;
  readonly port: number;
  /** Folder of charts that were drawn before. */
  readonly cache: string;
}

/**
 * Serves the site and renders it anew whenever data, texts or templates change. While the data has
 * problems, the pages stay as they were.
 * @param onProblems told of the problems, each time that the data has some
 * @returns false where the data had problems from the start, so that there is nothing to show
 */
export async function preview(
  { data, out, port, cache }: PreviewOptions,
  onProblems: (problems: readonly Problem[], sources: ReadonlyMap<string, string>) => Promise<void>,
): Promise<boolean> {
  const draw = createDraw(openStore(cache), programDigest('.'));
  let views = await refresh();
  if (!views) return false;
  let fresh = true;
  await serveSite({
    output: out,
    port,
    watched: [data, 'templates'],
    views: async () => {
      // The first rendering shows what was just read.
      if (!fresh) views = (await refresh()) ?? views;
      fresh = false;
      return views as SiteViews;
    },
  });
  return true;

  /** The views of the data as it is now, or undefined where it has problems. */
  async function refresh(): Promise<SiteViews | undefined> {
    const result = readDataset(data);
    if ('problems' in result) {
      await onProblems(result.problems, result.sources);
      return undefined;
    }
    const prepared = await prepare(result.dataset, {}, draw, () => undefined);
    await Promise.all([writeAssets(out), writeDownloads(out, prepared.downloads)]);
    return prepared.views;
  }
}
