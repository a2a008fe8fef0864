import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyOf } from '../../cache/key.ts';
import { remember, type Store } from '../../cache/store.ts';
import type { SiteViews } from '../../views/views.ts';
import { chartFilesOf } from './charts.ts';

/**
 * Writes each chart's picture in pixels beside the one of lines, those that were made before from
 * the store.
 * @param program digest of the code that draws
 */
export async function writePictures(folder: string, views: SiteViews, store: Store, program: string): Promise<void> {
  for (const { svg, png } of chartFilesOf(views)) {
    const content = await remember(store, keyOf('picture', program, svg.content), async () => {
      const { renderPng } = await import('../../charts/png.ts');
      return renderPng(svg.content);
    });
    const target = join(folder, png);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
