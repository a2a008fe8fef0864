import type { Dataset } from '../dataset/dataset.ts';
import type { EditionIndicators } from '../indicators/indicators.ts';
import type { DownloadFile } from '../site/downloads/download.ts';
import type { SiteViews } from '../views/views.ts';
import type { StateName } from './report.ts';

/** One state of the data, with all that is published from it. */
export interface State extends StateName {
  /** Contents of the files of the data folder by their path inside it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly dataset: Dataset;
  /** Of all editions. */
  readonly indicators: readonly EditionIndicators[];
  readonly views: SiteViews;
  readonly downloads: readonly DownloadFile[];
}
