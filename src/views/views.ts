import { type AboutView, aboutView } from './about-page.ts';
import { editionContext, type LanguageContext } from './context.ts';
import { type CorrectionsView, correctionsView } from './corrections-page.ts';
import { type DataPageView, dataView } from './data-page.ts';
import { type DictionaryView, dictionaryView } from './dictionary-page.ts';
import { type EditionPageView, editionPages } from './edition-page.ts';
import { type FeedView, feedView } from './feed.ts';
import { type InstallView, installView } from './install.ts';
import { type MethodologyView, methodologyView } from './methodology.ts';
import { type MunicipalitiesView, municipalitiesView } from './municipalities-page.ts';
import { type MunicipalityView, municipalityViews } from './municipality-page.ts';
import { type NotFoundView, notFoundView } from './not-found-page.ts';
import { type NoticeView, noticeViews } from './notice-page.ts';
import { type OverTimeView, overTimeView } from './over-time-page.ts';
import { type ProgressView, progressViews } from './progress-page.ts';
import { type RootView, rootView } from './root-page.ts';
import { type SearchView, searchView } from './search.ts';
import { type SheetView, sheetView } from './sheet.ts';
import { type SocialCard, socialCard } from './social-card.ts';

/** Everything that the templates show, by kind of page. */
export interface SiteViews {
  readonly root: readonly RootView[];
  readonly notFound: readonly NotFoundView[];
  readonly editions: readonly EditionPageView[];
  /** First pages of languages in which no edition is out. */
  readonly notices: readonly NoticeView[];
  /** Of drafts. */
  readonly progress: readonly ProgressView[];
  readonly municipalities: readonly MunicipalityView[];
  readonly municipalityLists: readonly MunicipalitiesView[];
  readonly overTimes: readonly OverTimeView[];
  readonly methodologies: readonly MethodologyView[];
  readonly corrections: readonly CorrectionsView[];
  readonly data: readonly DataPageView[];
  readonly dictionaries: readonly DictionaryView[];
  readonly abouts: readonly AboutView[];
  readonly searches: readonly SearchView[];
  readonly feeds: readonly FeedView[];
  readonly installs: readonly InstallView[];
  readonly cards: readonly SocialCard[];
  readonly sheets: readonly SheetView[];
}

/**
 * Makes the views of all languages and editions.
 * @param contexts one for each language; the first is the default
 * @param sizes bytes of the downloads by their path
 * @param fingerprintOf what is printed as the fingerprint of the edition of a year
 */
export async function createViews(
  contexts: readonly LanguageContext[],
  sizes: ReadonlyMap<string, number>,
  fingerprintOf: (year: number) => string,
): Promise<SiteViews> {
  const editions: EditionPageView[] = [];
  const progress: ProgressView[] = [];
  const sheets: SheetView[] = [];
  const overTimes: OverTimeView[] = [];
  const cards: SocialCard[] = [];
  for (const context of contexts) {
    for (const edition of context.dataset.editions) {
      const own = editionContext(context, edition);
      editions.push(...(await editionPages(own)));
      progress.push(...progressViews(own));
      sheets.push(await sheetView(own, fingerprintOf(edition.year)));
      cards.push(socialCard(own));
    }
  }
  for (const context of contexts) overTimes.push(await overTimeView(context));
  return {
    root: [rootView(contexts)],
    notFound: [notFoundView(contexts)],
    editions,
    progress,
    notices: contexts.flatMap(noticeViews),
    municipalities: contexts.flatMap(municipalityViews),
    municipalityLists: contexts.map(municipalitiesView),
    overTimes,
    methodologies: contexts.map(methodologyView),
    dictionaries: contexts.map(dictionaryView),
    abouts: contexts.map(aboutView),
    corrections: contexts.map(correctionsView),
    data: contexts.map((context) => dataView(context, sizes)),
    searches: contexts.map(searchView),
    feeds: contexts.map(feedView),
    installs: contexts.map(installView),
    cards,
    sheets,
  };
}

/** The views of the sheets alone. */
export async function createSheets(
  contexts: readonly LanguageContext[],
  fingerprintOf: (year: number) => string,
): Promise<SiteViews> {
  const sheets: SheetView[] = [];
  for (const context of contexts) {
    for (const edition of context.dataset.editions) {
      sheets.push(await sheetView(editionContext(context, edition), fingerprintOf(edition.year)));
    }
  }
  return onlySheets(sheets);
}

/** A site that consists of sheets alone. */
export function onlySheets(sheets: readonly SheetView[]): SiteViews {
  return {
    root: [],
    notFound: [],
    editions: [],
    notices: [],
    progress: [],
    municipalities: [],
    municipalityLists: [],
    overTimes: [],
    methodologies: [],
    data: [],
    dictionaries: [],
    abouts: [],
    corrections: [],
    searches: [],
    feeds: [],
    installs: [],
    cards: [],
    sheets,
  };
}
