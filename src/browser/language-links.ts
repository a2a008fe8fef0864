/** When a reader may be about to follow a link, here or in another tab; the last by voice, for example. */
const BEFORE = ['pointerenter', 'focus', 'click'];

/** The links to other languages keep what the reader has asked of the page, and the place in it. */
export function enhanceLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    const follow = () => {
      link.search = location.search;
      link.hash = location.hash;
    };
    for (const event of BEFORE) link.addEventListener(event, follow);
  }
}
