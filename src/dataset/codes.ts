/**
 * Every kind of problem, with the facts that its message names. The words stand in
 * `messages/<language>.yaml` under the same code; tests and programs rely on the codes.
 */
export interface ProblemFacts {
  // Files
  'file-missing': { kind: 'file' | 'folder' | 'data' | 'texts' };
  'file-unreadable': { reason: string };
  'file-empty': { header: string };
  'file-encoding': { guess: 'utf16' | 'windows1250' | 'windows1252' | 'workbook' | 'unknown' };
  'file-byte-order-mark': object;
  'file-line-breaks': object;
  'file-without-rows': object;
  'file-unknown': { name: string };

  // Form of a CSV file
  'csv-delimiter': { delimiter: 'semicolon' | 'tab' };
  'csv-quote': { value: string };
  'csv-header-missing': { header: string };
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
  'letter-lookalike': { name: string; value: string; letter: string };
  'letter-garbled': { value: string };
  'letter-unprintable': { name: string; value: string; letter: string };

  // Form of a YAML file
  'yaml-syntax': {
    reason:
      | 'quote'
      | 'bracket'
      | 'indentation'
      | 'key'
      | 'colon'
      | 'start'
      | 'escape'
      | 'documents'
      | 'nesting'
      | 'other';
  };
  'yaml-tab': object;
  'yaml-key-twice': object;
  'yaml-reference': object;

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
  'unused-id': { what: string; value: string; used: string; rows: number };
  'row-twice': { key: string; first: number };
  'municipality-missing': { municipality: string };
  'language-column-unknown': { column: string };
  'name-twice': { name: string; first: number };
  'tile-missing': { name: string; right: Right };
  'tile-twice': { column: number; row: number; municipality: string };
  'council-work-plan': { value: string };
  'council-work-plan-missing': object;
  'compensation-without-meeting': { value: string; established: 'yes' | 'no' };
  'compensation-with-meetings': { meetings: number };
  'meeting-without-council': { municipality: string; rows: number };
  'members-without-council': { municipality: string; rows: number };
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

  // What was published
  'lock-edited': object;
  'lock-file': { name: string; kind: 'missing' | 'changed' };
  'frozen-fact': { name: string; value: string; published: string; correctable: 'yes' | 'no' };
  'frozen-number': { figure: string; value: string; published: string; cause: 'own' | 'before' | 'other' };
  'frozen-rows': { name: string };
  'correction-date': { value: string; after: string };
  'correction-figure': { figure: string };
  'correction-old': { figure: string; value: string; published: string };
  'correction-new': { figure: string; value: string; found: string };
  'correction-removed': { issue: number };
  'correction-unpublished': object;
  'issue-unpublished': { year: number; issue: number };

  // Privacy
  'private-phone': { value: string };
  'private-email': { value: string };
  'private-person': { value: string };

  // Plausibility
  'odd-meetings': { municipality: string; meetings: number; compared: 'yes' | 'no'; before: number };
  'odd-members': { municipality: string; members: number; before: number };
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
  'text-syntax': { key: string; reason: 'brace' | 'name' | 'type' | 'forms' | 'fallback'; at: string };
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
  'file-byte-order-mark',
  'file-line-breaks',
  'file-unknown',
  'csv-column-order',
  'odd-meetings',
  'odd-members',
  'odd-women',
  'odd-council',
  'odd-same',
  'odd-copy',
  'odd-community',
  'odd-holiday',
  'odd-same-day',
  'issue-unpublished',
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
