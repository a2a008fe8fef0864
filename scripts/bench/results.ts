import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Row } from './section.ts';

/** What a run of the bench found, with what it ran on. */
export interface Results {
  /** Day of the run, as 2024-01-31. */
  readonly date: string;
  readonly node: string;
  readonly machine: string;
  readonly runs: number;
  readonly sections: Readonly<Record<string, readonly Row[]>>;
}

const FILE = new URL('results.json', import.meta.url);

/** The results that were kept last. */
export function readResults(): Results | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Results;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps results; sections that were not run stay as they were kept. */
export function keepResults(results: Results): void {
  const sections = { ...readResults()?.sections, ...results.sections };
  writeFileSync(FILE, `${JSON.stringify({ ...results, sections }, null, 2)}\n`);
}

export function resultsOf(sections: Results['sections'], runs: number): Results {
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  const machine = `${process.platform} ${process.arch}, ${cpus().length} processors, ${memory}`;
  return { date: new Date().toISOString().slice(0, 10), node: process.version, machine, runs, sections };
}
