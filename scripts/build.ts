import type { BuildResult } from '../src/build.ts';
import { build } from '../src/build.ts';

type Built = Extract<BuildResult, { written: unknown }>;

import { CACHE, count, EXIT, paint, printProblems, runCommand, toBase, toYear } from './command-line.ts';
import { Progress } from './progress.ts';

const USAGE = `npm run build -- [options]

Checks the data, computes the indicators, renders the site and prints the sheets.

  --data DIR        folder of the data (default: data)
  --out DIR         folder that the site replaces as a whole (default: dist)
  --edition YEAR    only this edition; may be given several times
  --language CODE   only this language; may be given several times
  --base PATH       path under which the site is published (default: that of site.yaml)
  --no-pdf          do not print the sheets
  --no-cache        make everything anew, also what an earlier build has made of the same
  -h, --help        show this text

Exit code 0: all was written. 1: problems in the data or the texts. 2: wrong usage.
`;

const STEPS = {
  check: 'checking the data',
  compute: 'computing the indicators',
  site: 'drawing the charts, setting the pages',
  print: 'printing the sheets',
  publish: 'replacing the site',
} as const;

await runCommand(
  USAGE,
  {
    data: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'dist' },
    edition: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true },
    base: { type: 'string' },
    'no-pdf': { type: 'boolean', default: false },
    'no-cache': { type: 'boolean', default: false },
  },
  async (values) => {
    const progress = new Progress();
    try {
      const result = await build(
        {
          data: values.data,
          out: values.out,
          ...(values.edition ? { editions: values.edition.map((text) => toYear(text, '--edition ')) } : {}),
          ...(values.language ? { languages: values.language } : {}),
          ...(values.base === undefined ? {} : { base: toBase(values.base) }),
          pdf: !values['no-pdf'],
          cache: values['no-cache'] ? undefined : CACHE,
        },
        (step, detail) => progress.step(STEPS[step], detail),
      );
      progress.end();
      if ('problems' in result) {
        await printProblems(result.problems, result.sources);
        return EXIT.problems;
      }
      printWritten(values.out, result, progress.seconds);
      return EXIT.well;
    } finally {
      progress.end();
    }
  },
);

/** The PDFs one by one, everything else by its kind. */
function printWritten(out: string, { written: files, unchanged }: Built, seconds: number): void {
  const kinds = Map.groupBy(files, ({ path }) =>
    path.startsWith('assets/') ? 'assets' : (path.split('.').pop() ?? ''),
  );
  const line = (name: string, bytes: number) => process.stdout.write(`${size(bytes)}  ${name}\n`);
  const sum = (some: readonly { bytes: number }[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  for (const { path, bytes } of kinds.get('pdf') ?? []) line(`${out}/${path}`, bytes);
  for (const [kind, some] of kinds) {
    if (kind !== 'pdf') line(`${out}: ${count(some.length, kind === 'assets' ? 'asset' : `${kind} file`)}`, sum(some));
  }
  const total = `${count(files.length, 'file')}, ${size(sum(files)).trim()}, ${seconds.toFixed(1)} s`;
  process.stdout.write(`${paint('green', unchanged ? 'unchanged' : 'written')} ${out}: ${total}\n`);
}

function size(bytes: number): string {
  const text = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return text.padStart(8);
}
