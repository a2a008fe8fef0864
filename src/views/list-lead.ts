import { numberWord } from '../charts/values.ts';
import type { EditionContext } from './context.ts';

/** The finding of the list: a sentence in the stronger weight, and the rest. */
export interface ListLead {
  readonly strong: string;
  readonly rest: string;
}

/** Communities that are named as most often missing. */
const NAMED = 2;

export function listLead({ now, dataset, translator: t }: EditionContext): ListLead {
  const { reported, councilsWithGap, gaps, gapsByCommunity, withoutWomen } = now.representation;
  if (reported === 0) return { strong: t.text('list.lead_none'), rest: '' };
  const word = numberWord(withoutWomen.length, t);
  const women = t.sentence(t.text('list.without_women', { n: withoutWomen.length, word }));
  const strong = t.text('list.lead', { n: councilsWithGap, m: reported });
  if (gaps === 0) return { strong, rest: women };
  const missing = dataset.communities
    .map(({ id }) => ({ id, n: gapsByCommunity[id] ?? 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, NAMED)
    .map(({ id, n }) => t.text('list.most_often_item', { community: t.text(`communities.${id as 'other'}.short`), n }));
  const sentences = [
    t.text('list.cases', { n: gaps }),
    t.text('list.most_often', { communities: t.list(missing) }),
    women,
  ];
  return { strong, rest: sentences.join(' ') };
}
