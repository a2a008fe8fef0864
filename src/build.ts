import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBuildCache } from './build-cache.ts';
import { type FileDigest, folderDigests } from './cache/folder-digests.ts';
import { createDraw } from './charts/draw.ts';
import type { Problem } from './dataset/problem.ts';
import type { Selection } from './prepare.ts';
import { issuesOf, printJobs, recordedIssues } from './print-jobs.ts';
import { sumOfCode } from './proof/code.ts';
import { NO_PRESS, type Press } from './proof/fingerprint.ts';
import { writeManifest } from './proof/manifest.ts';
import { writeAssets } from './site/assets.ts';
import { isFrozen, recordedSheets, writeRecorded } from './site/recorded.ts';
import { checkTarget, createStaging, replaceFolder } from './site/swap.ts';

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

export type BuildStep = 'check' | 'compute' | 'downloads' | 'draw' | 'site' | 'print' | 'publish';

/** What the site consists of, and whether all of it was there already; or why nothing was written. */
export type BuildResult =
  | { readonly written: readonly FileDigest[]; readonly unchanged: boolean }
  | { readonly problems: readonly Problem[]; readonly sources: ReadonlyMap<string, string> };

/**
 * The pipeline, in one direction. A number is computed once, in step 2, and every output shows it.
 *
 * ```
 *            ┌────────── 2 prepare ───────────┐
 *  data/ ─1▶ dataset ─▶ indicators ─▶ downloads ──────────┐
 *                            └─▶ charts ─▶ views ─3▶ site ─4▶ PDFs ─5▶ dist/
 * ```
 *
 * Editions that were published keep their PDFs. Charts and PDFs that were made of the same before come from the cache; a site that was built of
 * the same and is still whole is left as it is.
 *
 * @param onStep told when a step begins, and with a count while sheets are printed
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

  // The browser takes about as long to start as steps 1 to 3 take together: it comes first, and
  // what is large is loaded meanwhile. Where it cannot start, step 4 says so.
  const [{ launchBrowser, nameBrowser }, { readData }] = await Promise.all([
    import('./print/browser.ts'),
    import('./editions/check.ts'),
  ]);
  const browser = options.pdf ? launchBrowser() : undefined;
  browser?.catch(() => undefined);
  let staging: string | undefined;
  let pictures: Promise<void> | undefined;
  try {
    // 1. Read and check the data.
    onStep('check');
    const result = readData(options.data);
    if ('problems' in result) return result;

    const [later, press] = await Promise.all([
      loadLaterSteps(),
      browser ? pressOf(nameBrowser(() => browser)) : NO_PRESS,
    ]);
    const { prepare, PrintedSheets, printSheets, renderSite, fillSizes, writeDownloads, writePictures } = later;

    // 2. Compute every number, draw every chart, say everything in every language.
    const draw = createDraw(cache.store, cache.program);
    const { views, downloads, fingerprints } = await prepare(result.dataset, options, press, draw, onStep);

    // 3. Set the pages.
    onStep('site');
    staging = await createStaging(options.out);
    await Promise.all([renderSite(views, staging), writeAssets(staging), writeDownloads(staging, downloads)]);
    pictures = writePictures(staging, views, cache.store, cache.program);
    // Where printing fails first, its reason is the one that counts.
    pictures.catch(() => undefined);

    // 4. Print the sheets; their pages are not published. The browser leaves time to paint the charts.
    // What was published is not printed again: the very files are served.
    const { dataset } = result;
    const frozen = new Set(dataset.editions.filter(isFrozen).map(({ year }) => year));
    const open = views.sheets.filter(({ year }) => !frozen.has(year));
    const jobs = browser ? printJobs(open, downloads, fingerprints) : [];
    const recorded = browser ? recordedSheets(dataset, views.sheets) : [];
    await writeRecorded(staging, options.data, recorded);
    if (browser) {
      onStep('print');
      const started = await browser;
      const sheets = new PrintedSheets(cache.store, `${cache.program} ${await started.version()}`, staging);
      const unknown = await sheets.recall(jobs);
      let printed = jobs.length - unknown.length;
      await printSheets(started, staging, unknown, () => {
        printed += 1;
        onStep('print', `${printed}/${jobs.length}`);
      });
      await sheets.keep(unknown);
    }
    await Promise.all([pictures, fillSizes(staging, views, dataset.languages)]);
    await rm(join(staging, 'sheets'), { recursive: true, force: true });

    // 5. List all files with their sums, and replace the old site as a whole.
    onStep('publish');
    const written = await writeManifest(staging, folderDigests(staging), {
      ...recordedIssues(recorded),
      ...issuesOf(jobs),
    });
    await replaceFolder(staging, options.out);
    await cache.note(written);
    return { written, unchanged: false };
  } finally {
    await pictures?.catch(() => undefined);
    if (staging) await rm(staging, { recursive: true, force: true });
    await browser?.then((started) => started.close()).catch(() => undefined);
  }
}

/** The steps after the check, loaded when the data is well and the browser is on its way. */
async function loadLaterSteps() {
  const [
    { prepare },
    { renderSite },
    { fillSizes },
    { writeDownloads },
    { writePictures },
    { printSheets },
    { PrintedSheets },
  ] = await Promise.all([
    import('./prepare.ts'),
    import('./site/render.ts'),
    import('./site/file-sizes.ts'),
    import('./site/downloads/downloads.ts'),
    import('./site/downloads/pictures.ts'),
    import('./print/print.ts'),
    import('./print/printed.ts'),
  ]);
  return { prepare, renderSite, fillSizes, writeDownloads, writePictures, printSheets, PrintedSheets };
}

async function pressOf(name: Promise<string>): Promise<Press> {
  const [code, browser] = await Promise.all([sumOfCode(), name]);
  return { code, browser };
}
