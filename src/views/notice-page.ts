import { latestOut } from '../editions/standing.ts';
import type { LanguageContext } from './context.ts';
import { type Mark, marksOf } from './marks.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';

/** The first page of a language in which no edition is out yet. */
export interface NoticeView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  /** What is being worked on, newest first; each is marked. */
  readonly drafts: readonly { readonly text: string; readonly path: string; readonly marks: readonly Mark[] }[];
}

/** @returns one view, or none where the language has an edition to show */
export function noticeViews(context: LanguageContext): NoticeView[] {
  const { dataset, translator: t } = context;
  if (latestOut(dataset.editions, t.code)) return [];
  const heading = t.text('common.title');
  const lead = t.text('site.none_out');
  return [
    {
      ...pageFrame(context, { title: heading, description: lead, pathIn: paths.latest, editions: dataset.editions }),
      heading,
      lead,
      drafts: dataset.editions.toReversed().map((edition) => ({
        text: t.text('site.edition', { year: edition.year }),
        path: paths.edition(t.code, edition.year),
        marks: marksOf(edition, t),
      })),
    },
  ];
}
