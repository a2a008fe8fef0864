import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderSite } from '../../src/site/render.ts';
import { createViews } from '../../src/views/views.ts';
import { contextsOf, realDataset } from '../support/real-data.ts';
import { temporaryFolder } from '../support/site.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('where a page cannot be written, the error is that of the system, which says why', async () => {
  const dataset = realDataset();
  const small = { ...dataset, languages: dataset.languages.slice(0, 1), editions: dataset.editions.slice(-1) };
  const file = join(folder.path, 'file');
  writeFileSync(file, 'no folder');
  const views = await createViews(contextsOf(small), new Map(), []);
  await expect(renderSite(views, join(file, 'site'))).rejects.toMatchObject({ syscall: expect.any(String) });
});
