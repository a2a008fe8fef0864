/**
 * The wording of every problem, in one place. Each sentence says what is wrong, quotes the value,
 * and says what would be right. The keys are the codes that tests and programs rely on.
 */
export const messages = {
  // Files
  'file-missing': (f: { what: string }) => `the file is missing, ${f.what}`,
  'file-unreadable': (f: { reason: string }) =>
    `the file cannot be read (${f.reason}), check that it is a file and that you may open it`,
  'file-empty': (f: { header: string }) => `the file is empty, its first line must be ${f.header}`,
  'file-not-utf8': () => 'the file is not UTF-8, save it again as "CSV UTF-8" or with the encoding UTF-8',
  'folder-missing': (f: { what: string }) => `the folder is missing, ${f.what}`,

  // Form of a CSV file
  'csv-byte-order-mark': () => 'the file begins with a byte order mark, save it as UTF-8 without one',
  'csv-delimiter': (f: { delimiter: string }) => `the cells are separated by ${f.delimiter}, separate them by commas`,
  'csv-quote': (f: { value: string }) => `a quotation mark is not closed (${f.value}), put one at the end of the cell`,
  'csv-column-missing': (f: { column: string; header: string }) =>
    `the column ${quote(f.column)} is missing, the first line must be ${f.header}`,
  'csv-column-unknown': (f: { column: string; nearest: string | undefined; header: string }) =>
    `there is no column ${quote(f.column)}, ${meant(f.nearest) ?? `the first line must be ${f.header}`}`,
  'csv-column-twice': (f: { column: string }) => `the column ${quote(f.column)} stands twice, remove one`,
  'csv-row-length': (f: { cells: number; columns: number }) =>
    `the row has ${f.cells} cells, it must have ${f.columns}, one for each column`,
  'csv-line-empty': () => 'the line is empty, remove it',
  'csv-cell-spaces': (f: { value: string; trimmed: string }) =>
    `there are spaces around the value (${quote(f.value)}), write ${quote(f.trimmed)}`,

  // Form of a YAML file
  'yaml-syntax': (f: { reason: string }) =>
    `this is not valid YAML (${f.reason}), mend the form of the line; a text with special signs stands in quotation marks`,

  // Values
  'value-missing': (f: { name: string; right: string }) => `${quote(f.name)} is empty, write ${f.right}`,
  'value-type': (f: { name: string; value: string; right: string }) =>
    f.name === ''
      ? `the file is empty or of the wrong kind, write ${f.right}`
      : `${quote(f.name)} is of the wrong kind (${quote(f.value)}), write ${f.right}`,
  'value-not-allowed': (f: { name: string; value: string; allowed: string[]; nearest: string | undefined }) =>
    `${quote(f.name)} has a value that is not allowed (${quote(f.value)}), ${meant(f.nearest, `allowed are ${f.allowed.join(', ')}`) ?? `allowed are ${f.allowed.join(', ')}`}`,
  'value-form': (f: { name: string; value: string; right: string }) =>
    `${quote(f.name)} does not have the right form (${quote(f.value)}), write ${f.right}`,
  'value-range': (f: { name: string; value: string; right: string }) =>
    `${quote(f.name)} is out of range (${quote(f.value)}), it must be ${f.right}`,
  'key-missing': (f: { name: string; within: string }) =>
    `the key ${quote(f.name)} is missing${f.within && ` in ${quote(f.within)}`}, add it`,
  'key-unknown': (f: { name: string; nearest: string | undefined }) =>
    `there is no key ${quote(f.name)}, ${meant(f.nearest) ?? 'remove it'}`,

  // Between files
  'unknown-id': (f: { what: string; value: string; nearest: string | undefined; file: string }) =>
    `no ${f.what} has the identifier ${quote(f.value)}, ${meant(f.nearest, `see ${f.file}`) ?? `see ${f.file}`}`,
  'row-twice': (f: { key: string; line: number }) =>
    `${quote(f.key)} stands already in line ${f.line}, remove one of the two or put them together`,
  'municipality-missing': (f: { municipality: string }) =>
    `the municipality ${quote(f.municipality)} has no row, add one (established or not, each municipality has its row)`,
  'language-column-unknown': (f: { column: string }) =>
    `the column ${quote(f.column)} belongs to no language, remove it or list the language in site.yaml`,
  'name-twice': (f: { name: string; line: number }) =>
    `the name ${quote(f.name)} stands already in line ${f.line}, two municipalities cannot share a name`,
  'tile-twice': (f: { tile: string; municipality: string }) =>
    `the tile ${f.tile} is taken by ${quote(f.municipality)}, choose a free one`,
  'council-work-plan': (f: { value: string }) =>
    `no council is established but a work plan is given (${quote(f.value)}), leave the cell empty`,
  'council-work-plan-missing': () =>
    'the work plan is empty but the council is established, write adopted_with_activities, adopted, none or not_reported',
  'compensation-without-meeting': (f: { value: string; established: boolean }) =>
    `no meeting was held but compensation is ${quote(f.value)}, write not_applicable${f.established ? ' (or not_reported while the meetings are not known)' : ''}`,
  'compensation-with-meetings': (f: { meetings: number }) =>
    `compensation is "not_applicable" but meetings.csv has ${f.meetings} of this council, write yes, no or not_reported`,
  'meeting-without-council': (f: { municipality: string }) =>
    `a meeting of ${quote(f.municipality)}, where no council is established, remove the row or mend councils.csv`,
  'members-without-council': (f: { municipality: string }) =>
    `members of ${quote(f.municipality)}, where no council is established, remove the row or mend councils.csv`,
  'date-outside': (f: { value: string; start: string; end: string }) =>
    `the date lies outside the period of the edition (${quote(f.value)}), it must be from ${f.start} to ${f.end}`,
  'members-none': () => 'the row counts nobody (0 women and 0 men), remove it',
  'resident-residual': (f: { community: string }) =>
    `${quote(f.community)} collects members of communities that are not listed, it cannot live in a municipality`,
  'edition-year': (f: { year: number; folder: string }) =>
    `the year (${f.year}) is not that of the folder ${quote(f.folder)}, they must be the same`,
  'edition-period': (f: { start: string; end: string }) =>
    `the period ends before it begins (${f.start} to ${f.end}), put the first day first`,
  'edition-published': (f: { published: string; end: string }) =>
    `the publication date lies inside the period (${f.published}), it must come after ${f.end}`,
  'edition-folder': (f: { folder: string }) => `the folder ${quote(f.folder)} is not a year, name it like 2023`,
  'edition-none': () => 'there is no edition, add a folder like editions/2023',
  'source-language': (f: { code: string; codes: string }) =>
    `the source language is not in the list of languages (${quote(f.code)}), choose one of ${f.codes}`,
  'language-unknown': (f: { code: string; codes: string }) =>
    `there is no language ${quote(f.code)}, site.yaml lists ${f.codes}`,

  // Texts
  'text-missing': (f: { key: string; language: string }) =>
    `the text ${quote(f.key)} is missing, add it (in ${f.language})`,
  'text-unknown': (f: { key: string; nearest: string | undefined }) =>
    `no page uses the text ${quote(f.key)}, ${meant(f.nearest) ?? 'remove it'}`,
  'text-syntax': (f: { key: string; reason: string }) =>
    `the text ${quote(f.key)} is not a valid message (${f.reason}), close each { and give each plural the form 'other'`,
  'text-placeholders': (f: { key: string; has: string; needs: string; source: string }) =>
    `the text ${quote(f.key)} uses the placeholders ${f.has}, it must use ${f.needs} as in ${f.source}`,
  'text-plurals': (f: { key: string; missing: string }) =>
    `the text ${quote(f.key)} lacks a plural form of its language, add ${f.missing}`,
  'text-file-unknown': (f: { codes: string }) =>
    `the texts belong to no language of site.yaml (${f.codes}), remove the file or list the language`,
} satisfies Record<string, (facts: never) => string>;

export type Code = keyof typeof messages;

function quote(value: string): string {
  return JSON.stringify(value);
}

function meant(nearest: string | undefined, otherwise?: string): string | undefined {
  if (nearest === undefined) return undefined;
  return `did you mean ${quote(nearest)}?${otherwise === undefined ? '' : ` (${otherwise})`}`;
}
