import type { DataTable } from '../charts/chart.ts';
import { WIDE } from '../charts/frame.ts';
import { chartImage } from '../charts/image.ts';
import type { EditionContext, LanguageContext } from './context.ts';
import { issueOf } from './foot.ts';
import { marksOf } from './marks.ts';
import type { Panel, Panels } from './panels.ts';
import { paths } from './paths.ts';

/** A chart that can be taken away: as a picture of lines, as one of pixels, and its numbers. */
export interface ChartFile {
  readonly id: string;
  readonly svg: { readonly path: string; readonly content: string };
  /** Path of the same picture in pixels. */
  readonly png: string;
  readonly csv: { readonly path: string; readonly table: DataTable };
}

/** What goes with a chart that is taken away. */
export interface ChartOrigin {
  /** Which edition or editions it shows. */
  readonly issue: string;
  /** Address of its page. */
  readonly page: string;
  readonly marks: readonly string[];
  pathOf(id: string, kind: 'svg' | 'png' | 'csv'): string;
}

/** The files of the charts of an edition. Sample data is marked in the picture itself, and in each row of numbers. */
export function editionChartFiles(context: EditionContext, panels: Panels): ChartFile[] {
  const { edition, translator: t, address } = context;
  const marks = marksOf(edition, t).map(({ sentence }) => sentence);
  const files = chartFiles(context, Object.values(panels), {
    issue: issueOf(context),
    page: `${address}/${t.code}/${edition.year}/`,
    marks,
    pathOf: (id, kind) => paths.chart(t.code, edition.year, id, kind),
  });
  return files.map((file) => ({
    ...file,
    csv: { ...file.csv, table: withMarks(file.csv.table, t.text('data.status'), marks) },
  }));
}

/** The files of all charts that are drawn. */
export function chartFiles(
  { translator: t, measure }: LanguageContext,
  panels: readonly Panel<string>[],
  { issue, page, marks, pathOf }: ChartOrigin,
): ChartFile[] {
  const source = `${t.text('common.publisher')} · ${issue} · ${page}`;
  return panels.flatMap((panel): ChartFile[] => {
    const drawn = panel.images.find(({ frame }) => frame === WIDE.name);
    if (!drawn) return [];
    return [
      {
        id: panel.id,
        svg: {
          path: pathOf(panel.id, 'svg'),
          content: chartImage({ ...panel, svg: drawn.svg, tag: t.tag, source, marks }, WIDE, measure),
        },
        png: pathOf(panel.id, 'png'),
        csv: { path: pathOf(panel.id, 'csv'), table: panel.data },
      },
    ];
  });
}

/** The table with a last column that says what its numbers are not. */
function withMarks({ head, rows }: DataTable, title: string, marks: readonly string[]): DataTable {
  if (marks.length === 0) return { head, rows };
  return { head: [...head, title], rows: rows.map((row) => [...row, marks.join(' ')]) };
}
