import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBuildCache } from './build-cache.ts';
import type { BuildOptions } from './build-options.ts';
import { type FileDigest, folderDigests } from './cache/folder-digests.ts';
import type { Problem } from './dataset/problem.ts';
import type { Press } from './proof/fingerprint.ts';
import { checkTarget, createStaging, replaceFolder } from './site/swap.ts';

export type BuildStep = 'check' | 'compute' | 'site' | 'print' | 'publish';

/** What the site consists of, and whether all of it was there already; or why nothing was written. */
export type BuildResult =
  | { readonly written: readonly FileDigest[]; readonly unchanged: boolean }
  | { readonly problems: readonly Problem[]; readonly sources: ReadonlyMap<string, string> };

/**
 * The pipeline, in one direction. A number is computed once, in step 2, and every output shows it.
 *
 * ```
 *            ┌──────────── 2 prepare ─────────────┐
 *  data/ ─1▶ dataset ─▶ indicators ─┬▶ downloads ─────────────────┬─5▶ dist/
 *                                   ├▶ charts ─▶ sheets ─3▶ PDFs ─┤
 *                                   └▶ charts ─▶ views  ─4▶ pages ┘
 * ```
 *
 * The sheets come first: while the browser prints them, the charts of the site are drawn, in a
 * thread of their own, and its pages are set. Editions that were published keep their PDFs. Charts
 * and PDFs that were made of the same before come from the cache; a site that was built of the same
 * and is still whole is left as it is.
 *
 * @param onStep told when a step begins, and of each sheet that is printed
 * @throws UnknownSelectionError, TargetError, BrowserError, FitError; the old site is left as it was
 */
export async function build(
  options: BuildOptions,
  onStep: (step: BuildStep, detail?: string) => void,
): Promise<BuildResult> {
  checkTarget(options.out, { 'the data': options.data, 'this program': '.' });
  const cache = openBuildCache(options);
  const known = cache.recall();
  if (known) return { written: known, unchanged: true };

  // Browser and thread take about as long to start as step 1: they come first, and what else is
  // large is loaded meanwhile. Where the browser cannot start, step 3 says so.
  const [{ launchBrowser, nameBrowser }, { DrawingThread }, { readData }] = await Promise.all([
    import('./print/browser.ts'),
    import('./charts/drawing-thread.ts'),
    import('./editions/check.ts'),
  ]);
  const browser = options.pdf ? launchBrowser() : undefined;
  browser?.catch(() => undefined);
  const drawing = new DrawingThread();
  let staging: string | undefined;
  const open: Promise<unknown>[] = [];
  // What goes on while other steps do; where it fails, that is said when it is waited for.
  const beside = <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => undefined);
    open.push(work);
    return work;
  };
  try {
    // 1. Read and check the data.
    onStep('check');
    const result = readData(options.data);
    if ('problems' in result) return result;
    const { dataset } = result;

    const { steps } = await import('./build-steps.ts');
    const press = browser
      ? await pressOf(
          steps.sumOfCode(),
          nameBrowser(() => browser),
        )
      : steps.NO_PRESS;

    // 2. Compute every number, and say everything on the sheets in every language.
    onStep('compute');
    const draw = steps.createDraw(cache.store, cache.program, drawing);
    const prepared = await steps.prepareSheets(dataset, options, press, draw);
    staging = await createStaging(options.out);

    // 3. Print the sheets; their pages are not published. What was published is not printed again:
    // the very files are served.
    const recorded = browser ? steps.recordedSheets(dataset, prepared.views.sheets) : [];
    const isOpen = (own: number) =>
      !dataset.editions.some((edition) => edition.year === own && steps.isFrozen(edition));
    const sheets = steps.onlySheets(browser ? prepared.views.sheets.filter(({ year }) => isOpen(year)) : []);
    await Promise.all([
      steps.renderSite(sheets, staging),
      steps.writeAssets(staging),
      steps.writeRecorded(staging, options.data, recorded),
    ]);
    const printing = browser
      ? beside(
          steps.printEditions(browser, staging, { ...prepared, views: sheets }, cache, (printed, of) =>
            onStep('print', `${printed}/${of}`),
          ),
        )
      : Promise.resolve({});

    // 4. Draw and set all other pages.
    onStep('site');
    const { views, downloads } = await prepared.prepareRest();
    const pictures = beside(steps.writePictures(staging, views, cache.store, cache.program, drawing));
    const files = downloads();
    const fonts = await steps.cutFonts(files, dataset, cache.store, cache.program);
    await Promise.all([
      steps.renderSite({ ...views, sheets: [] }, staging),
      steps.writeDownloads(staging, fonts.embedIn(files)),
      steps.writeDownloads(staging, fonts.files),
    ]);
    const [issues] = await Promise.all([printing, pictures]);
    await steps.fillSizes(staging, views, dataset.languages);
    await rm(join(staging, 'sheets'), { recursive: true, force: true });

    // 5. List all files with their sums, and replace the old site as a whole.
    onStep('publish');
    const written = await steps.writeManifest(staging, folderDigests(staging), {
      ...steps.recordedIssues(recorded),
      ...issues,
    });
    await replaceFolder(staging, options.out);
    await cache.note(written);
    return { written, unchanged: false };
  } finally {
    // Where a step has failed, what runs beside it ends with its thread and its browser.
    await Promise.all([drawing.close(), browser?.then((started) => started.close()).catch(() => undefined)]);
    await Promise.allSettled(open);
    if (staging) await rm(staging, { recursive: true, force: true });
  }
}

async function pressOf(sumOfCode: Promise<string>, name: Promise<string>): Promise<Press> {
  const [code, browser] = await Promise.all([sumOfCode, name]);
  return { code, browser };
}
