import { issueDay, issueNumber } from '../editions/issue.ts';
import type { EditionContext } from './context.ts';
import { type Mark, marksOf } from './marks.ts';
import { paths } from './paths.ts';

/** The foot of a printed page. */
export interface Foot {
  readonly label: string;
  readonly note: string;
  readonly statusNote: string;
  readonly marks: readonly Mark[];
  readonly linkLabel: string;
  readonly link: { readonly text: string; readonly address: string };
  readonly issue: string;
  /** By which one can find out what the sheet was made from. */
  readonly fingerprint: string;
  readonly page: string;
}

/** Which page of how many. */
export interface PageNumber {
  readonly number: number;
  readonly pages: number;
}

/** The foot of the first page names the source, that of the others has the notes on the list. */
export function footOf(context: EditionContext, { number, pages }: PageNumber, fingerprint: string): Foot {
  const { edition, translator: t, address } = context;
  const target = `${address}/${paths.edition(t.code, edition.year).replace(/index\.html$/, '')}`;
  return {
    label: t.text('common.bold_label', { label: t.text(number === 1 ? 'notes.source_label' : 'notes.list_label') }),
    note: t.text(number === 1 ? 'notes.source' : 'notes.list'),
    statusNote: t.text('common.status_note'),
    marks: marksOf(edition, t),
    linkLabel: t.text('common.bold_label', { label: t.text('notes.link') }),
    link: { text: target.replace(/^https:\/\//, '').replace(/\/$/, ''), address: target },
    issue: issueOf(context),
    fingerprint: t.text('notes.fingerprint', { fingerprint }),
    page: t.text('notes.page', { x: number, y: pages }),
  };
}

/** Year, issue and date of an edition. */
export function issueOf({ edition, translator: t }: EditionContext): string {
  const issue = issueNumber(edition);
  const date = t.date(issueDay(edition));
  return t.text(issue > 1 ? 'notes.corrected' : 'notes.issue', { year: edition.year, issue, date });
}
