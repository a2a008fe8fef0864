/**
 * Every kind of problem, with the facts that its message names. The words stand in
 * `messages/<language>.yaml` under the same code; tests and programs rely on the codes.
 */
export interface ProblemFacts {
  // Files
  'file-missing': { kind: 'file' | 'folder' };
  'file-unreadable': { reason: string };
  'file-empty': { header: string };
  'file-encoding': { guess: 'utf16' | 'windows1250' | 'windows1252' | 'unknown' };
  'file-without-rows': object;

  // Form of a CSV file
  'csv-byte-order-mark': object;
  'csv-line-breaks': object;
  'csv-delimiter': { delimiter: 'semicolon' | 'tab' };
  'csv-quote': { value: string };
  'csv-column-missing': { column: string; header: string };
  'csv-column-unknown': { column: string; header: string };
  'csv-column-twice': { column: string };
  'csv-column-order': { header: string };
  'csv-row-length': { cells: number; columns: number };
  'csv-line-empty': object;

  // What spreadsheet programs and keyboards leave in cells
  'cell-spaces': { value: string };
  'cell-invisible': { value: string };
  'cell-apostrophe': { value: string };
  'cell-formula': { value: string };
  'cell-date': { name: string; value: string };
  'cell-number': { name: string; value: string };
  'cell-yes-no': { name: string; value: string };
  'cell-lookalike': { name: string; value: string; letter: string };

  // Form of a YAML file
  'yaml-syntax': { reason: string };
  'yaml-tab': object;
  'yaml-key-twice': object;
  'yaml-alias': object;

  // Values
  'value-missing': { name: string; right: Right };
  'value-type': { name: string; value: string; right: Right };
  'value-not-allowed': { name: string; value: string; right: Right };
  'value-form': { name: string; value: string; right: Right };
  'value-range': { name: string; value: string; right: Right };
  'key-missing': { name: string; within: string };
  'key-unknown': { name: string };

  // Between rows and files
  'unknown-id': { what: string; value: string; list: string };
  'row-twice': { key: string; first: number };
  'municipality-missing': { municipality: string };
  'language-column-unknown': { column: string };
  'name-twice': { name: string; first: number };
  'tile-twice': { column: number; row: number; municipality: string };
  'council-work-plan': { value: string };
  'council-work-plan-missing': object;
  'compensation-without-meeting': { value: string; established: 'yes' | 'no' };
  'compensation-with-meetings': { meetings: number };
  'meeting-without-council': { municipality: string };
  'members-without-council': { municipality: string };
  'date-outside': { value: string; start: string; end: string };
  'members-none': object;
  'resident-residual': { community: string };
  'edition-year': { year: number; folder: string };
  'edition-period': { start: string; end: string };
  'edition-published': { published: string; end: string };
  'edition-folder': { folder: string };
  'edition-none': object;
  'source-language': { code: string; codes: string };
  'language-unknown': { code: string; codes: string };

  // Privacy
  'private-phone': { value: string };
  'private-email': { value: string };
  'private-person': { value: string };

  // Plausibility
  'odd-meetings': { municipality: string; meetings: number; before: number };
  'odd-women': { municipality: string; before: number };
  'odd-council': { municipality: string };
  'odd-same': { what: 'meetings' | 'members'; n: number };
  'odd-copy': { year: number };
  'odd-community': { community: string; municipality: string };
  'odd-holiday': { value: string };
  'odd-same-day': { value: string; first: number };

  // Texts
  'text-missing': { key: string; language: string };
  'text-unknown': { key: string };
  'text-syntax': { key: string; reason: string; at: string };
  'text-placeholders': { key: string; has: string; needs: string; source: string };
  'text-plurals': { key: string; missing: string };
  'text-file-unknown': { codes: string };
  'text-untranslated': { key: string; source: string };
  'text-outdated': { key: string; source: string };
  'text-forbidden': { key: string; value: string; instead: string };
}

export type Code = keyof ProblemFacts;

export type Severity = 'error' | 'warning';

/** Problems that do not stop a build: what is unlikely, and what does no harm. */
const WARNINGS: ReadonlySet<Code> = new Set<Code>([
  'csv-byte-order-mark',
  'csv-line-breaks',
  'csv-column-order',
  'odd-meetings',
  'odd-women',
  'odd-council',
  'odd-same',
  'odd-copy',
  'odd-community',
  'odd-holiday',
  'odd-same-day',
  'text-untranslated',
  'text-outdated',
]);

export function severityOf(code: Code): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}

/** What a value must be, in a form that each language can say. */
export type Right =
  | { readonly kind: 'choice'; readonly choices: string }
  | { readonly kind: 'date' | 'address' | 'email' | 'truth' | 'list' | 'group' | 'name' }
  | { readonly kind: 'entries' }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'number-from'; readonly minimum: number }
  | { readonly kind: 'text'; readonly maximum: number }
  | { readonly kind: 'like'; readonly example: string };
