/**
 * A path of the site as seen from a page, so that links work under any sub-path and from a folder.
 * @param target path from the root of the site, with an optional #fragment
 * @param page path of the page that links, from the root of the site
 */
export function relativePath(target: string, page: string): string {
  const from = page.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
