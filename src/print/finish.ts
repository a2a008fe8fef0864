import { PDFDocument } from '@cantoo/pdf-lib';

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47 tag. */
  readonly tag: string;
  /** Day of issue: a PDF's dates come from its edition, not from the clock. */
  readonly date: string;
}

/** Sets the document's facts and packs it: the same page gives the same facts whenever it is printed. */
export async function finishPdf(
  printed: Uint8Array,
  { title, author, subject, tag, date }: PdfFacts,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const day = new Date(`${date}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setSubject(subject);
  document.setLanguage(tag);
  document.setCreationDate(day);
  document.setModificationDate(day);
  const bytes = await document.save({ useObjectStreams: true });
  return { bytes, pages: document.getPageCount() };
}
