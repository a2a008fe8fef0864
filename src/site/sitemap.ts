import { escapeXml } from '../charts/image.ts';
import type { PageFrame } from '../views/page.ts';
import type { SiteViews } from '../views/views.ts';
import type { DownloadFile } from './downloads/download.ts';

/** The list of pages for search engines: those that may be listed, each once, with its other languages. */
export function sitemapFile(views: SiteViews): DownloadFile {
  const pages = framesOf(views).filter((page) => page.listed && page.canonical === page.address);
  const parts = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.map(urlOf),
    '</urlset>',
  ];
  return { path: 'sitemap.xml', content: `${parts.join('\n')}\n` };
}

/** Where the list of pages is, for programs that look for it. */
export function robotsFile(address: string): DownloadFile {
  return { path: 'robots.txt', content: `User-agent: *\nAllow: /\nSitemap: ${address}/sitemap.xml\n` };
}

function urlOf({ canonical, modified, alternates }: PageFrame): string {
  const others = alternates.map(
    ({ tag, address }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(address)}"/>`,
  );
  const day = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
  return `<url><loc>${escapeXml(canonical)}</loc>${day}${others.join('')}</url>`;
}

function framesOf(views: SiteViews): PageFrame[] {
  return [
    ...views.editions,
    ...views.notices,
    ...views.municipalityLists,
    ...views.overTimes,
    ...views.municipalities,
    ...views.methodologies,
    ...views.data,
    ...views.dictionaries,
    ...views.abouts,
    ...views.corrections,
  ];
}
