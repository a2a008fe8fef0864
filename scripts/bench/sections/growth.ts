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

/** How a full build grows with its data: where a page costs no more than one of the first, growth is linear. */
export const growth: Section = {
  id: 'growth',
  title: 'Full builds of sample data of several sizes, once each; ratios are of the cost of a page',
  slow: true,

  async measure({ folder, progress }) {
    const rows: Row[] = [];
    let first: number | undefined;
    for (const size of SIZES) {
      const name = `${size.municipalities} municipalities, ${size.editions} editions`;
      progress.step('growth', name);
      const data = join(folder, `growth-${size.municipalities}-${size.editions}`);
      const out = join(folder, 'grown');
      await writeLargeData('data', data, size);
      const command: Command = ['build', '--data', data, '--no-cache', '--out', out];
      const seconds = await timeOf(command);
      const pages = await countPages(out);
      const cost = (seconds * 1000) / pages;
      first ??= cost;
      rows.push({ name, value: seconds, unit: 's' });
      if (size.editions > 1) rows.push({ name: `${name}: each edition`, value: seconds / size.editions, unit: 's' });
      rows.push({
        name: `${name}: each of ${pages} pages`,
        value: cost,
        unit: 'ms',
        ratio: cost / first,
        to: 'the first',
        goal: 1,
      });
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
