import type { Page } from '../../src/print/browser.ts';

/** What of a page cannot be read as it is shown: what reaches over the edge of the screen, and texts that are cut. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const name = (element: Element) => `${element.tagName.toLowerCase()} ${element.className}`;
    const wide = (element: Element) =>
      scrollWidth > clientWidth && element.getBoundingClientRect().right > clientWidth + 0.5;
    const cut = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // What is hidden from the eye on purpose is shown in another way: a ring and a dot stand for their words.
      if (clipPath !== 'none' || !element.checkVisibility() || element.matches('.ring, .dot')) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const tooWide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return tooWide || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    };
    const all = [...document.querySelectorAll('body *')];
    return [
      ...all
        .filter(wide)
        .slice(0, 5)
        .map((element) => `${name(element)} is wider than the screen`),
      ...all
        .filter((element) => element.closest('svg') === null && cut(element))
        .map((element) => `${name(element)} is cut`),
    ];
  });
}
