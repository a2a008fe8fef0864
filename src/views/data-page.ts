import type { Edition } from '../dataset/dataset.ts';
import { latestOut } from '../editions/standing.ts';
import { type CitationView, citationView } from './citation.ts';
import { editionContext, type LanguageContext } from './context.ts';
import { supersededSheets } from './corrections-page.ts';
import { issueOf } from './foot.ts';
import { type Mark, marksOf } from './marks.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { DOWNLOADS, downloadFile, paths } from './paths.ts';
import { shownEditions } from './shown.ts';

/** The page of all editions and their files. */
export interface DataPageView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly columns: readonly [string, string, string];
  readonly dictionary: { readonly text: string; readonly path: string };
  readonly editions: readonly {
    readonly year: number;
    readonly heading: string;
    readonly path: string;
    readonly latest: string | undefined;
    readonly issue: string;
    readonly marks: readonly Mark[];
    readonly files: readonly {
      readonly name: string;
      readonly path: string;
      readonly content: string;
      readonly size: string;
      /** Whether it is made after the page, which then learns its size later. */
      readonly printed: boolean;
    }[];
    /** PDFs of earlier issues. */
    readonly superseded: readonly { readonly text: string; readonly path: string }[];
    readonly citation: CitationView;
  }[];
}

/** @param sizes bytes of the files by their path from the root of the site */
export function dataView(context: LanguageContext, sizes: ReadonlyMap<string, number>): DataPageView {
  const { dataset, translator: t } = context;
  const heading = t.text('data.title');
  const lead = t.text('data.lead');
  const latest = latestOut(dataset.editions, t.code);
  return {
    ...pageFrame(context, {
      title: `${heading} – ${t.text('common.title')}`,
      description: lead,
      pathIn: paths.data,
      editions: shownEditions(context),
    }),
    heading,
    lead,
    columns: [t.text('data.column_file'), t.text('data.column_content'), t.text('data.column_size')],
    dictionary: { text: t.text('dictionary.title'), path: paths.dictionary(t.code) },
    editions: [...dataset.editions].reverse().map((edition) => ({
      year: edition.year,
      heading: t.text('site.edition', { year: edition.year }),
      path: paths.edition(t.code, edition.year),
      latest: edition === latest ? t.text('site.latest') : undefined,
      issue: issueOf(editionContext(context, edition)),
      marks: marksOf(edition, t),
      files: [sheetFile(edition), ...dataFiles(edition)],
      superseded: supersededSheets(context, edition),
      citation: citationView(editionContext(context, edition)),
    })),
  };

  function sheetFile({ year }: Edition) {
    const path = paths.pdf(t.code, year);
    return { name: path.split('/').at(-1) ?? path, path, content: t.text('data.sheet'), size: '', printed: true };
  }

  function dataFiles({ year }: Edition) {
    return DOWNLOADS.map((download) => {
      const name = downloadFile(download, year, t.code);
      const path = paths.download(year, name);
      const size = t.text('common.kilobytes', { n: Math.max(1, Math.round((sizes.get(path) ?? 0) / 1000)) });
      return { name, path, content: t.text(`data.${CONTENT[download]}`), size, printed: false };
    });
  }
}

/** The text that says what a file holds. */
export const CONTENT = {
  'councils.csv': 'councils',
  'meetings.csv': 'meetings',
  'members.csv': 'members',
  'indicators.json': 'indicators',
  workbook: 'workbook',
  'datapackage.json': 'package',
} as const;
