import type { LanguageContext } from './context.ts';
import { paths } from './paths.ts';

/**
 * The page for an address where there is none, in all languages. A host shows it at that address,
 * however deep: so its links count from the root of the host.
 */
export interface NotFoundView {
  readonly path: string;
  readonly tag: string;
  readonly title: string;
  /** The folder of the site on its host, with slashes on both sides. */
  readonly root: string;
  readonly languages: readonly {
    readonly tag: string;
    readonly heading: string;
    readonly text: string;
    readonly links: readonly { readonly text: string; readonly path: string }[];
  }[];
}

/** @param contexts one for each language; the first is the default */
export function notFoundView(contexts: readonly LanguageContext[]): NotFoundView {
  const [first] = contexts;
  if (!first) throw new Error('a site has at least one language');
  return {
    path: paths.notFound,
    tag: first.translator.tag,
    title: contexts.map(({ translator: t }) => t.text('not_found.title')).join(' · '),
    root: `${new URL(first.address).pathname.replace(/\/$/, '')}/`,
    languages: contexts.map(({ translator: t }) => ({
      tag: t.tag,
      heading: t.text('not_found.title'),
      text: t.text('not_found.text'),
      links: [
        { text: t.text('not_found.home'), path: paths.latest(t.code) },
        { text: t.text('site.nav_municipalities'), path: paths.municipalities(t.code) },
        { text: t.text('site.nav_data'), path: paths.data(t.code) },
      ],
    })),
  };
}
