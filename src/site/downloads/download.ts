import type { Dataset, Edition } from '../../dataset/dataset.ts';
import type { EditionIndicators } from '../../indicators/indicators.ts';
import type { LanguageContext } from '../../views/context.ts';

/** A file for readers to take with them. */
export interface DownloadFile {
  /** Path from the root of the site. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What the downloads of an edition are made from. */
export interface DownloadInput {
  readonly dataset: Dataset;
  readonly edition: Edition;
  readonly indicators: EditionIndicators;
  /** One for each language, in the order of site.yaml. */
  readonly contexts: readonly LanguageContext[];
}
