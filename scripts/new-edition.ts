import { join } from 'node:path';
import { schemaOf } from '../src/dataset/schemas.ts';
import { readData } from '../src/editions/check.ts';
import { type NewEdition, newEdition } from '../src/editions/new-edition.ts';
import { writeNewFolder } from '../src/editions/write-folder.ts';
import { EXIT, paintOutput, printProblems, runCommand, toYear, UsageError } from './command-line.ts';

const USAGE = `npm run new-edition -- YEAR [options]

Writes the folder of a new edition from that of the last one: all municipalities, which councils are
established, required meetings and legal references; everything else is not reported yet.

  --from YEAR   make it from this edition (default: the last one)
  --data DIR    folder of the data (default: data)
  --dry-run     show what would be written, and write nothing
  -h, --help    show this text

Exit code 0: it was written. 1: problems in the data. 2: wrong usage, or the edition exists.
`;

await runCommand(
  USAGE,
  {
    from: { type: 'string' },
    data: { type: 'string', default: 'data' },
    'dry-run': { type: 'boolean', default: false },
  },
  async ({ from, data, 'dry-run': dry }, argument) => {
    const year = toPossibleYear(argument);
    const source = from === undefined ? undefined : toYear(from, '--from ');
    const before = readData(data);
    if ('problems' in before) {
      await printProblems(before.problems, before.sources);
      process.stdout.write('nothing was written: mend the data first\n');
      return EXIT.problems;
    }
    const edition = newEdition(before.dataset, year, source);
    const folder = join(data, 'editions', String(year));
    if (!dry) await writeNewFolder(folder, edition.files);
    process.stdout.write(describe(edition, folder, dry));
    const after = readData(data);
    if ('dataset' in after) return EXIT.well;
    await printProblems(after.problems, after.sources);
    return EXIT.problems;
  },
  'YEAR',
);

/** The schema says which years can be. */
function toPossibleYear(text: string): number {
  const year = toYear(text);
  const { minimum = year, maximum = year } = schemaOf('edition').properties?.['year'] ?? {};
  if (year < minimum || year > maximum) {
    throw new UsageError(`${text} cannot be the year of an edition, write one from ${minimum} to ${maximum}`);
  }
  return year;
}

/** What was written, what of it is carried over and may be wrong, and what comes next. */
function describe(edition: NewEdition, folder: string, dry: boolean): string {
  const { year, from, period, published, councils } = edition;
  const absent = councils.filter(({ established }) => !established);
  const instructions = from.legalReferences.map(({ number, ministry }) => `${number} (${ministry})`).join(', ');
  const contents: Readonly<Record<string, string>> = {
    'edition.yaml': `draft, ${period.start} to ${period.end}, to be published on ${published}`,
    'councils.csv': `${councils.length} municipalities, work plans and compensation not reported`,
    'meetings.csv': 'no rows yet: meetings not reported',
    'members.csv': 'no rows yet: members not reported',
  };
  const files = edition.files.map(({ name }) => `  ${name.padEnd(13)}  ${contents[name]}`);
  const sample =
    from.status === 'sample' ? [`  The edition of ${from.year} is sample data: none of this is a finding.`] : [];
  return `${[
    `${paintOutput('green', dry ? 'would be written' : 'written')} ${folder}, from the edition of ${from.year}`,
    ...files,
    '',
    `Carried over from ${from.year}. Look whether it still holds:`,
    ...sample,
    `  councils.csv   ${councils.length - absent.length} councils established, ${absent.length} not: ${absent.map(({ municipality }) => municipality).join(', ')}`,
    ...absent
      .filter(({ note }) => note !== '')
      .map(({ municipality, note }) => `  councils.csv   note of ${municipality}: ${note}`),
    `  edition.yaml   ${from.requiredMeetings} meetings required a year; instructions ${instructions}`,
    '',
    'Fill in next:',
    '  councils.csv   work plan and compensation of each council',
    '  meetings.csv   one row for each meeting',
    '  members.csv    the members of each council, counted',
    `  ${'edition.yaml'.padEnd(13)}  the day of publication, where it is not ${published}`,
    `  holidays.yaml  the movable holidays of ${year}, so that the check can warn of a meeting on one`,
    `\`npm run check\` says what is wrong, \`npm run status -- ${year}\` what is missing.`,
  ].join('\n')}\n`;
}
