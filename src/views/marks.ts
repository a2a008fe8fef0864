import type { Edition } from '../dataset/dataset.ts';
import { isOut } from '../editions/standing.ts';
import type { Translator } from '../languages/translator.ts';

/** A mark that says what an edition is not: findings, or final. */
export interface Mark {
  readonly kind: 'sample' | 'draft';
  /** Short, for the band of a page. */
  readonly tag: string;
  /** Whole, for the foot of a page and for files. */
  readonly sentence: string;
}

/** The marks of an edition in a language. A final edition is a draft where its language is not signed off. */
export function marksOf(edition: Edition, t: Translator): Mark[] {
  if (edition.status === 'sample') {
    return [{ kind: 'sample', tag: t.text('common.sample_tag'), sentence: t.text('common.sample_sentence') }];
  }
  if (isOut(edition, t.code)) return [];
  const date = t.date(edition.published);
  return [
    { kind: 'draft', tag: t.text('common.draft_tag', { date }), sentence: t.text('common.draft_sentence', { date }) },
  ];
}
