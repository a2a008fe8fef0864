import { type ParseArgsOptionsConfig, parseArgs, styleText } from 'node:util';
import type { Problem } from '../src/dataset/problem.ts';

/** Where builds keep what they have made; may be removed at any time. */
export const CACHE = '.cache/build';

/** Exit codes: all is well; problems in the data or the texts; wrong usage. */
export const EXIT = { well: 0, problems: 1, usage: 2 } as const;

/** A wrong option, with what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command: parses its options, shows its help, and is the one place that catches and exits.
 * @param usage what `--help` prints
 * @param argument what stands beside the options, for commands that take one argument; in brackets where it may be left out
 */
export async function runCommand<T extends ParseArgsOptionsConfig>(
  usage: string,
  options: T,
  run: (values: ReturnType<typeof parseArgs<{ options: T }>>['values'], argument: string) => Promise<number>,
  argument?: string,
): Promise<void> {
  process.stdout.on('error', stopWriting);
  try {
    const { values, positionals } = parse(options, argument !== undefined);
    if ((values as { help?: boolean }).help) process.stdout.write(usage);
    else process.exitCode = await run(values, onlyArgument(positionals, argument));
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

/** Output that cannot be written ends a command: in one line, or in silence where its reader has gone. */
function stopWriting({ code, message }: NodeJS.ErrnoException): void {
  if (code !== 'EPIPE') process.stderr.write(`${paint('red', 'error')} ${message}\n`);
  process.exit(EXIT.problems);
}

/** What somebody asked for that is not to be had. */
const WRONG_USAGE = new Set(['UsageError', 'UnknownSelectionError', 'TargetError', 'EditionError', 'GitError']);

/** Failures that are explained by their message alone; a stack would help nobody. */
const EXPECTED = new Set(['BrowserError', 'FitError', 'PdfError', 'NameError']);

function parse<T extends ParseArgsOptionsConfig>(options: T, allowPositionals: boolean) {
  try {
    const help = { type: 'boolean', short: 'h' } as const;
    return parseArgs({ options: { ...options, help }, strict: true, allowPositionals });
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. To specify.*$/s, ''));
  }
}

function onlyArgument([first = '', ...others]: readonly string[], name: string | undefined): string {
  if (name !== undefined && first === '' && !name.startsWith('[')) throw new UsageError(`${name} is missing`);
  if (others.length > 0) throw new UsageError(`one ${name} is enough, leave ${others.join(' ')} out`);
  return first;
}

/** @throws UsageError for what is not written like a year */
export function toYear(text: string, option = ''): number {
  if (!/^[0-9]{4}$/.test(text)) throw new UsageError(`${option}${text} is not a year, write it like 2023`);
  return Number(text);
}

/** @throws UsageError for what is no path of a site */
export function toBase(text: string): string {
  if (!text.startsWith('/')) throw new UsageError(`--base ${text} must begin with a slash, for example /mcsc`);
  return text;
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
