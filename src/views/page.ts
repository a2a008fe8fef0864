import type { Edition } from '../dataset/dataset.ts';
import { isOut, latestOut } from '../editions/standing.ts';
import type { LanguageContext } from './context.ts';
import { type Mark, marksOf } from './marks.ts';
import { paths } from './paths.ts';

/** A link of a page. `path` counts from the root of the site; templates make it relative. */
export interface Link {
  readonly text: string;
  readonly path: string;
  readonly current: boolean;
}

export interface LanguageLink extends Link {
  readonly code: string;
  readonly tag: string;
}

/** What every page has around its content. */
export interface PageFrame {
  readonly path: string;
  readonly tag: string;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** Whether search engines may list the page: not where it shows an edition that is not out. */
  readonly listed: boolean;
  readonly publisher: string;
  readonly home: string;
  readonly labels: Readonly<
    Record<'skip' | 'languages' | 'navigation' | 'search' | 'contact' | 'licence' | 'toTop', string>
  >;
  /** The list that the search is without a script, and what the script searches. */
  readonly search: { readonly path: string; readonly index: string };
  readonly navigation: readonly Link[];
  /** The same page in each language. */
  readonly languages: readonly LanguageLink[];
  readonly marks: readonly Mark[];
  readonly statusNote: string;
  readonly privacy: string;
  readonly about: Link;
  readonly contact: string;
  readonly licence: { readonly name: string; readonly address: string };
}

/** What is particular to a page. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** The path of this page in a language. */
  pathIn(code: string): string;
  /** The page whose content this one repeats; itself where it is left out. */
  readonly canonicalPath?: string;
  /** The editions whose data the page shows; their marks show on it. */
  readonly editions: readonly Edition[];
}

export function pageFrame(context: LanguageContext, facts: PageFacts): PageFrame {
  const { dataset, translator: t, address } = context;
  const path = facts.pathIn(t.code);
  return {
    path,
    tag: t.tag,
    title: facts.title,
    description: facts.description,
    canonical: `${address}/${(facts.canonicalPath ?? path).replace(/index\.html$/, '')}`,
    listed: facts.editions.every((edition) => isOut(edition, t.code)),
    publisher: t.text('common.publisher'),
    home: paths.latest(t.code),
    labels: {
      skip: t.text('site.skip'),
      languages: t.text('site.languages'),
      navigation: t.text('site.navigation'),
      search: t.text('search.open'),
      contact: t.text('site.contact'),
      licence: t.text('site.licence'),
      toTop: t.text('site.to_top'),
    },
    search: { path: paths.municipalities(t.code), index: paths.search(t.code) },
    navigation: navigationOf(context, path),
    languages: dataset.languages.map(({ code, tag, name }) => ({
      code,
      tag,
      text: name,
      path: facts.pathIn(code),
      current: code === t.code,
    })),
    marks: uniqueMarks(facts.editions.map((edition) => marksOf(edition, t))),
    statusNote: t.text('common.status_note'),
    privacy: t.text('data.privacy'),
    about: { text: t.text('about.title'), path: paths.about(t.code), current: path === paths.about(t.code) },
    contact: dataset.site.contact,
    licence: dataset.site.licence,
  };
}

function navigationOf({ dataset, translator: t }: LanguageContext, path: string): Link[] {
  const latest = latestOut(dataset.editions, t.code)?.year;
  const link = (text: string, target: string, within: string): Link => ({
    text,
    path: target,
    current: path.startsWith(within) || path === target,
  });
  return [
    latest === undefined
      ? link(t.text('site.nav_none_out'), paths.latest(t.code), paths.latest(t.code))
      : link(t.text('site.nav_edition', { year: latest }), paths.latest(t.code), `${t.code}/${latest}/`),
    link(t.text('site.nav_municipalities'), paths.municipalities(t.code), `${t.code}/municipalities/`),
    link(t.text('over_time.nav'), paths.overTime(t.code), `${t.code}/over-time/`),
    link(t.text('site.nav_methodology'), paths.methodology(t.code), `${t.code}/methodology/`),
    link(t.text('site.nav_data'), paths.data(t.code), `${t.code}/data/`),
  ];
}

function uniqueMarks(marks: readonly Mark[][]): Mark[] {
  return [...new Map(marks.flat().map((mark) => [mark.sentence, mark])).values()];
}
