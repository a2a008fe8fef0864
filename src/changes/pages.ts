import type { SiteViews } from '../views/views.ts';
import { compareKeys } from './keys.ts';
import type { PathChange } from './report.ts';

/** A page or a printed sheet: what it shows, by where it stands. */
export interface PageOf {
  /** Path of the page, or of the PDF of a sheet. */
  readonly path: string;
  readonly language: string;
  readonly view: object;
}

/** The pages and PDFs that differ, in words or in pictures. */
export function comparePages(base: SiteViews, head: SiteViews): PathChange[] {
  const contents = (views: SiteViews) => new Map(pagesOf(views).map(({ path, view }) => [path, JSON.stringify(view)]));
  return compareKeys(contents(base), contents(head), (a, b) => a === b)
    .map(({ key, change }) => ({ path: key, change }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All sheets, and all pages but the choice of language; the lists of the search are files. */
export function pagesOf({ sheets, root: _root, searches: _searches, ...pages }: SiteViews): PageOf[] {
  return [
    ...sheets.map((view) => ({ path: view.pdf, language: view.language, view })),
    ...Object.values(pages)
      .flat()
      .map((view) => ({ path: view.path, language: view.path.split('/')[0] ?? '', view })),
  ];
}
