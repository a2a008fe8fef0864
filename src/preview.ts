import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { folderDigests } from './cache/folder-digests.ts';
import { programDigest } from './cache/program.ts';
import { openStore } from './cache/store.ts';
import { createDraw, type Draw } from './charts/draw.ts';
import type { Language } from './dataset/dataset.ts';
import type { Problem } from './dataset/problem.ts';
import { createYamlReader } from './dataset/yaml.ts';
import { readData } from './editions/check.ts';
import { prepare } from './prepare.ts';
import { PreviewPrinter } from './preview-printer.ts';
import { printJobs } from './print-jobs.ts';
import { NO_PRESS } from './proof/fingerprint.ts';
import { writeAssets } from './site/assets.ts';
import { chartDownloads } from './site/downloads/charts.ts';
import { writeDownloads } from './site/downloads/downloads.ts';
import { writePictures } from './site/downloads/pictures.ts';
import { withSizes } from './site/file-sizes.ts';
import { cutFonts } from './site/fonts.ts';
import { type Reply, serveSite } from './site/render.ts';
import type { SiteViews } from './views/views.ts';

export interface PreviewOptions {
  readonly data: string;
  /** Folder that the preview is written to. */
  readonly out: string;
  readonly port: number;
  /** Folder of charts that were drawn before. */
  readonly cache: string;
}

const TEMPLATES = 'templates';

/**
 * Serves the site and renders anew whatever a change of data, texts or templates touches. While the
 * data has problems, the pages stay as they were. A sheet is printed when somebody asks for its PDF.
 * @param onProblems told of the problems, each time that the data has some
 * @returns false where the data had problems from the start, so that there is nothing to show
 */
export async function preview(
  { data, out, port, cache }: PreviewOptions,
  onProblems: (problems: readonly Problem[], sources: ReadonlyMap<string, string>) => Promise<void>,
): Promise<boolean> {
  const store = openStore(cache);
  const program = programDigest('.');
  const charts = new LatestCharts(createDraw(store, program));
  const readYaml = createYamlReader();
  const printer = new PreviewPrinter(out);
  const rendered = new RenderedPages();
  const files = new LateFiles();
  const filled = new FilledPages(out, files);
  let first = await refresh();
  if (!first) return false;
  await serveSite({
    output: out,
    port,
    watched: [data, TEMPLATES],
    views: async () => {
      // The first rendering shows what was just read.
      const views = first ?? (await refresh());
      first = undefined;
      return rendered.changed(views);
    },
    onRendered: () => {
      rendered.commit();
      files.start();
    },
    respond: async (path) => (await printer.respond(path)) ?? filled.respond(path),
  });
  return true;

  /** The views of the data as it is now, or undefined where it has problems. */
  async function refresh(): Promise<SiteViews | undefined> {
    const result = readData(data, readYaml);
    if ('problems' in result) {
      await onProblems(result.problems, result.sources);
      return undefined;
    }
    const { dataset } = result;
    const { views, downloads, fingerprints } = await prepare(dataset, {}, NO_PRESS, charts.begin());
    const fonts = await cutFonts(chartDownloads(views), dataset, store, program);
    await Promise.all([writeAssets(out), writeDownloads(out, fonts.files)]);
    printer.show(() => printJobs(views.sheets, downloads(), fingerprints));
    filled.show(views, dataset.languages);
    files.write = async () => {
      await writeDownloads(out, fonts.embedIn(downloads()));
      await writePictures(out, views, store, program);
    };
    return views;
  }
}

/** Keeps the charts of the latest pages: a change leaves most of them as they were. */
class LatestCharts {
  readonly #draw: Draw;
  #drawn = new Map<string, Promise<string>>();

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /** Draws the charts of the next pages; those that none of them shows are forgotten. */
  begin(): Draw {
    const before = this.#drawn;
    const drawn = new Map<string, Promise<string>>();
    this.#drawn = drawn;
    return (spec) => {
      const key = JSON.stringify(spec);
      const chart = drawn.get(key) ?? before.get(key) ?? this.#draw(spec);
      drawn.set(key, chart);
      // One that failed is drawn again.
      chart.catch(() => drawn.delete(key));
      return chart;
    };
  }
}

/** How long browsers have to fetch what was rendered, in milliseconds, before files are made beside it. */
const FETCHED = 200;

/** Files that stand beside the pages. Readers of the preview wait for pages, so they are written after them. */
class LateFiles {
  /** Writes those of the latest data. */
  write: (() => Promise<void>) | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** One after another: two at once would write the same files. Where one fails, the build says so. */
  start(): void {
    this.#last = this.#last
      .then(() => wait(FETCHED))
      .then(() => {
        const { write } = this;
        this.write = undefined;
        return write?.();
      })
      .catch(() => undefined);
  }

  /** Settles when all are there that were started. */
  written(): Promise<unknown> {
    return this.#last;
  }
}

/** Pages that list files, which say how large they are: whoever opens one waits for the files. */
class FilledPages {
  readonly #folder: string;
  readonly #files: LateFiles;
  #paths: readonly string[] = [];
  #languages: readonly Language[] = [];

  constructor(folder: string, files: LateFiles) {
    this.#folder = folder;
    this.#files = files;
  }

  show({ data }: SiteViews, languages: readonly Language[]): void {
    this.#paths = data.map(({ path }) => path);
    this.#languages = languages;
  }

  /** The page at a path of the site; undefined where it lists no files, or is not written yet. */
  async respond(path: string): Promise<Reply | undefined> {
    const page = this.#paths.find((own) => own === path || own === `${path}index.html`);
    if (page === undefined) return undefined;
    await this.#files.written();
    const body = await withSizes(page, this.#folder, this.#languages).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    return body === undefined ? undefined : { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  }
}

/** What was rendered, so that only pages are rendered again that would be others. */
class RenderedPages {
  #views: SiteViews | undefined;
  /** Views of the pages that stand there, and of those that are being rendered, as JSON. */
  #pages = new Map<string, string>();
  #open = new Map<string, string>();
  #templates = '';

  /** The views of pages that differ from what stands there; none but these are to be rendered. */
  changed(views: SiteViews | undefined): SiteViews {
    const latest = views ?? this.#views;
    if (!latest) throw new Error('there is nothing to show yet');
    const templates = JSON.stringify(folderDigests(join('.', TEMPLATES)));
    // Where the data has problems, a change of a template still shows on the pages as they were.
    if (templates !== this.#templates) this.#pages.clear();
    this.#templates = templates;
    this.#views = latest;
    this.#open.clear();
    const kinds = Object.entries(latest).map(([kind, pages]: [string, readonly { readonly path: string }[]]) => [
      kind,
      pages.filter((page) => this.#isNew(page)),
    ]);
    return Object.fromEntries(kinds) as SiteViews;
  }

  #isNew(page: { readonly path: string }): boolean {
    const view = JSON.stringify(page);
    const isNew = this.#pages.get(page.path) !== view;
    if (isNew) this.#open.set(page.path, view);
    return isNew;
  }

  /** A rendering that failed is not committed: its pages are rendered again. */
  commit(): void {
    for (const [path, view] of this.#open) this.#pages.set(path, view);
    this.#open.clear();
  }
}
