import { issueDay, issueNumber } from '../editions/issue.ts';
import { type AttachmentView, attachmentsOf } from './attachments.ts';
import { type ChangeTable, changeTable } from './change-table.ts';
import type { EditionContext } from './context.ts';
import { areStacked, type KeyFigure, keyFigures } from './figures.ts';
import { type Foot, footOf, issueOf } from './foot.ts';
import { type ListLead, listLead } from './list-lead.ts';
import { countPages, type ListPage, listPages } from './list-pages.ts';
import { isMapped } from './list-plan.ts';
import { type MapKeyItem, mapKey } from './map-key.ts';
import { type Mark, marksOf } from './marks.ts';
import { type Opening, openingOf } from './opening.ts';
import { type Panels, sheetPanels } from './panels.ts';
import { paths } from './paths.ts';

/** The printed sheet of an edition in a language. */
export interface SheetView {
  readonly path: string;
  readonly pdf: string;
  readonly language: string;
  readonly year: number;
  readonly pages: number;
  readonly tag: string;
  readonly title: string;
  readonly documentTitle: string;
  /** What the PDF says of itself besides its title: the marks, or the period. */
  readonly subject: string;
  /** Day of the issue. */
  readonly date: string;
  /** Number of the issue. */
  readonly issue: number;
  readonly publisher: string;
  /** Words by which the PDF is found: what it is, and which issue. */
  readonly keywords: readonly string[];
  /** Files that the PDF carries. */
  readonly attachments: readonly AttachmentView[];
  readonly product: string;
  readonly marks: readonly Mark[];
  readonly opening: Opening & { readonly reference: string };
  readonly figures: {
    readonly title: string;
    readonly items: readonly KeyFigure[];
    /** Whether labels stand below their numbers. */
    readonly stacked: boolean;
  };
  readonly workTitle: string;
  readonly panels: Panels;
  readonly change: ChangeTable;
  readonly listTitle: string;
  readonly lead: ListLead;
  readonly listPages: readonly ListPage[];
  /** Whether the municipalities stand on a map, on the last page; if not, they are counted on the first one. */
  readonly mapped: boolean;
  readonly mapKey: readonly MapKeyItem[];
  /** That of the first page. */
  readonly foot: Foot;
}

/** Signs of the sheet's table, in points. */
const SIGN = { width: 18, height: 5.6, outline: 0.6 };

/**
 * Lines that the charts of the right column and the rows of the comparison share. The comparison
 * closes the column and is the first to lose rows.
 */
const RIGHT_LINES = 26.5;

/** Lines that labels below the key figures take from them. */
const STACKED_LINES = 2;

/** Rows of the comparison at most. */
const CHANGE_ROWS = 6;

/** @param fingerprint of the edition, as it is printed */
export async function sheetView(context: EditionContext, fingerprint: string): Promise<SheetView> {
  const { edition, translator: t } = context;
  const product = t.text('common.sheet_of_year', { year: edition.year });
  const title = t.text('common.title');
  const marks = marksOf(edition, t);
  const list = listPages(context, SIGN, fingerprint);
  const pages = countPages(context);
  const foot = footOf(context, { number: 1, pages }, fingerprint);
  const figures = keyFigures(context);
  const stacked = areStacked(figures, context.measure);
  const panels = await sheetPanels(context);
  return {
    path: paths.sheet(t.code, edition.year),
    pdf: paths.pdf(t.code, edition.year),
    language: t.code,
    year: edition.year,
    pages,
    tag: t.tag,
    title,
    documentTitle: `${title} – ${product}`,
    subject: [t.period(edition.period.start, edition.period.end), ...marks.map(({ sentence }) => sentence)].join(' · '),
    date: issueDay(edition),
    issue: issueNumber(edition),
    publisher: t.text('common.publisher'),
    keywords: [product, issueOf(context), foot.fingerprint],
    attachments: attachmentsOf(context),
    product,
    marks,
    opening: { ...openingOf(context), reference: t.text('opening.see_next_page') },
    figures: { title: t.text('section.key_figures'), items: figures, stacked },
    workTitle: t.text('section.work', { year: edition.year }),
    panels,
    change: changeTable(context, changeRows(panels, stacked ? RIGHT_LINES - STACKED_LINES : RIGHT_LINES)),
    listTitle: t.text('section.list'),
    lead: listLead(context),
    listPages: list,
    mapped: isMapped(context),
    mapKey: mapKey(context, SIGN),
    foot,
  };
}

function changeRows(panels: Panels, room: number): number {
  const charts = [panels['work-plans'], panels.compensation, panels.incidents];
  const lines = charts.flatMap(({ images }) => images).reduce((sum, image) => sum + image.lines, 0);
  return Math.max(0, Math.min(CHANGE_ROWS, Math.floor(room - lines)));
}
