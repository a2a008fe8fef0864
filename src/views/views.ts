import { type AboutView, aboutView } from './about-page.ts';
import { type EditionContext, editionContext, type LanguageContext } from './context.ts';
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
import { type PageFonts, withFonts } from './page-fonts.ts';
import { type ProgressView, progressViews } from './progress-page.ts';
import { type RootView, rootView } from './root-page.ts';
import { type SearchView, searchView } from './search.ts';
import { type SheetView, sheetView } from './sheet.ts';
import { type SocialCard, socialCard } from './social-card.ts';

type Page<View> = View & PageFonts;

/** Everything that the templates show, by kind of page. */
export interface SiteViews {
  readonly root: readonly Page<RootView>[];
  readonly notFound: readonly Page<NotFoundView>[];
  readonly editions: readonly Page<EditionPageView>[];
  /** First pages of languages in which no edition is out. */
  readonly notices: readonly Page<NoticeView>[];
  /** Of drafts. */
  readonly progress: readonly Page<ProgressView>[];
  readonly municipalities: readonly Page<MunicipalityView>[];
  readonly municipalityLists: readonly Page<MunicipalitiesView>[];
  readonly overTimes: readonly Page<OverTimeView>[];
  readonly methodologies: readonly Page<MethodologyView>[];
  readonly corrections: readonly Page<CorrectionsView>[];
  readonly data: readonly Page<DataPageView>[];
  readonly dictionaries: readonly Page<DictionaryView>[];
  readonly abouts: readonly Page<AboutView>[];
  readonly searches: readonly SearchView[];
  readonly feeds: readonly FeedView[];
  readonly installs: readonly InstallView[];
  readonly cards: readonly SocialCard[];
  readonly sheets: readonly SheetView[];
}

/**
 * Makes the views of all languages and editions.
 * @param contexts one for each language; the first is the default
 * @param sheets the views of the sheets, which are made first
 */
export async function createViews(
  contexts: readonly LanguageContext[],
  sheets: readonly SheetView[],
): Promise<SiteViews> {
  const editions = await forEachEdition(contexts, editionPages);
  const overTimes = await Promise.all(contexts.map(overTimeView));
  const own = contexts.flatMap((context) =>
    context.dataset.editions.map((edition) => editionContext(context, edition)),
  );
  return {
    root: withFonts([rootView(contexts)]),
    notFound: withFonts([notFoundView(contexts)]),
    editions: withFonts(editions.flat()),
    progress: withFonts(own.flatMap(progressViews)),
    notices: withFonts(contexts.flatMap(noticeViews)),
    municipalities: withFonts(contexts.flatMap(municipalityViews)),
    municipalityLists: withFonts(contexts.map(municipalitiesView)),
    overTimes: withFonts(overTimes),
    methodologies: withFonts(contexts.map(methodologyView)),
    dictionaries: withFonts(contexts.map(dictionaryView)),
    abouts: withFonts(contexts.map(aboutView)),
    corrections: withFonts(contexts.map(correctionsView)),
    data: withFonts(contexts.map(dataView)),
    searches: contexts.map(searchView),
    feeds: contexts.map(feedView),
    installs: contexts.map(installView),
    cards: own.map(socialCard),
    sheets,
  };
}

/**
 * Makes the views of the sheets, and of nothing else.
 * @param fingerprintOf what is printed as the fingerprint of the edition of a year
 */
export async function createSheets(
  contexts: readonly LanguageContext[],
  fingerprintOf: (year: number) => string,
): Promise<SiteViews> {
  return onlySheets(await forEachEdition(contexts, (own) => sheetView(own, fingerprintOf(own.edition.year))));
}

/** Makes something of each edition in each language; of all languages at the same time. */
async function forEachEdition<T>(
  contexts: readonly LanguageContext[],
  make: (context: EditionContext) => Promise<T>,
): Promise<T[]> {
  const made = contexts.map(async (context) => {
    const own: T[] = [];
    for (const edition of context.dataset.editions) own.push(await make(editionContext(context, edition)));
    return own;
  });
  return (await Promise.all(made)).flat();
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
