import type { Dataset, Edition } from '../src/dataset/dataset.ts';
import { readDataset } from '../src/dataset/read.ts';
import { missingCorrection } from '../src/editions/corrections.ts';
import { frozenState } from '../src/editions/frozen.ts';
import { computeProgress, type EditionProgress, FILE_OF, REPORTS } from '../src/editions/progress.ts';
import { computeIndicators } from '../src/indicators/indicators.ts';
import { count, EXIT, paintOutput, printProblems, runCommand, toYear, UsageError } from './command-line.ts';

const USAGE = `npm run status -- [YEAR] [options]

Says how far an edition is: for each municipality and file what is reported and what is missing, texts
that wait for a translator, who has signed it off, and whether it still says what was published.

  YEAR          the edition (default: the last one)
  --data DIR    folder of the data (default: data)
  -h, --help    show this text

Exit code 0: it was said, whatever is missing. 1: problems in the data. 2: wrong usage.
`;

const COLUMN = 12;
const MISSING = 'missing';

const TITLES = {
  work_plan: 'work plan',
  compensation: 'compensation',
  meetings: 'meetings',
  members: 'members',
} as const;

await runCommand(
  USAGE,
  { data: { type: 'string', default: 'data' } },
  async ({ data }, argument) => {
    const year = argument === '' ? undefined : toYear(argument);
    const result = readDataset(data);
    if ('problems' in result) {
      await printProblems(result.problems, result.sources);
      return EXIT.problems;
    }
    const { editions, languages } = result.dataset;
    const edition = year === undefined ? editions.at(-1) : editions.find((own) => own.year === year);
    if (!edition) {
      const years = editions.map((own) => own.year).join(', ');
      throw new UsageError(`there is no edition ${year}, there are ${years}`);
    }
    const progress = computeProgress(
      edition,
      languages.map(({ code }) => code),
    );
    process.stdout.write(describe(result.dataset, edition, progress) + describePublished(result.dataset, edition));
    return EXIT.well;
  },
  '[YEAR]',
);

function describe(dataset: Dataset, edition: Edition, progress: EditionProgress): string {
  const { year, status, period, published } = edition;
  return `${[
    `${paintOutput('bold', `edition ${year}`)}: ${status}, ${period.start} to ${period.end}, publication ${published}`,
    '',
    ...tableOf(progress),
    '',
    ...signOffs(dataset, edition),
    ...waitingTexts(dataset),
    '',
    progress.done === progress.all
      ? `every council has reported everything (${progress.all} reports)`
      : `${progress.done} of ${progress.all} reports are there`,
  ].join('\n')}\n`;
}

/** A row for each municipality; what is missing stands out. */
function tableOf({ councils, reported, base }: EditionProgress): string[] {
  const width = Math.max(...councils.map(({ municipality }) => municipality.length), 'municipality'.length);
  const line = (name: string, cells: readonly string[], paint: (text: string) => string = (text) => text) =>
    `${name.padEnd(width)}${cells.map((cell) => `  ${paint(cell.padEnd(COLUMN))}`).join('')}`.trimEnd();
  return [
    line(
      '',
      REPORTS.map((report) => FILE_OF[report]),
    ),
    line(
      'municipality',
      REPORTS.map((report) => TITLES[report]),
    ),
    ...councils.map((council) => {
      if (!council.established) return `${council.municipality.padEnd(width)}  not established`;
      const cells = REPORTS.map((report) => (council.reported[report] ? 'reported' : MISSING));
      return line(council.municipality, cells, (cell) =>
        cell.startsWith(MISSING) ? paintOutput('yellow', cell) : cell,
      );
    }),
    line(
      '',
      REPORTS.map((report) => `${reported[report]} of ${base}`),
    ),
  ];
}

function signOffs({ languages }: Dataset, { status, signOff }: Edition): string[] {
  if (status === 'sample') return ['signed off: nobody signs a sample off'];
  return languages.map(
    ({ code, name }) => `signed off ${code} (${name}): ${signOff[code] ?? paintOutput('yellow', 'not yet')}`,
  );
}

function waitingTexts({ waiting }: Dataset): string[] {
  if (waiting.length === 0) return ['texts that wait for a translator: none'];
  return waiting.map(({ language, key }) => `text that waits for a translator: ${language} ${key}`);
}

/** Whether the edition still says what was published; where not, the entry of a correction that would. */
function describePublished(dataset: Dataset, edition: Edition): string {
  const indicators = computeIndicators(dataset).find(({ year }) => year === edition.year);
  const state = indicators && frozenState(edition, indicators);
  if (!state) return 'nothing of it is published\n';
  const codes = dataset.languages.map(({ code }) => code);
  const published = `published: issue ${state.issue.issue} of ${state.issue.date}`;
  const next = `\`npm run publish-edition -- ${edition.year}\``;
  const missing = missingCorrection(edition, indicators, codes);
  if (missing === undefined) {
    return `${published}; ${state.isPending ? `a correction waits for ${next}` : 'the data says the same'}\n`;
  }
  const where = edition.corrections.length === 0 ? 'in the place of corrections: []' : 'at the end of corrections';
  const { numbers, tables, facts } = state;
  const silent = [...tables, ...facts.map(({ name }) => name)].join(', ');
  const what = numbers.length > 0 ? count(numbers.length, 'number') : silent;
  return [
    `${published}; ${paintOutput('red', `${what} not as published`)}`,
    `undo the change, or record it in editions/${edition.year}/edition.yaml, ${where}, and publish it with ${next}:`,
    '',
    missing,
  ].join('\n');
}
