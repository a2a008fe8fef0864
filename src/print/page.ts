import type { Page } from './browser.ts';
import type { PageFacts } from './pdf/facts.ts';

/**
 * Makes a page ready to be printed with tags. The browser tags a drawing as one figure only where
 * role and label stand on the SVG itself: they are moved there from the element around it.
 * @returns what the print will not say
 */
export async function preparePage(page: Page): Promise<PageFacts> {
  const { links, figures } = await page.evaluate(() => {
    /** From pixels to points. */
    const POINT = 72 / 96;
    for (const box of document.querySelectorAll(':not(svg)[role="img"]')) {
      const drawing = box.querySelector('svg');
      if (!drawing) continue;
      drawing.removeAttribute('aria-hidden');
      drawing.setAttribute('role', 'img');
      // Heights end at a 64th of a pixel: a low drawing that fits into its box would get smaller letters.
      drawing.setAttribute('preserveAspectRatio', 'xMidYMid slice');
      drawing.setAttribute('aria-label', box.getAttribute('aria-label') ?? '');
      box.removeAttribute('role');
      box.removeAttribute('aria-label');
    }
    const figures = [...document.querySelectorAll('.page')].flatMap((sheet) => {
      const corner = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('svg[role="img"]')].map((drawing) => {
        const { left, top, width, height } = drawing.getBoundingClientRect();
        return {
          label: drawing.getAttribute('aria-label') ?? '',
          left: (left - corner.left) * POINT,
          top: (top - corner.top) * POINT,
          width: width * POINT,
          height: height * POINT,
        };
      });
    });
    const links = [...document.querySelectorAll('a')].map(
      ({ href, textContent }) => [href, textContent.trim()] as const,
    );
    return { links, figures };
  });
  return { links: new Map(links), figures };
}
