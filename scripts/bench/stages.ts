/**
 * The stages of a build of the latest edition, one after another in one process, so that each has the
 * machine for itself; a build does several at once. Says the seconds of each, as JSON.
 */
import { rm } from 'node:fs/promises';
import { openBuildCache } from '../../src/build-cache.ts';
import { steps } from '../../src/build-steps.ts';
import { folderDigests } from '../../src/cache/folder-digests.ts';
import { DRAW_HERE } from '../../src/charts/drawing.ts';
import type { ChartSpec } from '../../src/charts/layers.ts';
import { readData } from '../../src/editions/check.ts';
import { launchBrowser } from '../../src/print/browser.ts';

const [, , folder = ''] = process.argv;
const seconds: Record<string, number> = { 'loading the program': performance.now() / 1000 };

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const made = await work();
  seconds[stage] = (performance.now() - began) / 1000;
  return made;
}

const result = await timed('reading and checking the data', () => readData('data'));
const latest = 'dataset' in result ? result.dataset.editions.at(-1) : undefined;
if (!('dataset' in result) || !latest) throw new Error('the data has problems, `npm run check` says which');
const { dataset } = result;
const selection = { editions: [latest.year] };
const cache = openBuildCache({ data: 'data', out: folder, pdf: true, cache: undefined, ...selection });
await rm(folder, { recursive: true, force: true });

const specs: ChartSpec[] = [];
const drawn = new Map<ChartSpec, string>();
const collect = async (spec: ChartSpec) => {
  specs.push(spec);
  const svg = await DRAW_HERE.svg(spec);
  drawn.set(spec, svg);
  return svg;
};
const sheets = await timed('numbers, words and charts of the sheets', () =>
  steps.prepareSheets(dataset, selection, steps.NO_PRESS, collect),
);
const site = await timed('numbers, words and charts of the site', () => sheets.prepareRest());
await timed(`of these, drawing ${specs.length} charts`, async () => {
  for (const spec of specs) await DRAW_HERE.svg(spec);
});
const files = site.downloads();
const fonts = await timed('cutting the fonts', () => steps.cutFonts(files, dataset, cache.store, ''));
await timed('setting the pages', () => steps.renderSite(site.views, folder));
await timed('writing files and styles', () =>
  Promise.all([
    steps.writeDownloads(folder, fonts.embedIn(files)),
    steps.writeDownloads(folder, fonts.files),
    steps.writeAssets(folder),
  ]),
);
await timed('pictures in pixels', () => steps.writePictures(folder, site.views, cache.store, ''));
const issues = await timed('printing the sheets, with all checks', () =>
  steps.printEditions(launchBrowser(), folder, sheets, cache, () => undefined),
);
await timed('listing all files', () => steps.writeManifest(folder, folderDigests(folder), issues));
process.stdout.write(JSON.stringify(seconds));
