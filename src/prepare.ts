import type { Draw } from './charts/draw.ts';
import { createMeasure } from './charts/measure.ts';
import type { Dataset, Edition } from './dataset/dataset.ts';
import { computeIndicators, type EditionIndicators } from './indicators/indicators.ts';
import { computeFingerprint, type Fingerprint, type Press } from './proof/fingerprint.ts';
import { chartDownloads } from './site/downloads/charts.ts';
import type { DownloadFile } from './site/downloads/download.ts';
import { createDownloads } from './site/downloads/downloads.ts';
import { siteFiles } from './site/site-files.ts';
import { type LanguageContext, languageContexts } from './views/context.ts';
import { createSheets, createViews, type SiteViews } from './views/views.ts';

/** The part of a dataset that is shown, and where. */
export interface Selection {
  /** Years and codes; all where they are left out. */
  readonly editions?: readonly number[];
  readonly languages?: readonly string[];
  /** Path under which the site is published; that of site.yaml where it is left out. */
  readonly base?: string;
}

/** Everything that the site is made of, before it is set and written. */
export interface Prepared {
  readonly views: SiteViews;
  /** Made when they are first asked for. */
  readonly downloads: () => readonly DownloadFile[];
  /** Fingerprints of the editions that are shown, by their years. */
  readonly fingerprints: ReadonlyMap<number, Fingerprint>;
}

export interface PreparedSheets extends Prepared {
  /** Everything else, with them. */
  prepareRest(): Promise<Prepared>;
}

/** An edition or language that was asked for and is not there. */
export class UnknownSelectionError extends Error {
  override readonly name = 'UnknownSelectionError';
}

/**
 * From the dataset to all that pages and files show. Every number is computed here once, before
 * anything is left out: comparisons see the years that are not shown.
 * @param press what prints the sheets
 * @throws UnknownSelectionError
 */
export async function prepare(dataset: Dataset, selection: Selection, press: Press, draw: Draw): Promise<Prepared> {
  const { prepareRest } = await begin(dataset, selection, press, draw).sheets;
  return prepareRest();
}

/**
 * The same, of the sheets alone, with the files that they carry: to print takes long, and the rest
 * can be made meanwhile.
 * @throws UnknownSelectionError
 */
export async function prepareSheets(
  dataset: Dataset,
  selection: Selection,
  press: Press,
  draw: Draw,
): Promise<PreparedSheets> {
  const { sheets, downloads } = begin(dataset, selection, press, draw);
  // While their charts are drawn.
  downloads();
  return sheets;
}

function begin(
  dataset: Dataset,
  selection: Selection,
  press: Press,
  draw: Draw,
): { readonly sheets: Promise<PreparedSheets>; readonly downloads: Prepared['downloads'] } {
  const shown = selectShown(dataset, selection);
  const indicators = computeIndicators(dataset);
  const address = addressOf(dataset, selection.base);
  const measure = createMeasure();
  const contexts = languageContexts(shown, indicators, measure, draw, address);
  const fingerprints = fingerprintEditions(dataset, selection, press, indicators);
  // The files speak all languages, whichever pages are shown: they are the same in every build.
  const all = languageContexts(dataset, indicators, measure, draw, address);
  const downloads = once(() => filesOf(dataset, shown.editions, indicators, all));
  const sheets = createSheets(contexts, (year) => fingerprintOf(year, fingerprints).short).then((views) => ({
    views,
    downloads,
    fingerprints,
    async prepareRest() {
      const site = await createViews(contexts, views.sheets);
      const files = once(() => [...downloads(), ...chartDownloads(site), ...siteFiles(site, address)]);
      return { views: site, downloads: files, fingerprints };
    },
  }));
  return { sheets, downloads };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The files of editions. */
function filesOf(
  dataset: Dataset,
  editions: readonly Edition[],
  indicators: readonly EditionIndicators[],
  contexts: readonly LanguageContext[],
): DownloadFile[] {
  return editions.flatMap((edition) => {
    const own = indicators.find(({ year }) => year === edition.year);
    return own ? createDownloads({ dataset, edition, indicators: own, contexts }) : [];
  });
}

/**
 * The fingerprints of the editions that are shown, by their years.
 * @throws UnknownSelectionError
 */
export function fingerprintEditions(
  dataset: Dataset,
  selection: Selection,
  press: Press,
  indicators = computeIndicators(dataset),
): Map<number, Fingerprint> {
  const address = addressOf(dataset, selection.base);
  return new Map(
    selectShown(dataset, selection).editions.map((edition) => {
      const yearBefore = indicators.find(({ year }) => year === edition.year)?.yearBefore;
      const before = dataset.editions.find(({ year }) => year === yearBefore);
      return [edition.year, computeFingerprint(dataset, edition, before, address, press)];
    }),
  );
}

/** The fingerprint of an edition that is shown. */
export function fingerprintOf(year: number, fingerprints: Prepared['fingerprints']): Fingerprint {
  const fingerprint = fingerprints.get(year);
  if (!fingerprint) throw new Error(`the edition of ${year} has no fingerprint`);
  return fingerprint;
}

/** The part of a dataset that is shown. @throws UnknownSelectionError */
export function selectShown(dataset: Dataset, { editions, languages }: Selection): Dataset {
  const years = dataset.editions.map(({ year }) => year);
  const year = editions?.find((own) => !years.includes(own));
  if (year !== undefined) throw new UnknownSelectionError(`there is no edition ${year}, there are ${years.join(', ')}`);
  const codes = dataset.languages.map(({ code }) => code);
  const code = languages?.find((own) => !codes.includes(own));
  if (code !== undefined) {
    throw new UnknownSelectionError(`there is no language "${code}", there are ${codes.join(', ')}`);
  }
  return {
    ...dataset,
    editions: dataset.editions.filter((edition) => editions?.includes(edition.year) ?? true),
    languages: dataset.languages.filter((language) => languages?.includes(language.code) ?? true),
  };
}

function addressOf({ site }: Dataset, base: string | undefined): string {
  return base === undefined ? site.address : new URL(base, site.address).href.replace(/\/$/, '');
}
