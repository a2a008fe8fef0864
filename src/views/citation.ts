import { issueDay, issueNumber } from '../editions/issue.ts';
import type { EditionContext } from './context.ts';

/** How an edition is cited, and the words of the button that copies it. */
export interface CitationView {
  readonly label: string;
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
}

export function citationView({ edition, translator: t, address }: EditionContext): CitationView {
  return {
    label: t.text('common.bold_label', { label: t.text('data.cite') }),
    text: t.text('data.citation', {
      publisher: t.text('common.publisher'),
      title: t.text('common.title'),
      year: edition.year,
      issue: issueNumber(edition),
      date: t.date(issueDay(edition)),
      address: `${address}/${t.code}/${edition.year}/`,
    }),
    copy: t.text('data.copy'),
    copied: t.text('data.copied'),
  };
}
