import type { PageFacts } from './facts.ts';
import { type PdfFile, PdfSyntaxError, text } from './objects.ts';

/**
 * Says in each link what it leads to (ISO 14289-1, 7.18.5): the words that stand on the page.
 * @throws PdfSyntaxError for a link that the page does not have
 */
export function describeLinks(file: PdfFile, texts: PageFacts['links']): void {
  for (const { dict: page } of file.pages) {
    for (const value of file.array(page.get('Annots')) ?? []) {
      const annotation = file.dict(value);
      if (!annotation || file.name(annotation.get('Subtype')) !== 'Link') continue;
      const address = file.text(file.dict(annotation.get('A'))?.get('URI'));
      const words = address === undefined ? undefined : texts.get(address);
      if (words === undefined)
        throw new PdfSyntaxError(`the page has no link with words to ${address ?? 'a place in itself'}`);
      annotation.set('Contents', text(words));
    }
  }
}
