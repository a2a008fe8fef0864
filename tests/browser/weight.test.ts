import { describe, expect, test } from 'vitest';
import { KINDS } from '../support/kinds-of-pages.ts';
import { CODES } from '../support/real-data.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen('/');

/** Bytes of a page with all that it loads. The server of the tests compresses nothing. */
const MOST = 300_000;

/** A network on which everything comes late enough to be seen coming. */
const SLOW = { offline: false, latency: 100, downloadThroughput: 400_000, uploadThroughput: 400_000 };

describe.each(KINDS)('%s', (_, path) => {
  test.each(CODES)('is light, and nothing moves while it loads, in %s', async (code) => {
    const client = await screen.page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Network.clearBrowserCache');
    await client.send('Network.emulateNetworkConditions', SLOW);
    let bytes = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await screen.open(path.replace(/^\w+/, code), 390);
    const { shift, fonts } = await screen.page.evaluate(async () => {
      await document.fonts.ready;
      const shifts = new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      });
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      return { shift: await shifts, fonts: loaded.filter((name) => name.includes('/fonts/')) };
    });
    await client.detach();
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST);
    expect(shift).toBe(0);
    // The parts that are cut, and none that is whole.
    expect(fonts.filter((name) => name.endsWith('.woff'))).not.toEqual([]);
    expect(fonts.filter((name) => name.endsWith('.woff2'))).toEqual([]);
  });
});
