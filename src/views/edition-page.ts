import type { ChartId } from '../charts/chart.ts';
import { issueNumber } from '../editions/issue.ts';
import { isOut, latestOut } from '../editions/standing.ts';

import { type ChangeTable, changeTable } from './change-table.ts';
import { type ChartFacts, editionChartFacts } from './chart-facts.ts';
import { type ChartFile, editionChartFiles } from './chart-files.ts';
import { type CitationView, citationView } from './citation.ts';
import type { EditionContext } from './context.ts';
import { correctionId } from './corrections-page.ts';
import { type KeyFigure, keyFigures } from './figures.ts';
import { issueOf } from './foot.ts';
import { type ListLead, listLead } from './list-lead.ts';
import { countPages } from './list-pages.ts';
import { type MapKeyItem, mapKey } from './map-key.ts';
import { type MembersTable, membersTable, membersTools } from './members-table.ts';
import { type Opening, openingOf } from './opening.ts';
import { type Link, type PageFrame, pageFrame } from './page.ts';
import { type Panels, sitePanels } from './panels.ts';
import { downloadFile, paths } from './paths.ts';
import { type Sentences, sentences } from './sentences.ts';
import { structuredData } from './structured-data.ts';
import type { TableTools } from './table-tools.ts';
import { type TileMap, tileMap } from './tile-map.ts';

/** An edition on the screen: as HTML what the sheet is on paper. */
export interface EditionPageView extends PageFrame {
  readonly year: number;
  readonly heading: string;
  readonly periodLine: string;
  readonly editions: { readonly text: string; readonly path: string };
  /** Said on an edition that is out and not the latest one. */
  readonly banner: { readonly text: string; readonly link: Link } | undefined;
  /** Of an edition that was corrected: when, and where it says what. */
  readonly correction: { readonly text: string; readonly link: Link } | undefined;
  /** Of a draft: where it says what is missing. */
  readonly progress: { readonly text: string; readonly path: string } | undefined;
  readonly opening: Opening;
  readonly reference: string;
  readonly pdf: { readonly text: string; readonly path: string };
  readonly downloads: {
    readonly label: string;
    readonly items: readonly { readonly text: string; readonly path: string }[];
    /** The page of the data, where all files of the edition are. */
    readonly all: { readonly text: string; readonly path: string };
  };
  readonly figures: { readonly title: string; readonly items: readonly KeyFigure[]; readonly stacked: boolean };
  readonly sentences: Sentences;
  readonly workTitle: string;
  readonly panels: Panels;
  /** What stands under each chart. */
  readonly facts: Readonly<Record<ChartId, ChartFacts>>;
  readonly chartFiles: readonly ChartFile[];
  readonly map: TileMap;
  readonly change: ChangeTable;
  readonly listTitle: string;
  readonly lead: ListLead;
  readonly members: MembersTable;
  readonly tools: TableTools;
  readonly mapKey: readonly MapKeyItem[];
  readonly source: { readonly label: string; readonly text: string };
  readonly notes: { readonly label: string; readonly text: string };
  readonly issue: string;
  readonly citation: CitationView;
  /** JSON of schema.org that may stand in a script element. */
  readonly structured: string;
}

/** Signs of the site's tables, in pixels. */
const SIGN = { width: 28, height: 11, outline: 1.2 };

/** Files that most readers look for, by their format; the page of the data has all. */
const OFFERED = [
  ['XLSX', 'workbook'],
  ['CSV', 'by-municipality.csv'],
  ['JSON', 'indicators.json'],
  ['ZIP', 'archive'],
] as const;

/**
 * The page of an edition; of the latest one also the page at the address of the language.
 * @returns one view for each path, with the same content
 */
export async function editionPages(context: EditionContext): Promise<EditionPageView[]> {
  const { dataset, edition, translator: t } = context;
  const latest = latestOut(dataset.editions, t.code);
  const { year } = edition;
  const path = (code: string) => paths.edition(code, year);
  const heading = t.text('common.title');
  const periodLine = t.text('site.period_line', { year, period: t.period(edition.period.start, edition.period.end) });
  const panels = await sitePanels(context);
  const files = editionChartFiles(context, panels);
  const content = {
    year,
    heading,
    periodLine,
    editions: { text: t.text('site.all_editions'), path: `${paths.data(t.code)}#editions` },
    banner:
      latest === undefined || edition === latest || !isOut(edition, t.code)
        ? undefined
        : {
            text: t.text('site.not_latest', { year, latest: latest.year }),
            link: { text: t.text('site.go_latest'), path: paths.edition(t.code, latest.year), current: false },
          },
    correction: correctionOf(context),
    progress:
      edition.status === 'draft' ? { text: t.text('progress.link'), path: paths.progress(t.code, year) } : undefined,
    opening: openingOf(context),
    reference: t.text('opening.see_list'),
    pdf: { text: t.text('site.download_pdf', { pages: countPages(context) }), path: paths.pdf(t.code, year) },
    downloads: {
      label: t.text('site.downloads'),
      items: OFFERED.map(([text, download]) => {
        return { text, path: paths.download(year, downloadFile(download, year, t.code)) };
      }),
      all: { text: t.text('data.title'), path: `${paths.data(t.code)}#edition-${year}` },
    },
    figures: { title: t.text('section.key_figures'), items: keyFigures(context), stacked: false },
    sentences: sentences(context),
    workTitle: t.text('section.work', { year }),
    panels,
    chartFiles: files,
    map: tileMap(context),
    change: changeTable(context),
    listTitle: t.text('section.list'),
    lead: listLead(context),
    members: membersTable(context, SIGN),
    tools: membersTools(context),
    mapKey: mapKey(context, SIGN),
    source: {
      label: t.text('common.bold_label', { label: t.text('notes.source_label') }),
      text: t.text('notes.source'),
    },
    notes: { label: t.text('common.bold_label', { label: t.text('notes.list_label') }), text: t.text('notes.list') },
    issue: issueOf(context),
    citation: citationView(context),
    structured: structuredData(context),
  };
  const frame = (pathIn: (code: string) => string) =>
    pageFrame(context, {
      title: `${heading} – ${t.text('common.sheet_of_year', { year })}`,
      description: content.opening.first,
      pathIn,
      canonicalPath: path(t.code),
      editions: [edition],
    });
  const pages = edition === latest ? [path, paths.latest] : [path];
  return pages.map((pathIn) => ({
    ...frame(pathIn),
    ...content,
    facts: editionChartFacts(context, files, pathIn(t.code)),
  }));
}

function correctionOf({ edition, translator: t }: EditionContext): EditionPageView['correction'] {
  const last = edition.corrections.at(-1);
  if (!last) return undefined;
  const issue = issueNumber(edition);
  const path = `${paths.corrections(t.code)}#${correctionId(edition.year, issue)}`;
  return {
    text: t.text('corrections.banner', { date: t.date(last.date), issue }),
    link: { text: t.text('corrections.go'), path, current: false },
  };
}
