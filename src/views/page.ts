import type { Edition } from '../dataset/dataset.ts';
import { issueDay } from '../editions/issue.ts';
import { isOut, latestOut } from '../editions/standing.ts';
import type { LanguageContext } from './context.ts';
import { type Mark, marksOf } from './marks.ts';
import { paths } from './paths.ts';
import { latestEdition } from './shown.ts';

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
  /** Where the page is published, and where the page is whose content it repeats; itself otherwise. */
  readonly address: string;
  readonly canonical: string;
  /** The same page in each language, and the one for readers of any other: 'x-default'. */
  readonly alternates: readonly { readonly tag: string; readonly address: string }[];
  /** Day of the last change of what it shows; none where it shows no edition. */
  readonly modified: string | undefined;
  /** The picture that other services show beside a link to the page. */
  readonly card: { readonly address: string; readonly alternative: string };
  readonly feed: { readonly path: string; readonly title: string; readonly text: string };
  readonly manifest: string;
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
  readonly corrections: Link;
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
  const marks = uniqueMarks(facts.editions.map((edition) => marksOf(edition, t)));
  const [only, ...others] = facts.editions;
  const cardOf = only !== undefined && others.length === 0 ? only : latestEdition(context);
  const sheet = `${t.text('common.title')} – ${t.text('common.sheet_of_year', { year: cardOf.year })}`;
  const addressOf = (own: string) => `${address}/${own.replace(/index\.html$/, '')}`;
  return {
    path,
    tag: t.tag,
    // Where only title and description are seen, they say what the data is not.
    title: marks.reduce((text, { tag }) => `${text} (${tag})`, facts.title),
    description: [...marks.map(({ sentence }) => `${sentence}.`), facts.description].join(' '),
    address: addressOf(path),
    canonical: addressOf(facts.canonicalPath ?? path),
    alternates: [
      ...dataset.languages.map(({ code, tag }) => ({ tag, address: addressOf(facts.pathIn(code)) })),
      { tag: 'x-default', address: addressOf(facts.pathIn(dataset.languages[0]?.code ?? t.code)) },
    ],
    modified: facts.editions.map(issueDay).sort().at(-1),
    card: {
      address: `${address}/${paths.card(t.code, cardOf.year)}`,
      alternative: marksOf(cardOf, t).reduce((text, { tag }) => `${text} (${tag})`, sheet),
    },
    feed: {
      path: paths.feed(t.code),
      title: t.text('feed.title', { title: t.text('common.title') }),
      text: t.text('feed.link'),
    },
    manifest: paths.manifest(t.code),
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
    marks,
    statusNote: t.text('common.status_note'),
    privacy: t.text('data.privacy'),
    about: { text: t.text('about.title'), path: paths.about(t.code), current: path === paths.about(t.code) },
    corrections: {
      text: t.text('corrections.title'),
      path: paths.corrections(t.code),
      current: path === paths.corrections(t.code),
    },
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
