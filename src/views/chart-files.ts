import type { ChartId } from '../charts/chart.ts';
import { WIDE } from '../charts/frame.ts';
import { chartImage } from '../charts/image.ts';
import type { EditionContext } from './context.ts';
import { issueOf } from './foot.ts';
import { marksOf } from './marks.ts';
import type { Panels } from './panels.ts';
import { paths } from './paths.ts';

/** A chart of an edition as a picture that can be taken away. */
export interface ChartFile {
  readonly id: ChartId;
  readonly path: string;
  readonly content: string;
}

/** The pictures of all charts that are drawn. Sample data is marked in the picture itself. */
export function chartFiles(context: EditionContext, panels: Panels): ChartFile[] {
  const { edition, translator: t, measure, address } = context;
  const page = `${address}/${t.code}/${edition.year}/`;
  return Object.values(panels).flatMap((panel) => {
    const drawn = panel.images.find(({ frame }) => frame === WIDE.name);
    if (!drawn) return [];
    const content = chartImage(
      {
        ...panel,
        svg: drawn.svg,
        tag: t.tag,
        source: `${t.text('common.publisher')} · ${issueOf(context)} · ${page}`,
        marks: marksOf(edition, t).map(({ sentence }) => sentence),
      },
      WIDE,
      measure,
    );
    return [{ id: panel.id, path: paths.chart(t.code, edition.year, panel.id), content }];
  });
}
