import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '../../src/print/browser.ts';

/** A slow phone: how much slower its processor is, and its network. */
export interface Phone {
  readonly slower: number;
  /** Milliseconds from a request to its answer. */
  readonly latency: number;
  /** Bytes a second. */
  readonly throughput: number;
}

/** The processor and network that are meant by a phone of the middle class on a bad network (Slow 4G, as Lighthouse has it). */
export const SLOW_PHONE: Phone = { slower: 4, latency: 150, throughput: 1_638_400 / 8 };

/** What a reader waits for. */
export interface PageLoad {
  /** Bytes over the network of all that the page loads. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds until there is something to read. */
  readonly firstPaint: number;
  /** Milliseconds until the largest text or picture of the first screen is there. */
  readonly largestPaint: number;
  /** Milliseconds until what is shown answers: all is parsed and the script has run. */
  readonly usable: number;
  /** Cumulative layout shift; 0 where nothing moves. */
  readonly shift: number;
}

/** Loads a page as a phone does that has never seen the site, and waits until nothing more comes. */
export async function loadPage(browser: Browser, url: string, phone: Phone): Promise<PageLoad> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const client = await page.createCDPSession();
  let bytes = 0;
  let requests = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.throughput,
    uploadThroughput: phone.throughput / 2,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: phone.slower });
  await page.evaluateOnNewDocument(watchPage);
  await page.goto(url, { waitUntil: 'networkidle0' });
  // Fonts that come late move what is there already.
  await wait(500);
  const seen = await page.evaluate(() => {
    const { paint, largest, shift } = (globalThis as unknown as { watched: Watched }).watched;
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { paint, largest, shift, parsed: timing?.domContentLoadedEventEnd ?? 0 };
  });
  await context.close();
  return {
    bytes,
    requests,
    firstPaint: seen.paint,
    largestPaint: seen.largest,
    usable: Math.max(seen.paint, seen.parsed),
    shift: seen.shift,
  };
}

interface Watched {
  paint: number;
  largest: number;
  shift: number;
}

/** Runs in the page, before anything of it. */
function watchPage(): void {
  const watched = { paint: 0, largest: 0, shift: 0 };
  (globalThis as unknown as { watched: Watched }).watched = watched;
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') watched.paint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    watched.largest = startTime;
  });
  watch('layout-shift', (entry) => {
    watched.shift += (entry as PerformanceEntry & { readonly value: number }).value;
  });
}
