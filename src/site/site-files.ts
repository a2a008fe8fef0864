import type { SiteViews } from '../views/views.ts';
import type { DownloadFile } from './downloads/download.ts';
import { feedFile } from './feed.ts';
import { searchScript } from './search-script.ts';
import { robotsFile, sitemapFile } from './sitemap.ts';
import { webManifest } from './web-manifest.ts';

/**
 * The files that belong to the site as a whole, besides its pages.
 * @param address where the site is published, without a final slash
 */
export function siteFiles(views: SiteViews, address: string): DownloadFile[] {
  return [
    ...views.searches.map(searchScript),
    ...views.feeds.map(feedFile),
    ...views.installs.map(webManifest),
    sitemapFile(views),
    robotsFile(address),
  ];
}
