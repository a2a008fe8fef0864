import type { ChartId, DataTable } from '../charts/chart.ts';
import { WIDE } from '../charts/frame.ts';
import { chartImage } from '../charts/image.ts';
import type { EditionContext } from './context.ts';
import { issueOf } from './foot.ts';
import { marksOf } from './marks.ts';
import type { Panels } from './panels.ts';
import { paths } from './paths.ts';

/** A chart of an edition that can be taken away: as a picture of lines, as one of pixels, and its numbers. */
export interface ChartFile {
  readonly id: ChartId;
  readonly svg: { readonly path: string; readonly content: string };
  /** Path of the same picture in pixels. */
  readonly png: string;
  readonly csv: { readonly path: string; readonly table: DataTable };
}

/** The files of all charts that are drawn. Sample data is marked in the picture itself, and in each row of numbers. */
export function chartFiles(context: EditionContext, panels: Panels): ChartFile[] {
  const { edition, translator: t, measure, address } = context;
  const page = `${address}/${t.code}/${edition.year}/`;
  const marks = marksOf(edition, t).map(({ sentence }) => sentence);
  return Object.values(panels).flatMap((panel): ChartFile[] => {
    const drawn = panel.images.find(({ frame }) => frame === WIDE.name);
    if (!drawn) return [];
    const source = `${t.text('common.publisher')} · ${issueOf(context)} · ${page}`;
    const content = chartImage({ ...panel, svg: drawn.svg, tag: t.tag, source, marks }, WIDE, measure);
    const path = (kind: 'svg' | 'png' | 'csv') => paths.chart(t.code, edition.year, panel.id, kind);
    const table = withMarks(panel.data, t.text('data.status'), marks);
    return [
      {
        id: panel.id,
        svg: { path: path('svg'), content },
        png: path('png'),
        csv: { path: path('csv'), table },
      },
    ];
  });
}

/** The table with a last column that says what its numbers are not. */
function withMarks({ head, rows }: DataTable, title: string, marks: readonly string[]): DataTable {
  if (marks.length === 0) return { head, rows };
  return { head: [...head, title], rows: rows.map((row) => [...row, marks.join(' ')]) };
}
