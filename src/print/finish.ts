import { markContent } from './pdf/artifacts.ts';
import { attachFiles } from './pdf/attachments.ts';
import type { PageFacts, PdfFacts } from './pdf/facts.ts';
import { placeFigures } from './pdf/figures.ts';
import { describeLinks } from './pdf/links.ts';
import { setMetadata } from './pdf/metadata.ts';
import { type PdfFile, Stream } from './pdf/objects.ts';
import { moveOutline } from './pdf/outline.ts';
import { setOutputIntent } from './pdf/output-intent.ts';
import { type Painting, readPainting } from './pdf/painting.ts';
import { readPdf, unpack } from './pdf/read.ts';
import { mapContent, tidyStructure } from './pdf/structure.ts';
import { type Element, isContent, isElement, readTree, writeTree } from './pdf/tree.ts';
import { writePdf } from './pdf/write.ts';

/**
 * Makes of what the browser has printed a document that everyone can read (PDF/UA-1, ISO 14289-1), that
 * lasts (PDF/A-3a, ISO 19005-3), that carries its data, and that is the same to the last byte whenever
 * it is printed.
 *
 * ```
 *  print ─1▶ objects ─2▶ structure ─3▶ content of the pages ─4▶ structure ─┐
 *                                                                         ▼
 *  facts ──────────────────────────────▶ 5 links, metadata, colours, files ─6▶ PDF
 * ```
 *
 * @throws PdfSyntaxError for a print that is not as the browser's prints are
 */
export function finishPdf(printed: Uint8Array, facts: PdfFacts, { links, figures }: PageFacts): Uint8Array {
  // 1. Read what there is.
  const file = readPdf(printed);
  const pages = readPages(file);

  // 2. Keep of the structure what is content.
  const hasText = pages.map(({ painting }) => textMarks(painting));
  const elements = tidyStructure(readTree(file), ({ page, mcid }) => hasText[page]?.has(mcid) ?? false);

  // 3. Mark all else on the pages as what it is.
  const roles = rolesByMark(elements, pages.length);
  const marked = pages.map(({ bytes, painting }, page) => markContent(bytes, painting, roles[page] ?? new Map()));
  for (const [page, { dict }] of file.pages.entries()) {
    dict.set('Contents', file.add(new Stream(new Map(), marked[page]?.bytes ?? new Uint8Array())));
  }

  // 4. Tie the structure to the marks as they are now.
  const numbered = mapContent(elements, ({ page, mcid }) =>
    (marked[page]?.numbers.get(mcid) ?? []).map((number) => ({ page, mcid: number })),
  );
  const heights = pages.map(({ height }) => height);
  moveOutline(file, writeTree(file, placeFigures(numbered, figures, heights)));

  // 5. Say what stands beside the pages.
  describeLinks(file, links);
  setMetadata(file, facts);
  setOutputIntent(file);
  attachFiles(file, facts.attachments, facts.date);

  // 6. Write only what is needed, packed, in an order of its own.
  return writePdf(file);
}

interface PageContent {
  readonly bytes: Uint8Array;
  readonly painting: Painting;
  /** In points. */
  readonly height: number;
}

function readPages(file: PdfFile): PageContent[] {
  return file.pages.map(({ dict }) => {
    const stream = file.stream(dict.get('Contents'));
    const bytes = stream ? unpack(stream) : new Uint8Array();
    const height = file.array(dict.get('MediaBox'))?.[3];
    return { bytes, painting: readPainting(bytes), height: typeof height === 'number' ? height : 0 };
  });
}

/** The marks of a page that have text. */
function textMarks({ painted }: Painting): Set<number> {
  return new Set(painted.flatMap(({ isText, mcid }) => (isText && mcid !== undefined ? [mcid] : [])));
}

/** For each page the type of the element that owns each of its marks. */
function rolesByMark(elements: readonly Element[], pages: number): Map<number, string>[] {
  const roles = Array.from({ length: pages }, () => new Map<number, string>());
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid);
      else if (isContent(kid)) roles[kid.page]?.set(kid.mcid, element.role);
    }
  };
  for (const element of elements) visit(element);
  return roles;
}
