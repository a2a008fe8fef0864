import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLargeData } from '../large-data.ts';
import { type Command, peakMemoryOf, timeOf } from '../measure.ts';
import type { Row, Section } from '../section.ts';

/** How much data is checked, and what that may take on any machine of today. */
interface Size {
  readonly municipalities: number;
  readonly editions: number;
  readonly seconds?: number;
  readonly megabytes?: number;
}

const SIZES: readonly Size[] = [
  { municipalities: 38, editions: 10, seconds: 0.5 },
  { municipalities: 1_000, editions: 3 },
  { municipalities: 10_000, editions: 3, seconds: 5, megabytes: 500 },
];

/** How the check grows with its data: its shortest time, because what else a machine does only adds to it. */
export const check: Section = {
  id: 'check',
  title: 'Check of sample data of several sizes',
  slow: false,

  async measure({ folder, runs, progress }) {
    const rows: Row[] = [];
    for (const size of SIZES) {
      const data = join(folder, `check-${size.municipalities}`);
      progress.step('check', `of ${size.municipalities} municipalities`);
      await writeLargeData('data', data, size);
      const command: Command = ['check', '--data', data];
      const times: number[] = [];
      while (times.length <= runs) times.push(await timeOf(command));
      const peak = await peakMemoryOf(command);
      const name = `${size.municipalities} municipalities, ${await meetingsIn(data)} meetings`;
      rows.push({ name, value: Math.min(...times), unit: 's', ...against(Math.min(...times), size.seconds, 's') });
      if (!peak) continue;
      const megabytes = peak.resident / 1e6;
      rows.push({ name: `${name}: memory`, value: megabytes, unit: 'MB', ...against(megabytes, size.megabytes, 'MB') });
    }
    return rows;
  },
};

function against(value: number, limit: number | undefined, unit: string) {
  return limit === undefined ? {} : { ratio: value / limit, to: `${limit} ${unit}`, goal: 1 };
}

async function meetingsIn(data: string): Promise<number> {
  const years = await readdir(join(data, 'editions'));
  const texts = await Promise.all(years.map((year) => readFile(join(data, 'editions', year, 'meetings.csv'), 'utf8')));
  return texts.reduce((sum, text) => sum + text.trimEnd().split('\n').length - 1, 0);
}
