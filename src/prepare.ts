import type { Draw } from './charts/draw.ts';
import { createMeasure } from './charts/measure.ts';
import type { Dataset } from './dataset/dataset.ts';
import { computeIndicators } from './indicators/indicators.ts';
import type { DownloadFile } from './site/downloads/download.ts';
import { createDownloads } from './site/downloads/downloads.ts';
import { languageContexts } from './views/context.ts';
import { createViews, type SiteViews } from './views/views.ts';

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
  readonly downloads: readonly DownloadFile[];
}

/** An edition or language that was asked for and is not there. */
export class UnknownSelectionError extends Error {
  override readonly name = 'UnknownSelectionError';
}

/**
 * From the dataset to all that pages and files show. Every number is computed here once, before
 * anything is left out: comparisons see the years that are not shown.
 * @throws UnknownSelectionError
 */
export async function prepare(
  dataset: Dataset,
  selection: Selection,
  draw: Draw,
  onStep: (step: 'compute' | 'downloads' | 'draw') => void,
): Promise<Prepared> {
  onStep('compute');
  const shown = select(dataset, selection);
  const indicators = computeIndicators(dataset);
  const contexts = languageContexts(shown, indicators, createMeasure(), draw, addressOf(dataset, selection.base));

  onStep('downloads');
  const downloads: DownloadFile[] = [];
  for (const edition of shown.editions) {
    const own = indicators.find(({ year }) => year === edition.year);
    if (own) downloads.push(...(await createDownloads({ dataset: shown, edition, indicators: own, contexts })));
  }

  onStep('draw');
  const sizes = new Map(downloads.map(({ path, content }) => [path, Buffer.byteLength(content)]));
  const views = await createViews(contexts, sizes);
  const pictures = new Map(views.editions.flatMap(({ chartFiles }) => chartFiles).map((file) => [file.path, file]));
  return { views, downloads: [...downloads, ...pictures.values()] };
}

function select(dataset: Dataset, { editions, languages }: Selection): Dataset {
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
