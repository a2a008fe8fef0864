import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Statement } from '../src/print/pdf/statement.ts';
import type { Manifest } from '../src/proof/manifest.ts';
import type { Finding, Verified } from '../src/verify.ts';
import { EXIT, paintOutput, printProblems, runCommand, toBase, UsageError } from './command-line.ts';
import { Progress } from './progress.ts';

const MANIFEST = 'dist/manifest.json';

/** Findings that say that a file is what it says. */
const VERIFIED: readonly Finding['kind'][] = ['reproduced', 'recorded'];

const USAGE = `npm run verify -- FILE.pdf [options]

Says which edition, language and issue a PDF is, whether it is as it was printed, and whether this
repository makes the same one: it prints that sheet again, elsewhere, and compares all bytes.

  --data DIR        folder of the data (default: data)
  --base PATH       path under which the site was published, as it was given to the build
  --manifest FILE   manifest.json of a published site, to look the file up in
                    (default: ${MANIFEST}, where there is one)
  -h, --help        show this text

Exit code 0: the same file is made here, or was published from here. 1: it is not, or the data has problems. 2: wrong usage.
`;

await runCommand(
  USAGE,
  { data: { type: 'string', default: 'data' }, base: { type: 'string' }, manifest: { type: 'string' } },
  async ({ data, base, manifest }, file) => {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${file} cannot be read (${error.code})`);
    });
    const place = base === undefined ? {} : { base: toBase(base) };
    const list = await readManifest(manifest);
    const { verify } = await import('../src/verify.ts');
    const folder = await mkdtemp(join(tmpdir(), 'verify-'));
    const progress = new Progress();
    try {
      const found = await verify(bytes, { data, ...place, manifest: list?.content, folder }, () =>
        progress.step('making the sheet again'),
      );
      progress.end();
      if ('problems' in found) {
        await printProblems(found.problems, found.sources);
        return EXIT.problems;
      }
      print(file, found, list?.path);
      return VERIFIED.includes(found.finding.kind) ? EXIT.well : EXIT.problems;
    } finally {
      progress.end();
      await rm(folder, { recursive: true, force: true });
    }
  },
  'FILE.pdf',
);

interface List {
  readonly path: string;
  readonly content: Manifest;
}

/** @throws UsageError where a file is named that is none */
async function readManifest(named: string | undefined): Promise<List | undefined> {
  const path = named ?? MANIFEST;
  try {
    const content = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest>;
    if (typeof content.files !== 'object') throw new Error('it lists no files');
    return { path, content: { editions: {}, files: {}, ...content } };
  } catch (error) {
    if (named === undefined) return undefined;
    throw new UsageError(`--manifest ${named} is no manifest (${(error as Error).message})`);
  }
}

function print(file: string, { statement, listed, finding }: Verified, list: string | undefined): void {
  const lines = [file];
  if (statement) {
    const { edition, language, issue, fingerprint } = statement;
    lines.push(
      `  says that it is edition ${edition}, language ${language}, issue ${issue}, fingerprint ${fingerprint}`,
    );
    if (finding.kind !== 'changed') lines.push('  is as it was printed: all its bytes have the sum that it says');
    if (listed !== undefined) lines.push(`  is ${listed} in ${list}`);
    else if (list !== undefined) lines.push(`  is not one of the files in ${list}`);
  }
  const mark = VERIFIED.includes(finding.kind) ? paintOutput('green', 'verified') : paintOutput('red', 'not verified');
  process.stdout.write(`${lines.join('\n')}\n${mark} ${sentenceOf(finding, statement)}\n`);
}

function sentenceOf(finding: Finding, statement: Statement | undefined): string {
  switch (finding.kind) {
    case 'no-pdf':
      return 'this is not a PDF';
    case 'foreign':
      return 'this PDF does not say that it is a fact sheet of this project: it is another document, or other software has rewritten it';
    case 'changed':
      return 'this PDF has been changed or damaged since it was printed: its bytes do not have the sum that it says';
    case 'no-edition':
      return `there is no edition ${statement?.edition} here, there are ${finding.known.join(', ')}`;
    case 'no-language':
      return `there is no language "${statement?.language}" here, there are ${finding.known.join(', ')}`;
    case 'other-bytes':
      return 'this PDF says that it was made from what is here, but what is made from it here has other bytes';
    case 'recorded':
      return `this is the file that was published, kept as ${finding.path} in the data`;
    case 'reproduced':
      return 'this repository makes the same file, byte for byte';
    case 'other-state':
      return otherState(finding, statement);
  }
}

function otherState({ here, differing }: Extract<Finding, { kind: 'other-state' }>, statement: Statement | undefined) {
  const parts = differing.map((part) => `  ${part.padEnd(8)} ${statement?.[part]}, here ${here[part]}`);
  const hints = differing.includes('data') ? ['The path of the site counts as data, see --base.'] : [];
  return [
    `this PDF was made from another state than the one here, which has the fingerprint ${here.short}; other are:`,
    ...parts,
    `To make it again, check out the state from which it was made. ${hints.join('')}`.trim(),
  ].join('\n');
}
