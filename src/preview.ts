import { join } from 'node:path';
import { folderDigests } from './cache/folder-digests.ts';
import { keyOf } from './cache/key.ts';
import { programDigest } from './cache/program.ts';
import { openStore } from './cache/store.ts';
import { createDraw } from './charts/draw.ts';
import type { Problem } from './dataset/problem.ts';
import { readData } from './editions/check.ts';
import { prepare } from './prepare.ts';
import { PreviewPrinter } from './preview-printer.ts';
import { NO_PRESS } from './proof/fingerprint.ts';
import { writeAssets } from './site/assets.ts';
import { writeDownloads } from './site/downloads/downloads.ts';
import { writePictures } from './site/downloads/pictures.ts';
import { withFonts } from './site/fonts.ts';
import { serveSite } from './site/render.ts';
import { paths } from './views/paths.ts';
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

/** What pages need to be shown. */
const isAsset = (path: string) => path.startsWith(paths.asset(''));

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
  const draw = createDraw(store, program);
  const printer = new PreviewPrinter(out);
  const rendered = new RenderedPages();
  const files = new LateFiles();
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
    respond: (path) => printer.respond(path),
  });
  return true;

  /** The views of the data as it is now, or undefined where it has problems. */
  async function refresh(): Promise<SiteViews | undefined> {
    const result = readData(data);
    if ('problems' in result) {
      await onProblems(result.problems, result.sources);
      return undefined;
    }
    const { views, downloads, fingerprints } = await prepare(result.dataset, {}, NO_PRESS, draw);
    const written = await withFonts(downloads, result.dataset, store, program);
    const { assets = [], others = [] } = Object.groupBy(written, ({ path }) => (isAsset(path) ? 'assets' : 'others'));
    await Promise.all([writeAssets(out), writeDownloads(out, assets)]);
    printer.show(views, downloads, fingerprints);
    files.write = async () => {
      await writeDownloads(out, others);
      await writePictures(out, views, store, program);
    };
    return views;
  }
}

/** Files that stand beside the pages. Readers of the preview wait for pages, so they are written after them. */
class LateFiles {
  /** Writes those of the latest data. */
  write: (() => Promise<void>) | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** One after another: two at once would write the same files. Where one fails, the build says so. */
  start(): void {
    this.#last = this.#last
      .then(() => {
        const { write } = this;
        this.write = undefined;
        return write?.();
      })
      .catch(() => undefined);
  }
}

/** What was rendered, so that only pages are rendered again that would be others. */
class RenderedPages {
  #views: SiteViews | undefined;
  /** Keys of the pages that stand there, and of those that are being rendered. */
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
    const key = keyOf('view', JSON.stringify(page));
    const isNew = this.#pages.get(page.path) !== key;
    if (isNew) this.#open.set(page.path, key);
    return isNew;
  }

  /** A rendering that failed is not committed: its pages are rendered again. */
  commit(): void {
    for (const [path, key] of this.#open) this.#pages.set(path, key);
    this.#open.clear();
  }
}
