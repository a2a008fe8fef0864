import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readDataset } from '../src/dataset/read.ts';
import { TEXT_KEYS } from '../src/dataset/text-keys.generated.ts';
import { measureLengths, measureTogether, printLonger } from '../src/lengths.ts';
import { lengthsReport } from '../src/lengths-report.ts';
import { count, EXIT, printProblems, runCommand, toYear, UsageError } from './command-line.ts';
import { Progress } from './progress.ts';

const USAGE = `npm run lengths -- [options]

For translators: how long each text of the sheet is, and about how many characters could be added
before something no longer fits. Measured in the layout of the sheet, with the data of an edition.

  --data DIR         folder of the data (default: data)
  --edition YEAR     edition (default: the latest)
  --language CODE    only this language; may be given several times
  --key KEY          only this text, for example meetings.title; may be given several times
  --longer PERCENT   print the sheet with texts that are longer by so much, and with marked
                     letters, to ${join('.cache', 'lengths')}, and say what does not fit
  -h, --help         show this text

Exit code 0: measured or printed. 1: problems in the data, or a sheet that does not fit. 2: wrong usage.
`;

await runCommand(
  USAGE,
  {
    data: { type: 'string', default: 'data' },
    edition: { type: 'string' },
    language: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
    longer: { type: 'string' },
  },
  async ({ data, edition, language, key, longer }) => {
    const share = longer === undefined ? undefined : toShare(longer);
    const keys = (key ?? []).map(toKey);
    const result = readDataset(data);
    if ('problems' in result) {
      await printProblems(result.problems, result.sources);
      return EXIT.problems;
    }
    const { dataset } = result;
    const year = edition === undefined ? dataset.editions.at(-1)?.year : toYear(edition, '--edition ');
    const selection = {
      ...(year === undefined ? {} : { editions: [year] }),
      ...(language ? { languages: language } : {}),
    };
    const progress = new Progress();
    try {
      if (share !== undefined) {
        progress.step('printing the sheets');
        const folder = join('.cache', 'lengths');
        await mkdir(folder, { recursive: true });
        const sheets = await printLonger(dataset, selection, folder, share);
        progress.end();
        for (const { file, misfits } of sheets) {
          process.stdout.write(
            `${file}: ${misfits.length === 0 ? 'everything fits' : count(misfits.length, 'misfit')}\n`,
          );
          for (const misfit of misfits) process.stdout.write(`  ${misfit}\n`);
        }
        return EXIT.well;
      }
      const folder = await mkdtemp(join(tmpdir(), 'lengths-'));
      try {
        progress.step('setting the sheets');
        const together = await measureTogether(dataset, selection, folder);
        const lengths = await measureLengths(dataset, selection, keys, folder, (done, all) =>
          progress.step('measuring the texts', `${done}/${all}`),
        );
        progress.end();
        process.stdout.write(lengthsReport(lengths, together));
        return EXIT.well;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    } finally {
      progress.end();
    }
  },
);

/** @throws UsageError */
function toKey(text: string) {
  const key = TEXT_KEYS.find((own) => own === text);
  if (key === undefined) throw new UsageError(`--key ${text} is no text, see data/texts/en.yaml`);
  return key;
}

/** @throws UsageError */
function toShare(text: string): number {
  if (!/^[1-9][0-9]?$/.test(text)) throw new UsageError(`--longer ${text} is not a percentage, write it like 33`);
  return Number(text) / 100;
}
