import type { SiteViews } from '../views/views.ts';
import type { DownloadFile } from './downloads/download.ts';
import { searchScript } from './search-script.ts';

/** The files that belong to the site as a whole, besides its pages. */
export function siteFiles(views: SiteViews): DownloadFile[] {
  return views.searches.map(searchScript);
}
