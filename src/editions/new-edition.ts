import Papa from 'papaparse';
import type { Council, Dataset, Edition } from '../dataset/dataset.ts';
import { schemaOf } from '../dataset/schemas.ts';

/** A file of an edition's folder. */
export interface EditionFile {
  readonly name: string;
  readonly content: string;
}

/** The folder of an edition that nobody has reported on yet. */
export interface NewEdition {
  readonly year: number;
  /** The edition that it was made from. */
  readonly from: Edition;
  readonly period: Edition['period'];
  readonly published: string;
  readonly files: readonly EditionFile[];
  /** Councils as they are carried over. */
  readonly councils: readonly Council[];
}

/** An edition that was asked for and cannot be had. */
export class EditionError extends Error {
  override readonly name = 'EditionError';
}

/**
 * Makes the files of a new edition from those of an earlier one. Standing facts are carried over:
 * which councils are established, why one is not (its note), required meetings, legal references,
 * and period and publication date, moved to the new year. What is reported anew each year is 'not reported'.
 * @param from the year to make it from; the last edition where it is left out
 * @throws EditionError
 */
export function newEdition({ editions }: Dataset, year: number, from?: number): NewEdition {
  const years = editions.map((edition) => edition.year);
  if (years.includes(year)) throw new EditionError(`there is an edition of ${year} already, nothing was written`);
  const source = from === undefined ? editions.at(-1) : editions.find((edition) => edition.year === from);
  if (!source) throw new EditionError(`there is no edition ${from} to begin from, there are ${years.join(', ')}`);
  const move = (date: string) => moveYears(date, year - source.year);
  const period = { start: move(source.period.start), end: move(source.period.end) };
  const published = move(source.published);
  return {
    year,
    from: source,
    period,
    published,
    files: [
      { name: 'edition.yaml', content: editionYaml(source, { year, period, published }) },
      { name: 'councils.csv', content: table('councils', source.councils.map(councilRow)) },
      { name: 'meetings.csv', content: table('meetings', []) },
      { name: 'members.csv', content: table('members', []) },
    ],
    councils: source.councils,
  };
}

/** The same day in another year; the last of February where it has no such day. */
function moveYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const day = date.slice(4);
  return `${year}${day === '-02-29' && !isLeap ? '-02-28' : day}`;
}

function editionYaml(from: Edition, { year, period, published }: Pick<NewEdition, 'year' | 'period' | 'published'>) {
  const references = from.legalReferences.map(
    ({ number, ministry }) => `  - { number: ${number}, ministry: ${ministry} }`,
  );
  return `# yaml-language-server: $schema=../../../schemas/edition.schema.json
year: ${year}
status: draft
period: { start: ${period.start}, end: ${period.end} }
published: ${published}
required_meetings: ${from.requiredMeetings}
legal_references:
${references.join('\n')}
sign_off: {}
corrections: []
`;
}

function councilRow(council: Council): Readonly<Record<string, string>> {
  const { municipality, note } = council;
  return council.established
    ? { municipality, established: 'yes', work_plan: 'not_reported', compensation: 'not_reported' }
    : { municipality, established: 'no', compensation: 'not_applicable', note };
}

/** A table with the columns of its schema; a column that a row does not have is empty. */
function table(name: 'councils' | 'meetings' | 'members', rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = Object.keys(schemaOf(name).properties ?? {});
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `${Papa.unparse({ fields: columns, data }, { newline: '\n' }).trimEnd()}\n`;
}
