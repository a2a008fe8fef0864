import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import { onlySheets, type SiteViews } from '../views/views.ts';
import { FONT_LOADER } from './font-loader.ts';

const INPUT = 'templates/pages';

/** Eleventy holds all pages of a run in memory: a site of thousands is rendered in several. */
const PAGES_OF_A_RUN = 1_500;

/**
 * Renders the views with the templates into a folder.
 * @param views what the templates are given
 * @param output the folder to write to
 * @throws what the system says where a file cannot be written
 */
export async function renderSite(views: SiteViews, output: string, pagesOfARun = PAGES_OF_A_RUN): Promise<void> {
  for (const part of partsOf(views, pagesOfARun)) await renderPart(part, output);
}

async function renderPart(views: SiteViews, output: string): Promise<void> {
  const eleventy = create(output, (config) => config.addGlobalData('views', views));
  // Its problems come as exceptions; what else it says, the build says itself.
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw systemErrorIn(error) ?? error;
  }
}

/** The views of each run; of no kind there are as many as of municipalities. */
function partsOf(views: SiteViews, pages: number): SiteViews[] {
  const { municipalities } = views;
  const parts = [{ ...views, municipalities: municipalities.slice(0, pages) }];
  for (let from = pages; from < municipalities.length; from += pages) {
    parts.push({ ...onlySheets([]), municipalities: municipalities.slice(from, from + pages) });
  }
  return parts;
}

/** Eleventy names the templates that it could not write, and only behind them why: a full disk, for example. */
function systemErrorIn(error: unknown): Error | undefined {
  for (let own = error; own instanceof Error; own = (own as { originalError?: unknown }).originalError) {
    if ('syscall' in own) return own;
  }
  return undefined;
}

/** When a file counts as written, in milliseconds: programs for tables replace a file at once. */
const WRITTEN = { stabilityThreshold: 40, pollInterval: 10 };

export interface ServeOptions {
  readonly output: string;
  readonly port: number;
  /** Folders whose changes render the site anew. */
  readonly watched: readonly string[];
  /** Asked for the views before each rendering. */
  readonly views: () => Promise<SiteViews>;
  /** Told when what they show has been written. */
  readonly onRendered: () => void;
  /** Asked first for whatever a browser asks for, by its path from the root of the site. */
  readonly respond: (path: string) => Promise<Reply | undefined>;
}

/** What a browser gets: a file as it is, or the text of a page, to which live reload is added. */
export type Reply = Response | { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Serves the site with live reload, until the process ends. */
export async function serveSite({ output, port, watched, views, onRendered, respond }: ServeOptions): Promise<void> {
  const eleventy = create(output, (config) => {
    config.addGlobalData('views', views);
    // Live reload talks to its server, which the pages forbid.
    config.addTransform('policy', (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, ''));
    for (const folder of watched) config.addWatchTarget(folder);
    config.setChokidarConfig({ awaitWriteFinish: WRITTEN });
    config.on('eleventy.after', onRendered);
    config.setServerOptions({
      port,
      domDiff: true,
      onRequest: { '/*': ({ url }: { readonly url: URL }) => respond(url.pathname.slice(1)) },
    });
  });
  eleventy.setRunMode('serve');
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
}

function create(output: string, configure: (config: EleventyConfig) => void): Eleventy {
  return new Eleventy(INPUT, output, {
    quietMode: true,
    configPath: '.eleventy.js',
    config: (config) => {
      config.addGlobalData('fontLoader', FONT_LOADER);
      configure(config);
    },
  });
}
