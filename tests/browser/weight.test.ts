import { describe, expect, test } from 'vitest';
import { KINDS } from '../support/kinds-of-pages.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen('/');

/** Bytes of a page with all that it loads. The server of the tests compresses nothing. */
const MOST = 300_000;

describe.each(KINDS)('%s', (_, path) => {
  test('is light, and nothing moves while it loads but by its font', async () => {
    const client = await screen.page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Network.clearBrowserCache');
    let bytes = 0;
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await screen.open(path, 390);
    await screen.page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST);

    await client.send('Network.setBlockedURLs', { urls: ['*.woff2'] });
    await screen.page.reload({ waitUntil: 'load' });
    const shift = await screen.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 100);
        }),
    );
    await client.detach();
    expect(shift).toBe(0);
  });
});
