import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createMeasure } from './charts/measure.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Problem } from './dataset/problem.ts';
import { readDataset } from './dataset/read.ts';
import { computeIndicators, type EditionIndicators } from './indicators/indicators.ts';
import { type Browser, launchBrowser } from './print/browser.ts';
import { type PrintJob, printSheets } from './print/print.ts';
import { writeAssets } from './site/assets.ts';
import { createDownloads, writeDownloads } from './site/downloads/downloads.ts';
import { renderSite } from './site/render.ts';
import { createStaging, replaceFolder } from './site/swap.ts';
import { type LanguageContext, languageContexts } from './views/context.ts';
import type { SheetView } from './views/sheet.ts';
import { createViews } from './views/views.ts';

export interface BuildOptions {
  /** Folder of the data. */
  readonly data: string;
  /** Folder that the site replaces. */
  readonly out: string;
  /** Years and codes to build; all where they are left out. */
  readonly editions?: readonly number[];
  readonly languages?: readonly string[];
  /** Path under which the site is published; that of site.yaml where it is left out. */
  readonly base?: string;
  /** Whether the sheets are printed. */
  readonly pdf: boolean;
}

export type BuildStep = 'check' | 'compute' | 'downloads' | 'draw' | 'site' | 'print' | 'publish';

export interface WrittenFile {
  /** Path from the root of the site. */
  readonly path: string;
  readonly bytes: number;
}

/** What was written, or why nothing was. */
export type BuildResult =
  | { readonly written: readonly WrittenFile[] }
  | { readonly problems: readonly Problem[] }
  /** An edition or language that was asked for and is not there. */
  | { readonly unknown: string };

/**
 * The pipeline, in one direction. A number is computed once, in step 2, and every output shows it.
 *
 * ```
 *  data/ ─1▶ dataset ─2▶ indicators ─┬─3▶ downloads ──────────┐
 *                                    └─4▶ views ─5▶ site ─6▶ PDFs ─7▶ dist/
 *                                         (charts drawn)
 * ```
 *
 * @param onStep told when a step begins, and with a count while sheets are printed
 * @throws BrowserError, FitError; the old site is left as it was
 */
export async function build(
  options: BuildOptions,
  onStep: (step: BuildStep, detail?: string) => void,
): Promise<BuildResult> {
  // The browser takes as long to start as steps 1 to 5 take together.
  const browser = options.pdf ? launchBrowser() : undefined;
  browser?.catch(() => undefined);
  let staging: string | undefined;
  try {
    // 1. Read and check the data.
    onStep('check');
    const result = readDataset(options.data);
    if ('problems' in result) return result;

    // 2. Compute every number.
    onStep('compute');
    const indicators = computeIndicators(result.dataset);
    const dataset = select(result.dataset, options);
    if ('unknown' in dataset) return dataset;
    const contexts = languageContexts(dataset, indicators, createMeasure(), addressOf(dataset, options.base));

    // 3. Make the files that readers may take with them.
    onStep('downloads');
    staging = await createStaging(options.out);
    const sizes = await makeDownloads(staging, dataset, indicators, contexts);

    // 4. Draw the charts and say everything in every language.
    onStep('draw');
    const views = await createViews(contexts, sizes);

    // 5. Set the pages.
    onStep('site');
    await Promise.all([renderSite(views, staging), writeAssets(staging)]);

    // 6. Print the sheets.
    if (browser) {
      onStep('print');
      await print(await browser, staging, views.sheets, (detail) => onStep('print', detail));
    }
    await rm(join(staging, 'sheets'), { recursive: true, force: true });

    // 7. Replace the old site as a whole.
    onStep('publish');
    const written = await listFiles(staging);
    await replaceFolder(staging, options.out);
    return { written };
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
    await browser?.then((started) => started.close()).catch(() => undefined);
  }
}

/** The part of the dataset that was asked for. Comparisons with other years have been computed before. */
function select(dataset: Dataset, { editions, languages }: BuildOptions): Dataset | { unknown: string } {
  const years = dataset.editions.map(({ year }) => year);
  const codes = dataset.languages.map(({ code }) => code);
  const year = editions?.find((own) => !years.includes(own));
  if (year !== undefined) return { unknown: `there is no edition ${year}, there are ${years.join(', ')}` };
  const code = languages?.find((own) => !codes.includes(own));
  if (code !== undefined) return { unknown: `there is no language "${code}", there are ${codes.join(', ')}` };
  return {
    ...dataset,
    editions: dataset.editions.filter((edition) => editions?.includes(edition.year) ?? true),
    languages: dataset.languages.filter((language) => languages?.includes(language.code) ?? true),
  };
}

function addressOf({ site }: Dataset, base: string | undefined): string {
  return base === undefined ? site.address : new URL(base, site.address).href.replace(/\/$/, '');
}

async function makeDownloads(
  folder: string,
  dataset: Dataset,
  indicators: readonly EditionIndicators[],
  contexts: readonly LanguageContext[],
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const edition of dataset.editions) {
    const own = indicators.find(({ year }) => year === edition.year);
    if (!own) throw new Error(`the edition of ${edition.year} was not computed`);
    const files = await createDownloads({ dataset, edition, indicators: own, contexts });
    await writeDownloads(folder, files);
    for (const { path, content } of files) sizes.set(path, Buffer.byteLength(content));
  }
  return sizes;
}

async function print(
  browser: Browser,
  folder: string,
  sheets: readonly SheetView[],
  onProgress: (detail: string) => void,
): Promise<void> {
  let done = 0;
  const jobs = sheets.map(
    (sheet): PrintJob => ({
      path: sheet.path,
      pdf: sheet.pdf,
      pages: sheet.pages,
      name: `${sheet.language} ${sheet.year}`,
      title: sheet.documentTitle,
      author: sheet.publisher,
      subject: sheet.subject,
      tag: sheet.tag,
      date: sheet.date,
    }),
  );
  await printSheets(browser, folder, jobs, () => {
    done += 1;
    onProgress(`${done}/${jobs.length}`);
  });
}

async function listFiles(folder: string): Promise<WrittenFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const written = await Promise.all(
    files.map(async (file) => ({
      path: file.slice(folder.length + 1).replaceAll('\\', '/'),
      bytes: (await stat(file)).size,
    })),
  );
  return written.sort((a, b) => (a.path < b.path ? -1 : 1));
}
