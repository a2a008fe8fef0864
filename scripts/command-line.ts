import { type ParseArgsOptionsConfig, parseArgs, styleText } from 'node:util';
import type { Problem } from '../src/dataset/problem.ts';

/** Exit codes: all is well; problems in the data or the texts; wrong usage. */
export const EXIT = { well: 0, problems: 1, usage: 2 } as const;

/** A wrong option, with what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command: parses its options, shows its help, and is the one place that catches and exits.
 * @param usage what `--help` prints
 */
export async function runCommand<T extends ParseArgsOptionsConfig>(
  usage: string,
  options: T,
  run: (values: ReturnType<typeof parseArgs<{ options: T }>>['values']) => Promise<number>,
): Promise<void> {
  try {
    const { values } = parse(options);
    if ((values as { help?: boolean }).help) process.stdout.write(usage);
    else process.exitCode = await run(values);
  } catch (error) {
    if (error instanceof Error && WRONG_USAGE.has(error.name)) {
      process.stderr.write(`${error.message}\n\n${usage}`);
      process.exitCode = EXIT.usage;
    } else if (error instanceof Error && (EXPECTED.has(error.name) || 'syscall' in error)) {
      process.stderr.write(`${paint('red', 'error')} ${error.message}\n`);
      process.exitCode = EXIT.problems;
    } else throw error;
  }
}

/** What somebody asked for that is not to be had. */
const WRONG_USAGE = new Set(['UsageError', 'UnknownSelectionError', 'TargetError']);

/** Failures that are explained by their message alone; a stack would help nobody. */
const EXPECTED = new Set(['BrowserError', 'FitError', 'PdfError', 'NameError']);

function parse<T extends ParseArgsOptionsConfig>(options: T) {
  try {
    const help = { type: 'boolean', short: 'h' } as const;
    return parseArgs({ options: { ...options, help }, strict: true, allowPositionals: false });
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. To specify.*$/s, ''));
  }
}

type Format = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

/** Colours only on a terminal. */
export function paint(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stderr });
}

/** The same for standard output. */
export function paintOutput(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

/** Says on standard output what is wrong with the data, as `npm run check` does. */
export async function printProblems(problems: readonly Problem[], sources: ReadonlyMap<string, string>): Promise<void> {
  const { createDescriber } = await import('../src/dataset/describe.ts');
  const { reportAsText } = await import('../src/dataset/report/text.ts');
  process.stdout.write(reportAsText(problems, sources, createDescriber('en'), paintOutput));
}

export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
