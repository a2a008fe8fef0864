import { isDeepStrictEqual } from 'node:util';
import { isFrozen } from '../site/recorded.ts';
import type { SiteViews } from '../views/views.ts';
import type { State } from './state.ts';

/**
 * The views of two states without the sheets that are published in both: they stay as they are, whatever
 * would be printed now.
 */
export function withoutKeptSheets(base: State, head: State): readonly [SiteViews, SiteViews] {
  const kept = new Set(
    head.dataset.editions
      .filter((edition) => isFrozen(edition) && isDeepStrictEqual(issueIn(base, edition.year), edition.record))
      .map(({ year }) => year),
  );
  const without = ({ views }: State) => ({ ...views, sheets: views.sheets.filter(({ year }) => !kept.has(year)) });
  return [without(base), without(head)];
}

/** What was published of an edition, where nothing waits for publication. */
function issueIn({ dataset }: State, year: number) {
  const edition = dataset.editions.find((own) => own.year === year);
  return edition && isFrozen(edition) ? edition.record : undefined;
}
