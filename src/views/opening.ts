import type { EditionContext } from './context.ts';

/** The opening text: what the councils are and why they are monitored. */
export interface Opening {
  readonly first: string;
  /** Ends before the reference to the list, which differs between paper and screen. */
  readonly second: string;
}

export function openingOf({ edition, now, translator: t }: EditionContext): Opening {
  const references = edition.legalReferences.map(({ number, ministry }) => t.text(`legal.${ministry}`, { number }));
  return {
    first: t.text('opening.first'),
    second: t.text('opening.second', {
      count: references.length,
      references: t.list(references),
      month: t.month(edition.published),
      established: now.councils.established,
    }),
  };
}
