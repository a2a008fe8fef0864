import { fold, matches } from './fold.ts';

/** What a search knows: src/views/search.ts, as the page gets it. */
export interface SearchContent {
  readonly labels: Readonly<Record<'field' | 'close' | 'results' | 'none', string>>;
  readonly groups: readonly SearchGroup[];
}

export interface SearchGroup {
  readonly name: string;
  readonly items: readonly { readonly text: string; readonly path: string; readonly more: string }[];
}

/** Fewer letters than these begin a word of almost every definition. */
const LETTERS = 3;

/** The groups with what fits to the words that were typed: first by name, then by other words. Empty ones are left out. */
export function findResults(groups: readonly SearchGroup[], typed: string): SearchGroup[] {
  const letters = fold(typed).length;
  if (letters === 0) return [];
  return groups.flatMap(({ name, items }) => {
    const named = items.filter(({ text }) => matches(text, typed));
    const others = items.filter((item) => !named.includes(item) && matches(`${item.text} ${item.more}`, typed));
    const found = letters < LETTERS ? named : [...named, ...others];
    return found.length === 0 ? [] : [{ name, items: found }];
  });
}
