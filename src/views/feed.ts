import { issueDay } from '../editions/issue.ts';
import { editionsOut } from '../editions/standing.ts';
import { editionContext, type LanguageContext } from './context.ts';
import { correctionId } from './corrections-page.ts';
import { marksOf } from './marks.ts';
import { paths } from './paths.ts';
import { sentences } from './sentences.ts';

/** What is new in a language: editions that are out, and their corrections. */
export interface FeedView {
  readonly path: string;
  readonly tag: string;
  readonly title: string;
  readonly publisher: string;
  /** Address of the feed itself, and of the page that it tells of. */
  readonly address: string;
  readonly page: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** Days. */
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
}

export function feedView(context: LanguageContext): FeedView {
  const { dataset, translator: t, address } = context;
  const title = t.text('common.title');
  const entries = editionsOut(dataset.editions, t.code).flatMap((edition): FeedEntry[] => {
    const { year, published, corrections } = edition;
    const page = `${address}/${t.code}/${year}/`;
    const marks = marksOf(edition, t);
    const findings = sentences(editionContext(context, edition)).items;
    const sheet = `${title} – ${t.text('common.sheet_of_year', { year })}`;
    return [
      {
        id: page,
        title: marks.reduce((text, { tag }) => `${text} (${tag})`, sheet),
        address: page,
        published,
        updated: issueDay(edition),
        summary: [...marks.map(({ sentence }) => `${sentence}.`), ...findings].join(' '),
      },
      ...corrections.map(({ date, wrong, right }, index) => {
        const place = `${address}/${paths.corrections(t.code).replace(/index\.html$/, '')}#${correctionId(year, index + 2)}`;
        return {
          id: place,
          title: t.text('feed.correction', { year }),
          address: place,
          published: date,
          updated: date,
          summary: [wrong[t.code], right[t.code]].join(' '),
        };
      }),
    ];
  });
  return {
    path: paths.feed(t.code),
    tag: t.tag,
    title: t.text('feed.title', { title }),
    publisher: t.text('common.publisher'),
    address: `${address}/${paths.feed(t.code)}`,
    page: `${address}/${t.code}/`,
    entries: entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)),
  };
}
