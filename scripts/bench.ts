import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareCommand } from './bench/bare-command.ts';
import { formatResults } from './bench/format.ts';
import { keepResults, readResults, resultsOf } from './bench/results.ts';
import type { Bench, Row, Section } from './bench/section.ts';
import { SECTIONS } from './bench/sections/sections.ts';
import { EXIT, runCommand, UsageError } from './command-line.ts';
import { Progress } from './progress.ts';

const USAGE = `npm run bench -- [options]

Measures the commands against the bare print: the same browser prints the three sheets of the
latest edition, which are ready, and nothing else. Each ratio is the median of pairs, run one
right after the other, after one pair to warm up. What was kept last stands beside it.

  --only NAME  a section: ${SECTIONS.map(({ id, slow }) => (slow ? `${id} (slow)` : id)).join(', ')};
               may be given several times (default: all that are not slow)
  --runs N     number of pairs (default: 7)
  --keep       keep the results in scripts/bench/results.json
  --json       print JSON
  -h, --help   show this text
`;

await runCommand(
  USAGE,
  {
    only: { type: 'string', multiple: true },
    runs: { type: 'string', default: '7' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async ({ only, runs, keep, json }) => {
    if (!/^[1-9][0-9]?$/.test(runs)) throw new UsageError(`--runs ${runs} is not a number of pairs, write it like 7`);
    const sections = selected(only);
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      const results = resultsOf(await measure(sections, folder, Number(runs)), Number(runs));
      const last = readResults();
      if (keep) keepResults(results);
      process.stdout.write(json ? `${JSON.stringify(results, null, 2)}\n` : formatResults(results, last, SECTIONS));
      return EXIT.well;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

function selected(only: readonly string[] | undefined): readonly Section[] {
  const unknown = only?.find((name) => !SECTIONS.some(({ id }) => id === name));
  if (unknown !== undefined) {
    throw new UsageError(`--only ${unknown} is no section, use ${SECTIONS.map(({ id }) => id).join(', ')}`);
  }
  return SECTIONS.filter(({ id, slow }) => only?.includes(id) ?? !slow);
}

async function measure(sections: readonly Section[], folder: string, runs: number): Promise<Record<string, Row[]>> {
  const progress = new Progress();
  progress.step('preparing the sheets');
  const bench: Bench = { folder, runs, bare: await bareCommand(join(folder, 'sheets')), progress };
  const results: Record<string, Row[]> = {};
  for (const section of sections) results[section.id] = [...(await section.measure(bench))];
  progress.end();
  return results;
}
