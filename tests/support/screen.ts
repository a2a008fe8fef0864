import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../../src/print/browser.ts';
import { type Served, serve } from './serve.ts';
import { sharedSite } from './shared-site.ts';
import type { Site } from './site.ts';

/** The shared site in the shipped browser. */
export interface Screen {
  readonly page: Page;
  readonly site: Site;
  /** Address of the root of the site, with a final slash. */
  readonly root: string;
  /** Opens a page of the site, with an optional query and fragment. */
  open(path: string, width?: number): Promise<void>;
  /** Sets the width and the colours. */
  show(width: number, scheme?: 'light' | 'dark'): Promise<void>;
  /** What went wrong: errors of scripts, what the browser complains of, what is missing. */
  readonly complaints: string[];
  /** What was asked for. */
  readonly requests: string[];
}

/**
 * A browser for the tests of a file, with one tab.
 * @param under the sub-path under which the site is served; where it is left out, pages are opened from their folder
 */
export function useScreen(under?: string): Screen {
  const complaints: string[] = [];
  const requests: string[] = [];
  let browser: Browser | undefined;
  let tab: Page | undefined;
  let shared: Site | undefined;
  let served: Served | undefined;
  const screen: Screen = {
    get page() {
      return known(tab);
    },
    get site() {
      return known(shared);
    },
    get root() {
      return served?.address ?? `${pathToFileURL(screen.site.folder).href}/`;
    },
    complaints,
    requests,
    open: async (path, width = 1280) => {
      await screen.show(width);
      await screen.page.goto(new URL(path, screen.root).href, { waitUntil: 'load' });
    },
    show: async (width, scheme = 'light') => {
      await screen.page.setViewport({ width, height: 800 });
      await screen.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    },
  };
  beforeAll(async () => {
    [shared, browser] = await Promise.all([sharedSite(), launchBrowser()]);
    if (under !== undefined)
      served = await serve(shared.folder, under, { [CHOICE]: withoutRefresh(shared.text('index.html')) });
    const page = await browser.newPage();
    const complain = (text: string) => complaints.push(`${page.url()}: ${text}`);
    page.on('pageerror', (error) => complain(String(error)));
    page.on('console', (message) => complain(message.text()));
    page.on('requestfailed', (request) => complain(`${request.url()} is missing`));
    page.on('request', (request) => requests.push(request.url()));
    tab = page;
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return screen;
}

/** The first page goes to another by itself; a served site has a copy of it that stays. */
const CHOICE = 'choice.html';

function withoutRefresh(html: string): string {
  return html.replace(/<meta http-equiv="refresh"[^>]*>/, '');
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the screen is there once the tests begin');
  return value;
}
