import { type PdfFile, type PdfValue, Ref } from './objects.ts';

/** Leads the bookmarks to the new elements of their headings, in place of the old ones. */
export function moveOutline(file: PdfFile, moved: ReadonlyMap<number, Ref>): void {
  const visit = (value: PdfValue | undefined): void => {
    for (let item = file.dict(value); item; item = file.dict(item.get('Next'))) {
      const element = item.get('SE');
      const target = element instanceof Ref ? moved.get(element.number) : undefined;
      if (target) item.set('SE', target);
      else item.delete('SE');
      visit(item.get('First'));
    }
  };
  visit(file.dict(file.catalog.get('Outlines'))?.get('First'));
}
