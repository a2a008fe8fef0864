import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How often the memory is looked at, in milliseconds. */
const SAMPLE = 20;

/** A command of this repository with its arguments, as npm starts it: a file in scripts/. */
export type Command = readonly [name: string, ...args: string[]];

/** Runs a command as a process of its own. @returns seconds from its start to its end */
export async function timeOf(command: Command): Promise<number> {
  const began = performance.now();
  await run(command, () => undefined);
  return (performance.now() - began) / 1000;
}

/** Runs a command that measures itself. @returns what it says */
export function saidBy(command: Command): Promise<string> {
  return run(command, () => undefined);
}

/** Memory of a process tree in bytes. */
export interface Memory {
  /** What is resident in each process, added up: pages that processes share count in each of them. */
  readonly resident: number;
  /** The same with shared pages counted once: what the machine really needs. */
  readonly needed: number;
}

/**
 * Runs a command and watches the memory of its whole process tree.
 * @returns the peak of each sum, or undefined where the system has no /proc
 */
export async function peakMemoryOf(command: Command): Promise<Memory | undefined> {
  if (process.platform !== 'linux') return undefined;
  let peak: Memory = { resident: 0, needed: 0 };
  let timer: NodeJS.Timeout | undefined;
  await run(command, (root) => {
    timer = setInterval(() => {
      const { resident, needed } = memoryOfTree(root);
      peak = { resident: Math.max(peak.resident, resident), needed: Math.max(peak.needed, needed) };
    }, SAMPLE);
  });
  clearInterval(timer);
  return peak;
}

/** @returns what the command says on standard output */
async function run(command: Command, onStart: (id: number) => void): Promise<string> {
  const child = spawn(process.execPath, ['scripts/start.js', ...command], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) onStart(child.pid);
  const [[code], ...said] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${said.join('')}`);
  return said[0];
}

function memoryOfTree(root: number): Memory {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), numberIn(`/proc/${name}/status`, 'PPid')]),
  );
  const belongs = (id: number | undefined): boolean => id === root || (id ? belongs(parents.get(id)) : false);
  const tree = [...parents.keys()].filter(belongs);
  const sum = (field: string) => tree.reduce((total, id) => total + numberIn(`/proc/${id}/smaps_rollup`, field), 0);
  return { resident: sum('Rss') * 1024, needed: sum('Pss') * 1024 };
}

/** A number of a file in /proc; 0 where the process has ended in the meantime. */
function numberIn(path: string, field: string): number {
  try {
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(path, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
