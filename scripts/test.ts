import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, paint, runCommand, UsageError } from './command-line.ts';

const USAGE = `npm test -- [options]

Runs every check of the repository, also when one has failed.

  --only NAME   types, lint (with the format), workflows (and issue forms), unused (code and packages) or
                vitest; may be given several times
  -h, --help    show this text

Exit code 0: all passed. 1: a check failed. 2: wrong usage.
`;

/** What the tools write goes where this script writes: colours only on a terminal. */
const COLOURS = process.stdout.isTTY ?? false;
const ENVIRONMENT = COLOURS ? process.env : { ...process.env, NO_COLOR: '1' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEMPORARY = mkdtempSync(join(tmpdir(), 'test-'));
const REPORT = join(TEMPORARY, 'vitest.json');

/** Each check: the tool's own entry, which runs on every system without a shell, and its arguments; from the root. */
const CHECKS = {
  types: ['node_modules/typescript/bin/tsc'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', `--colors=${COLOURS ? 'force' : 'off'}`],
  workflows: ['scripts/start.js', 'lint-workflows'],
  unused: ['node_modules/knip/bin/knip.js'],
  vitest: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ],
} as const satisfies Record<string, readonly [entry: string, ...args: string[]]>;

type CheckName = keyof typeof CHECKS;

interface Outcome {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly seconds: number;
}

await runCommand(USAGE, { only: { type: 'string', multiple: true } }, async ({ only }) => {
  try {
    const outcomes = selected(only).map(runCheck);
    process.stdout.write(`\n${outcomes.map(formatOutcome).join('')}`);
    if (outcomes.some(({ name }) => name === 'vitest')) process.stdout.write(formatCounts());
    return outcomes.every(({ ok }) => ok) ? EXIT.well : EXIT.problems;
  } finally {
    rmSync(TEMPORARY, { recursive: true });
  }
});

function selected(only: readonly string[] | undefined): CheckName[] {
  const names = Object.keys(CHECKS) as CheckName[];
  const unknown = only?.find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) throw new UsageError(`--only ${unknown} is no check, use ${names.join(', ')}`);
  return names.filter((name) => only?.includes(name) ?? true);
}

/** Runs one tool; what it says goes straight to the terminal. */
function runCheck(name: CheckName): Outcome {
  process.stdout.write(`\n${paint('bold', name)}\n`);
  const [entry, ...args] = CHECKS[name];
  const began = performance.now();
  const path = join(ROOT, entry);
  const { status } = spawnSync(process.execPath, [path, ...args], { cwd: ROOT, env: ENVIRONMENT, stdio: 'inherit' });
  return { name, ok: status === 0, seconds: (performance.now() - began) / 1000 };
}

function formatOutcome({ name, ok, seconds }: Outcome): string {
  const result = ok ? paint('green', 'ok    ') : paint('red', 'failed');
  return `${name.padEnd(10)}${result}${seconds.toFixed(1).padStart(7)} s\n`;
}

/** `N passed, N failed`, from the report of vitest. A file that could not be run counts as one failed test. */
function formatCounts(): string {
  if (!existsSync(REPORT)) return '0 passed, 1 failed\n';
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
  };
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return `${report.numPassedTests} passed, ${report.numFailedTests + broken.length} failed\n`;
}
