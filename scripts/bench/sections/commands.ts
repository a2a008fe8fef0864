import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataset } from '../../../src/dataset/read.ts';
import { writeLargeData } from '../large-data.ts';
import { timeOf } from '../measure.ts';
import { measurePair, type Pair } from '../pairs.ts';
import { Preview } from '../preview.ts';
import type { Row, Section } from '../section.ts';

/** The commands as their users run them, each as a process of its own. */
export const commands: Section = {
  id: 'commands',
  title: 'Commands, against the bare print',
  slow: false,

  async measure(bench) {
    const ten = join(bench.folder, 'ten');
    await writeLargeData('data', ten, { municipalities: 38, editions: 10 });
    const latest = latestOf('data');
    const build =
      (data: string, out: string, ...args: string[]) =>
      () =>
        timeOf(['build', '--data', data, '--out', join(bench.folder, out), ...args]);
    const cell = new ChangingCell(ten);
    const preview = new Preview('data', bench.folder);
    const buildOfTen = build(ten, 'full', '--no-cache');
    const pairs: readonly Pair[] = [
      {
        name: 'full build of one edition',
        run: build('data', 'one', '--edition', latest, '--no-cache'),
        goal: 2.5,
      },
      { name: 'build of one edition, nothing changed', run: build('data', 'same', '--edition', latest), goal: 0.25 },
      { name: 'check', run: () => timeOf(['check']), goal: 0.5 },
      { name: 'one cell to the refreshed page in the preview', run: () => preview.refresh(), goal: 0.5 },
      {
        name: 'full build of ten editions',
        run: buildOfTen,
        yardstick: { name: 'one of them', run: build(ten, 'last', '--edition', latestOf(ten), '--no-cache') },
        goal: 4,
      },
      {
        name: 'one cell changed in ten editions',
        run: async () => {
          await cell.change();
          return build(ten, 'changed')();
        },
        yardstick: { name: 'full build of ten', run: buildOfTen },
        goal: 0.35,
      },
    ];
    try {
      const rows: Row[] = [];
      for (const pair of pairs) rows.push(await measurePair(pair, bench));
      return rows;
    } finally {
      await preview.close();
    }
  },
};

/** @throws where the data has problems */
function latestOf(folder: string): string {
  const result = readDataset(folder);
  const latest = 'dataset' in result ? result.dataset.editions.at(-1) : undefined;
  if (!latest) throw new Error(`the data in ${folder} has problems, \`npm run check -- --data ${folder}\` says which`);
  return String(latest.year);
}

/** A cell of the latest edition that has another value each time: how many men sit in the first row. */
class ChangingCell {
  readonly #path: string;
  #men = 10;

  constructor(data: string) {
    this.#path = join(data, 'editions', latestOf(data), 'members.csv');
  }

  async change(): Promise<void> {
    this.#men += 1;
    const text = await readFile(this.#path, 'utf8');
    await writeFile(this.#path, text.replace(/^([^\n]*\n[^\n]*,)\d+$/m, `$1${this.#men}`));
  }
}
