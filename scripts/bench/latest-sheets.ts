import { NO_STORE } from '../../src/cache/store.ts';
import { createDraw } from '../../src/charts/draw.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { prepareSheets } from '../../src/prepare.ts';
import type { PrintJob } from '../../src/print/print.ts';
import { printJobs } from '../../src/print-jobs.ts';
import { NO_PRESS } from '../../src/proof/fingerprint.ts';
import { writeAssets } from '../../src/site/assets.ts';
import { renderSite } from '../../src/site/render.ts';

/** Makes the sheets of the latest edition ready in a folder. @throws where the data has problems */
export async function setLatestSheets(folder: string): Promise<PrintJob[]> {
  const result = readDataset('data');
  const latest = 'dataset' in result ? result.dataset.editions.at(-1) : undefined;
  if (!('dataset' in result) || !latest) throw new Error('the data has problems, `npm run check` says which');
  const draw = createDraw(NO_STORE, '');
  const selection = { editions: [latest.year] };
  const { views, downloads, fingerprints } = await prepareSheets(result.dataset, selection, NO_PRESS, draw);
  await Promise.all([renderSite(views, folder), writeAssets(folder)]);
  return printJobs(views.sheets, downloads(), fingerprints);
}
