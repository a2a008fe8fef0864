import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyOf } from '../../cache/key.ts';
import { remember, type Store } from '../../cache/store.ts';
import { DRAW_HERE } from '../../charts/drawing.ts';
import type { SiteViews } from '../../views/views.ts';
import { chartFilesOf } from './charts.ts';

/**
 * Writes each chart's picture in pixels beside the one of lines, and the pictures that other
 * services show beside a link; those that were made before come from the store.
 * @param program digest of the code that draws
 */
export async function writePictures(
  folder: string,
  views: SiteViews,
  store: Store,
  program: string,
  drawing = DRAW_HERE,
): Promise<void> {
  const charts = chartFilesOf(views).map(({ svg, png }) => ({ svg: svg.content, path: png }));
  for (const { svg, path } of [...charts, ...views.cards]) {
    const content = await remember(store, keyOf('picture', program, svg), () => drawing.png(svg));
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
