import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderSite } from '../../src/site/render.ts';
import { createViews } from '../../src/views/views.ts';
import { contextsOf, realDataset } from '../support/real-data.ts';
import { Site, temporaryFolder } from '../support/site.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const dataset = realDataset();
const small = { ...dataset, languages: dataset.languages.slice(0, 1), editions: dataset.editions.slice(-1) };

test('a site that is rendered in several runs has the same pages', async () => {
  const views = await createViews(contextsOf(small), []);
  const whole = join(folder.path, 'whole');
  const parts = join(folder.path, 'parts');
  await renderSite(views, whole);
  await renderSite(views, parts, 13);
  const site = new Site(whole);
  expect(site.files.filter((path) => path.includes('/municipalities/'))).toHaveLength(
    dataset.municipalities.length + 1,
  );
  expect(new Site(parts).files).toEqual(site.files);
  for (const path of site.files) expect(new Site(parts).text(path)).toBe(site.text(path));
});

test('where a page cannot be written, the error is that of the system, which says why', async () => {
  const file = join(folder.path, 'file');
  writeFileSync(file, 'no folder');
  const views = await createViews(contextsOf(small), []);
  await expect(renderSite(views, join(file, 'site'))).rejects.toMatchObject({ syscall: expect.any(String) });
});
