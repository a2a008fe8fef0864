import type { Edition } from '../dataset/dataset.ts';
import { latestOut } from '../editions/standing.ts';
import { type CitationView, citationView } from './citation.ts';
import { editionContext, type LanguageContext } from './context.ts';
import { supersededSheets } from './corrections-page.ts';
import { issueOf } from './foot.ts';
import { type Mark, marksOf } from './marks.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { type Download, downloadFile, paths, TABLES } from './paths.ts';
import { shownEditions } from './shown.ts';

/** The page of all editions and their files. */
export interface DataPageView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly hint: string;
  /** What one has to know of the files. */
  readonly formats: { readonly heading: string; readonly text: string };
  /** Leads to each edition on the page. */
  readonly years: { readonly label: string; readonly items: readonly { readonly text: string; readonly id: string }[] };
  readonly dictionary: { readonly text: string; readonly path: string };
  readonly editions: readonly {
    readonly year: number;
    readonly heading: string;
    readonly path: string;
    readonly latest: string | undefined;
    readonly issue: string;
    readonly marks: readonly Mark[];
    readonly groups: readonly FileGroup[];
    /** PDFs of earlier issues. */
    readonly superseded: readonly { readonly text: string; readonly path: string }[];
    readonly citation: CitationView;
  }[];
}

/** Files for one kind of reader. */
export interface FileGroup {
  readonly heading: string;
  /** Whether it is opened only by those who want it: of older editions, what few look for. */
  readonly folded: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly path: string;
    readonly content: string;
  }[];
}

/** The files are made after the page, which then learns how large they are (site/file-sizes.ts). */
export function dataView(context: LanguageContext): DataPageView {
  const { dataset, translator: t } = context;
  const heading = t.text('data.title');
  const lead = t.text('data.lead');
  const latest = latestOut(dataset.editions, t.code);
  const newest = dataset.editions.at(-1);
  return {
    ...pageFrame(context, {
      title: `${heading} – ${t.text('common.title')}`,
      description: lead,
      pathIn: paths.data,
      editions: shownEditions(context),
    }),
    heading,
    lead,
    hint: t.text('data.hint'),
    formats: { heading: t.text('data.formats'), text: t.text('data.format') },
    years: {
      label: t.text('common.bold_label', { label: t.text('site.editions') }),
      items: [...dataset.editions].reverse().map(({ year }) => ({ text: String(year), id: `edition-${year}` })),
    },
    dictionary: { text: t.text('dictionary.title'), path: paths.dictionary(t.code) },
    editions: [...dataset.editions].reverse().map((edition) => ({
      year: edition.year,
      heading: t.text('site.edition', { year: edition.year }),
      path: paths.edition(t.code, edition.year),
      latest: edition === latest ? t.text('site.latest') : undefined,
      issue: issueOf(editionContext(context, edition)),
      marks: marksOf(edition, t),
      groups: [
        {
          heading: t.text('data.group_people'),
          folded: false,
          files: [
            { ...dataFile('workbook', edition), name: t.text('data.name_workbook') },
            sheetFile(edition),
            { ...dataFile('archive', edition), name: t.text('data.name_archive') },
          ],
        },
        {
          heading: t.text('data.group_tables'),
          folded: edition !== newest,
          files: TABLES.map((table) => dataFile(table, edition)),
        },
        {
          heading: t.text('data.group_programs'),
          folded: edition !== newest,
          files: PROGRAMS.map((file) => dataFile(file, edition)),
        },
      ],
      superseded: supersededSheets(context, edition),
      citation: citationView(editionContext(context, edition)),
    })),
  };

  function sheetFile({ year }: Edition) {
    const path = paths.pdf(t.code, year);
    return { name: t.text('data.name_sheet'), path, content: t.text('data.sheet') };
  }

  function dataFile(download: Download, { year }: Edition) {
    const name = downloadFile(download, year, t.code);
    return { name, path: paths.download(year, name), content: t.text(`data.${CONTENT[download]}`) };
  }
}

const PROGRAMS = ['indicators.json', 'datapackage.json'] as const;

/** The text that says what a file holds. */
export const CONTENT = {
  'by-municipality.csv': 'by_municipality',
  'councils.csv': 'councils',
  'meetings.csv': 'meetings',
  'members.csv': 'members',
  'residents.csv': 'residents',
  'municipalities.csv': 'municipalities',
  'communities.csv': 'communities',
  'codes.csv': 'codes',
  'columns.csv': 'columns',
  'indicators.json': 'indicators',
  workbook: 'workbook',
  archive: 'archive',
  'datapackage.json': 'package',
} as const;
