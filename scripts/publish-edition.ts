import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../src/publish.ts';
import { CACHE, EXIT, paintOutput, printProblems, runCommand, toYear, UsageError } from './command-line.ts';
import { Progress } from './progress.ts';

const USAGE = `npm run publish-edition -- YEAR [options]

Publishes an edition: prints its sheets once and for all, and records them, its numbers and sums of
everything in the folder of the edition. From then on the site serves these very files, and a build in
which a number differs fails until a correction is recorded. The same command publishes a correction.

The edition must be final and signed off in all languages, and the data committed.

  --data DIR    folder of the data (default: data)
  -h, --help    show this text

Exit code 0: it is published. 1: it cannot be, or the data has problems. 2: wrong usage.
`;

await runCommand(
  USAGE,
  { data: { type: 'string', default: 'data' } },
  async ({ data }, argument) => {
    const year = toYear(argument);
    const folder = await mkdtemp(join(tmpdir(), 'publish-'));
    const progress = new Progress();
    try {
      const result = await publish({ data, year, folder, cache: CACHE }, () => progress.step('printing the sheets'));
      progress.end();
      if ('problems' in result) {
        await printProblems(result.problems, result.sources);
        process.stdout.write('nothing was published: mend the data first\n');
        return EXIT.problems;
      }
      if ('years' in result) {
        throw new UsageError(`there is no edition ${year}, there are ${result.years.join(', ')}`);
      }
      if ('refusals' in result) {
        const reasons = result.refusals.map((reason) => `  ${reason}\n`).join('');
        process.stderr.write(`the edition of ${year} was not published:\n${reasons}`);
        return EXIT.problems;
      }
      const { issue, date, fingerprint, files } = result.issue;
      const names = Object.entries(files).map(
        ([name, { bytes }]) => `  issue-${issue}/${name}, ${Math.ceil(bytes / 1000)} kB\n`,
      );
      process.stdout.write(
        `${paintOutput('green', 'published')} edition ${year}, issue ${issue}, ${date}, fingerprint ${fingerprint.short}\n` +
          `${result.folder}\n  lock.json\n${names.join('')}Commit this folder: it is what the site serves from now on.\n`,
      );
      return EXIT.well;
    } finally {
      progress.end();
      await rm(folder, { recursive: true, force: true });
    }
  },
  'YEAR',
);
