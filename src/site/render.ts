import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import type { SiteViews } from '../views/views.ts';

const INPUT = 'templates/pages';

/**
 * Renders the views with the templates into a folder.
 * @param views what the templates are given
 * @param output the folder to write to
 * @throws what the system says where a file cannot be written
 */
export async function renderSite(views: SiteViews, output: string): Promise<void> {
  const eleventy = create(output, (config) => config.addGlobalData('views', views));
  // Its problems come as exceptions; what else it says, the build says itself.
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw systemErrorIn(error) ?? error;
  }
}

/** Eleventy names the templates that it could not write, and only behind them why: a full disk, for example. */
function systemErrorIn(error: unknown): Error | undefined {
  for (let own = error; own instanceof Error; own = (own as { originalError?: unknown }).originalError) {
    if ('syscall' in own) return own;
  }
  return undefined;
}

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
  readonly respond: (path: string) => Promise<Response | undefined>;
}

/** Serves the site with live reload, until the process ends. */
export async function serveSite({ output, port, watched, views, onRendered, respond }: ServeOptions): Promise<void> {
  const eleventy = create(output, (config) => {
    config.addGlobalData('views', views);
    // Live reload talks to its server, which the pages forbid.
    config.addTransform('policy', (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, ''));
    for (const folder of watched) config.addWatchTarget(folder);
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
  return new Eleventy(INPUT, output, { quietMode: true, configPath: '.eleventy.js', config: configure });
}
