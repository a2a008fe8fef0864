import { join } from 'node:path';
import { NO_STORE } from '../../src/cache/store.ts';
import { createDraw } from '../../src/charts/draw.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { prepare } from '../../src/prepare.ts';
import { NO_PRESS } from '../../src/proof/fingerprint.ts';
import { writeAssets } from '../../src/site/assets.ts';
import { renderSite } from '../../src/site/render.ts';
import type { Command } from './measure.ts';

/**
 * Makes the sheets of the latest edition ready in a folder.
 * @returns the command that prints them
 */
export async function bareCommand(folder: string): Promise<Command> {
  const result = readDataset('data');
  const latest = 'dataset' in result ? result.dataset.editions.at(-1) : undefined;
  if (!('dataset' in result) || !latest) throw new Error('the data has problems, `npm run check` says which');
  const draw = createDraw(NO_STORE, '');
  const { views } = await prepare(result.dataset, { editions: [latest.year] }, NO_PRESS, draw);
  await Promise.all([renderSite(views, folder), writeAssets(folder)]);
  return ['scripts/bench/bare-print.ts', ...views.sheets.map(({ path }) => join(folder, path))];
}
