import type { LanguageContext } from './context.ts';
import { paths } from './paths.ts';

/** The first page: the choice of language. It goes to the default language by itself. */
export interface RootView {
  readonly path: string;
  readonly tag: string;
  readonly title: string;
  readonly target: string;
  readonly languages: readonly {
    readonly tag: string;
    readonly name: string;
    readonly path: string;
    readonly publisher: string;
    readonly title: string;
    readonly choose: string;
  }[];
}

/** @param contexts one for each language; the first is the default */
export function rootView(contexts: readonly LanguageContext[]): RootView {
  const [first] = contexts;
  if (!first) throw new Error('a site has at least one language');
  return {
    path: paths.root,
    tag: first.translator.tag,
    title: first.translator.text('common.title'),
    target: paths.latest(first.translator.code),
    languages: contexts.map(({ translator: t }) => ({
      tag: t.tag,
      name: t.name,
      path: paths.latest(t.code),
      publisher: t.text('common.publisher'),
      title: t.text('common.title'),
      choose: t.text('site.choose_language'),
    })),
  };
}
