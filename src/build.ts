import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBuildCache } from './build-cache.ts';
import { type FileDigest, folderDigests } from './cache/folder-digests.ts';
import { createDraw } from './charts/draw.ts';
import { DrawingThread } from './charts/drawing-thread.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Problem } from './dataset/problem.ts';
import type { Selection } from './prepare.ts';
import { recordedIssues } from './print-jobs.ts';
import { sumOfCode } from './proof/code.ts';
import { NO_PRESS, type Press } from './proof/fingerprint.ts';
import { writeManifest } from './proof/manifest.ts';
import { writeAssets } from './site/assets.ts';
import { isFrozen, recordedSheets, writeRecorded } from './site/recorded.ts';
import { checkTarget, createStaging, replaceFolder } from './site/swap.ts';
import type { SheetView } from './views/sheet.ts';

export interface BuildOptions extends Selection {
  /** Folder of the data. */
  readonly data: string;
  /** Folder that the site replaces. */
  readonly out: string;
  /** Whether the sheets are printed. */
  readonly pdf: boolean;
  /** Folder of results of earlier builds, or undefined to make everything anew. */
  readonly cache: string | undefined;
}

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
  const [{ launchBrowser, nameBrowser }, { readData }] = await Promise.all([
    import('./print/browser.ts'),
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

    const [later, press] = await Promise.all([
      loadLaterSteps(),
      browser ? pressOf(nameBrowser(() => browser)) : NO_PRESS,
    ]);
    const {
      prepareSheets,
      printEditions,
      renderSite,
      onlySheets,
      fillSizes,
      withFonts,
      writeDownloads,
      writePictures,
    } = later;

    // 2. Compute every number, and say everything on the sheets in every language.
    onStep('compute');
    const draw = createDraw(cache.store, cache.program, drawing);
    const prepared = await prepareSheets(dataset, options, press, draw);
    staging = await createStaging(options.out);

    // 3. Print the sheets; their pages are not published. What was published is not printed again:
    // the very files are served.
    const recorded = browser ? recordedSheets(dataset, prepared.views.sheets) : [];
    const sheets = onlySheets(browser ? unpublished(dataset, prepared.views.sheets) : []);
    await Promise.all([
      renderSite(sheets, staging),
      writeAssets(staging),
      writeRecorded(staging, options.data, recorded),
    ]);
    const printing = browser
      ? beside(
          printEditions(browser, staging, { ...prepared, views: sheets }, cache, (printed, of) =>
            onStep('print', `${printed}/${of}`),
          ),
        )
      : Promise.resolve({});

    // 4. Draw and set all other pages.
    onStep('site');
    const { views, downloads } = await prepared.prepareRest();
    const pictures = beside(writePictures(staging, views, cache.store, cache.program, drawing));
    const files = await withFonts(downloads, dataset, cache.store, cache.program);
    await Promise.all([renderSite({ ...views, sheets: [] }, staging), writeDownloads(staging, files)]);
    const [issues] = await Promise.all([printing, pictures]);
    await fillSizes(staging, views, dataset.languages);
    await rm(join(staging, 'sheets'), { recursive: true, force: true });

    // 5. List all files with their sums, and replace the old site as a whole.
    onStep('publish');
    const written = await writeManifest(staging, folderDigests(staging), { ...recordedIssues(recorded), ...issues });
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

/** The steps after the check, loaded when the data is well and the browser is on its way. */
async function loadLaterSteps() {
  const [
    { prepareSheets },
    { onlySheets },
    { renderSite },
    { fillSizes },
    { writeDownloads },
    { writePictures },
    { withFonts },
    { printEditions },
  ] = await Promise.all([
    import('./prepare.ts'),
    import('./views/views.ts'),
    import('./site/render.ts'),
    import('./site/file-sizes.ts'),
    import('./site/downloads/downloads.ts'),
    import('./site/downloads/pictures.ts'),
    import('./site/fonts.ts'),
    import('./print-editions.ts'),
  ]);
  return { prepareSheets, onlySheets, renderSite, fillSizes, withFonts, writeDownloads, writePictures, printEditions };
}

/** The sheets of editions whose issue of now was not published yet. */
function unpublished({ editions }: Dataset, sheets: readonly SheetView[]): SheetView[] {
  const frozen = new Set(editions.filter(isFrozen).map(({ year }) => year));
  return sheets.filter(({ year }) => !frozen.has(year));
}

async function pressOf(name: Promise<string>): Promise<Press> {
  const [code, browser] = await Promise.all([sumOfCode(), name]);
  return { code, browser };
}
