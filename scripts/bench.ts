import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_STORE } from '../src/cache/store.ts';
import { createDraw } from '../src/charts/draw.ts';
import { readDataset } from '../src/dataset/read.ts';
import { prepare } from '../src/prepare.ts';
import { NO_PRESS } from '../src/proof/fingerprint.ts';
import { writeAssets } from '../src/site/assets.ts';
import { renderSite } from '../src/site/render.ts';
import { type Command, type Memory, peakMemoryOf, timeOf } from './bench/measure.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';
import { Progress } from './progress.ts';

const USAGE = `npm run bench -- [options]

Measures the commands against the bare print: the same browser prints the three sheets of the
latest edition, which are ready, and nothing else. Each ratio is the median of pairs, run one
right after the other, after one pair to warm up.

  --runs N     number of pairs (default: 7)
  --json       print JSON
  -h, --help   show this text
`;

/** What is measured, with the largest ratio to the bare print that it should have. */
interface Subject {
  readonly name: string;
  readonly command: Command;
  readonly goal?: number;
}

interface Result {
  readonly name: string;
  /** Median in seconds, or the peak in megabytes. */
  readonly value: number;
  readonly unit: 's' | 'MB';
  /** To the bare print. */
  readonly ratio: number;
  readonly goal?: number;
}

await runCommand(
  USAGE,
  { runs: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } },
  async ({ runs, json }) => {
    if (!/^[1-9][0-9]?$/.test(runs)) throw new UsageError(`--runs ${runs} is not a number of pairs, write it like 7`);
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      const results = await measure(folder, Number(runs));
      process.stdout.write(json ? `${JSON.stringify({ runs: Number(runs), results }, null, 2)}\n` : format(results));
      return EXIT.well;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

async function measure(folder: string, runs: number): Promise<Result[]> {
  const progress = new Progress();
  progress.step('preparing the sheets');
  const { year, editions, sheets } = await prepareSheets(join(folder, 'sheets'));
  const bare: Command = ['scripts/bench/bare-print.ts', ...sheets];
  const out = ['--out', join(folder, 'site')];
  const one: Subject = {
    name: `build of ${year}`,
    command: ['scripts/build.ts', '--edition', String(year), ...out],
    goal: 2.5,
  };
  const subjects: readonly Subject[] = [
    one,
    { name: `build of ${editions} editions`, command: ['scripts/build.ts', ...out] },
    { name: 'check', command: ['scripts/check.ts'], goal: 0.5 },
  ];

  const results: Result[] = [];
  const yardsticks: number[] = [];
  for (const { name, command, ...goal } of subjects) {
    const pairs: { yardstick: number; seconds: number }[] = [];
    for (let pair = 0; pair <= runs; pair += 1) {
      progress.step(name, pair === 0 ? 'to warm up' : `${pair}/${runs}`);
      const yardstick = await timeOf(bare);
      const seconds = await timeOf(command);
      if (pair > 0) pairs.push({ yardstick, seconds });
    }
    yardsticks.push(...pairs.map(({ yardstick }) => yardstick));
    const ratio = median(pairs.map(({ yardstick, seconds }) => seconds / yardstick));
    results.push({ name, value: median(pairs.map(({ seconds }) => seconds)), unit: 's', ratio, ...goal });
  }

  progress.step('memory');
  const yardstick = await peakMemoryOf(bare);
  const peak = await peakMemoryOf(one.command);
  progress.end();
  if (yardstick && peak) {
    const row = (name: string, key: keyof Memory): Result => {
      return { name, value: peak[key] / 1e6, unit: 'MB', ratio: peak[key] / yardstick[key] };
    };
    results.push({ ...row(`memory of ${one.name}, summed`, 'resident'), goal: 1.5 });
    results.push(row(`memory of ${one.name}, shared pages once`, 'needed'));
  }
  return [{ name: 'bare print', value: median(yardsticks), unit: 's', ratio: 1 }, ...results];
}

/** Writes the site of the latest edition and names the pages of its sheets. */
async function prepareSheets(folder: string): Promise<{ year: number; editions: number; sheets: string[] }> {
  const result = readDataset('data');
  const latest = 'dataset' in result ? result.dataset.editions.at(-1) : undefined;
  if (!('dataset' in result) || !latest) throw new Error('the data has problems, `npm run check` says which');
  const { views } = await prepare(
    result.dataset,
    { editions: [latest.year] },
    NO_PRESS,
    createDraw(NO_STORE, ''),
    () => undefined,
  );
  await Promise.all([renderSite(views, folder), writeAssets(folder)]);
  const sheets = views.sheets.map(({ path }) => join(folder, path));
  return { year: latest.year, editions: result.dataset.editions.length, sheets };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function format(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, value, unit, ratio, goal }) => {
    const shown = unit === 's' ? value.toFixed(2) : value.toFixed(0);
    const judged = goal === undefined ? '' : `  ${ratio <= goal ? 'within' : 'over'} the goal of ${goal}`;
    return `${name.padEnd(width)} ${shown.padStart(7)} ${unit.padEnd(2)} ${ratio.toFixed(2).padStart(6)}${judged}\n`;
  });
  const note = results.some(({ unit }) => unit === 'MB') ? '' : 'memory is measured on Linux only\n';
  return `${lines.join('')}${note}`;
}
