import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer';
import { extract } from 'tar-fs';
import { isBrowserLocked, namedBrowser } from './which-browser.ts';

export type { Browser, ConsoleMessage, HTTPRequest, Page } from 'puppeteer';

/** A browser that cannot be started, with what to do about it. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/browser/', import.meta.url));

/**
 * How long the browser may take for one thing, in milliseconds: a list of thousands of municipalities
 * takes minutes on a slow machine, but one that never answers must not hold up a build for ever.
 */
export const PATIENCE = 600_000;

/**
 * Starts the browser that comes with the lockfile on Linux; elsewhere, or where
 * PUPPETEER_EXECUTABLE_PATH names one, an installed Chrome or Chromium.
 * @throws BrowserError
 */
export async function launchBrowser(): Promise<Browser> {
  if (!isBrowserLocked()) return launch(namedBrowser());
  const { folder, executable } = await unpackBrowser();
  const libraries = join(folder, 'lib');
  if (existsSync(libraries)) return launch(executable, libraries);
  try {
    return await launch(executable);
  } catch (error) {
    // The system lacks NSS (libnss3, libnspr4): the package brings its own.
    if (!(error instanceof Error && /shared librar/.test(error.message))) throw error;
    await unpackLibraries(folder);
    return launch(executable, libraries);
  }
}

/**
 * The browser that prints, as closely as its prints depend on it: version and system.
 * @param start asked for a browser that runs; that of the lockfile is known without it
 * @throws BrowserError where it cannot be started
 */
export async function nameBrowser(start: () => Promise<Browser>): Promise<string> {
  const browser = isBrowserLocked()
    ? `@sparticuz/chromium ${await packagedVersion()}`
    : await (await start()).version();
  return `${browser}, ${process.platform} ${process.arch}`;
}

async function launch(executablePath: string | undefined, libraries?: string): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  try {
    return await puppeteer.launch({
      headless: 'shell',
      ...(executablePath ? { executablePath } : { channel: 'chrome', headless: true }),
      // Text widths must not depend on the hinting of the machine; root has no sandbox to enter.
      args: ['--font-render-hinting=none', ...(asRoot ? ['--no-sandbox'] : [])],
      timeout: PATIENCE,
      protocolTimeout: PATIENCE,
      env: libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env,
    });
  } catch (error) {
    const reason = (error as Error).message.split('\n').find((line) => line.trim() !== '') ?? '';
    const shared = /error while loading shared libraries[^\n]*/.exec((error as Error).message)?.[0];
    throw new BrowserError(
      `the browser cannot be started (${shared ?? reason}); set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium`,
    );
  }
}

/** Unpacks the packaged browser once for each version; safe when interrupted, and with two builds at once. */
async function unpackBrowser(): Promise<{ folder: string; executable: string }> {
  const folder = join(CACHE, await packagedVersion());
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) {
    await mkdir(CACHE, { recursive: true });
    const fresh = await mkdtemp(join(CACHE, 'unpacking-'));
    const target = join(fresh, 'chromium');
    await pipeline(
      createReadStream(join(packageFolder(), 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(target),
    );
    await chmod(target, 0o755);
    await mkdir(folder, { recursive: true });
    await rename(target, executable);
    await rm(fresh, { recursive: true });
  }
  return { folder, executable };
}

async function unpackLibraries(folder: string): Promise<void> {
  const fresh = await mkdtemp(join(CACHE, 'unpacking-'));
  await pipeline(
    createReadStream(join(packageFolder(), 'bin', 'al2023.tar.br')),
    createBrotliDecompress(),
    extract(fresh),
  );
  await rename(join(fresh, 'lib'), join(folder, 'lib'));
  await rm(fresh, { recursive: true });
}

async function packagedVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return dirname(dirname(entry));
}
