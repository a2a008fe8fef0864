import { join } from 'node:path';
import { launchBrowser } from '../../../src/print/browser.ts';
import { serveFolder } from '../folder-server.ts';
import { timeOf } from '../measure.ts';
import { loadPage, type PageLoad, SLOW_PHONE } from '../page-load.ts';
import { median } from '../pairs.ts';
import type { Row, Section } from '../section.ts';

/** Bytes that the page of an edition may have, and milliseconds until it is usable. */
const MOST = { bytes: 300_000, time: 1000 };

/** The heaviest pages, one of each kind and language. */
const PAGES = [
  ['edition', 'sq/'],
  ['edition with other letters', 'sr/'],
  ['municipality', 'en/municipalities/prizren/'],
  ['over time', 'en/over-time/'],
] as const;

/** How a slow phone loads pages that it has never seen. */
export const pageLoad: Section = {
  id: 'page-load',
  title: 'Pages on a slow phone (4 times slower, 1.6 Mbit/s, 150 ms)',
  slow: false,

  async measure({ folder, runs, progress }) {
    progress.step('pages on a slow phone');
    const site = join(folder, 'page-load');
    await timeOf(['build', '--no-pdf', '--out', site]);
    const [server, browser] = await Promise.all([serveFolder(site), launchBrowser()]);
    try {
      const rows: Row[] = [];
      for (const [name, path] of PAGES) {
        const loads: PageLoad[] = [];
        for (let run = 0; run < runs; run += 1)
          loads.push(await loadPage(browser, `${server.address}/${path}`, SLOW_PHONE));
        rows.push(...rowsOf(name, loads));
      }
      return rows;
    } finally {
      await browser.close();
      server.close();
    }
  },
};

function rowsOf(name: string, loads: readonly PageLoad[]): Row[] {
  const of = (part: keyof PageLoad) => median(loads.map((load) => load[part]));
  const within = (value: number, most: number, to: string) => ({ ratio: value / most, to, goal: 1 });
  return [
    {
      name: `${name}: over the network`,
      value: of('bytes') / 1000,
      unit: 'kB',
      ...within(of('bytes'), MOST.bytes, '300 kB'),
    },
    { name: `${name}: something to read`, value: of('firstPaint'), unit: 'ms' },
    { name: `${name}: usable`, value: of('usable'), unit: 'ms', ...within(of('usable'), MOST.time, 'a second') },
    { name: `${name}: layout shift`, value: Math.max(...loads.map(({ shift }) => shift)), unit: '' },
  ];
}
