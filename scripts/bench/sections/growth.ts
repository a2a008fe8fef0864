import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLargeData } from '../large-data.ts';
import { type Command, peakMemoryOf, timeOf } from '../measure.ts';
import type { Row, Section } from '../section.ts';

/** From the data of today to those of a large country, and to those of fifty years. */
const SIZES = [
  { municipalities: 38, editions: 1 },
  { municipalities: 38, editions: 10 },
  { municipalities: 38, editions: 50 },
  { municipalities: 1_000, editions: 1 },
  { municipalities: 10_000, editions: 1 },
] as const;

/** What one run differs from another by. */
const NOISE = 1.1;

/**
 * How a full build grows with its data. With municipalities it is linear where a page costs no more
 * than one of the first size; with years, where each further edition costs what those before it did.
 */
export const growth: Section = {
  id: 'growth',
  title: 'Full builds of sample data of several sizes, once each',
  slow: true,

  async measure({ folder, progress }) {
    const rows: Row[] = [];
    let first: { readonly seconds: number; readonly page: number } | undefined;
    let further: number | undefined;
    for (const size of SIZES) {
      const { municipalities, editions } = size;
      const name = `${municipalities} municipalities, ${editions === 1 ? 'one edition' : `${editions} editions`}`;
      progress.step('growth', name);
      const data = join(folder, `growth-${municipalities}-${editions}`);
      const out = join(folder, 'grown');
      await writeLargeData('data', data, size);
      const command: Command = ['build', '--data', data, '--no-cache', '--out', out];
      const seconds = await timeOf(command);
      rows.push({ name, value: seconds, unit: 's' });
      const pages = await countPages(out);
      const page = (seconds * 1000) / pages;
      first ??= { seconds, page };
      if (editions === 1) {
        const ratio = page / first.page;
        rows.push({
          name: `${name}: each of ${pages} pages`,
          value: page,
          unit: 'ms',
          ratio,
          to: 'the first',
          goal: 1,
        });
      } else {
        const cost = (seconds - first.seconds) / (editions - 1);
        further ??= cost;
        const compared = { ratio: cost / further, to: 'one of the first years', goal: NOISE };
        rows.push({ name: `${name}: each further edition`, value: cost, unit: 's', ...compared });
      }
      const peak = await peakMemoryOf(command);
      if (peak) rows.push({ name: `${name}: memory`, value: peak.needed / 1e6, unit: 'MB' });
    }
    return rows;
  },
};

/** Pages and sheets. */
async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => /\.(html|pdf)$/.test(file)).length;
}
