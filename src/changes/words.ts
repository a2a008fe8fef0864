import type { SiteViews } from '../views/views.ts';
import { pagesOf } from './pages.ts';
import type { WordChange } from './report.ts';

/** Parts of a view that are no words of its page: files it offers, and their sizes, which follow from numbers. */
const LEFT_OUT = new Set(['path', 'canonical', 'address', 'chartFiles', 'size']);

/** What a page says, by place in its view; the rows of a table share a place. */
type Words = ReadonlyMap<string, readonly string[]>;

/** The words that differ on pages and sheets that both states have; what several pages say is named once. */
export function compareWords(base: SiteViews, head: SiteViews): WordChange[] {
  const before = new Map(pagesOf(base).map(({ path, view }) => [path, view]));
  const found = new Map<string, WordChange & { readonly pages: string[] }>();
  for (const { path, language, view } of pagesOf(head)) {
    const old = before.get(path);
    if (!old) continue;
    for (const change of compareView(wordsOf(old), wordsOf(view))) {
      const key = JSON.stringify([language, change.kind, change.old, change.new]);
      const known = found.get(key);
      if (known) known.pages.push(path);
      else found.set(key, { language, ...change, pages: [path] });
    }
  }
  return [...found.values()].map((change) => ({ ...change, pages: [...new Set(change.pages)] }));
}

type ViewChange = Pick<WordChange, 'kind' | 'old' | 'new'>;

function compareView(base: Words, head: Words): ViewChange[] {
  return [...new Set([...base.keys(), ...head.keys()])].flatMap((place): ViewChange[] => {
    const [old, now] = [base.get(place) ?? [], head.get(place) ?? []];
    const [removed, added] = [without(old, now), without(now, old)];
    const kind = place.endsWith('.alternative') ? ('chart-description' as const) : ('text' as const);
    // As many gone as new: each was changed into the one at its place.
    if (removed.length === added.length) {
      return removed.map((text, index) => ({ kind, old: text, new: added[index] ?? null }));
    }
    return [
      ...removed.map((text) => ({ kind, old: text, new: null })),
      ...added.map((text) => ({ kind, old: null, new: text })),
    ];
  });
}

/** The texts of a list that another does not have; one that stands there twice is taken away twice. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.filter((text) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function wordsOf(view: object): Words {
  const words = new Map<string, string[]>();
  const visit = (value: unknown, place: string): void => {
    if (typeof value === 'string') {
      if (!isWords(value)) return;
      const known = words.get(place);
      if (known) known.push(value);
      else words.set(place, [value]);
    } else if (Array.isArray(value)) {
      for (const own of value) visit(own, `${place}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, own] of Object.entries(value)) if (!LEFT_OUT.has(key)) visit(own, `${place}.${key}`);
    }
  };
  visit(view, '');
  return words;
}

/** Not a picture, and not a number alone: numbers are compared by themselves. */
function isWords(text: string): boolean {
  return !text.startsWith('<') && /\p{L}{2}/u.test(text);
}
