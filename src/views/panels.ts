import type { Chart, ChartId, DataTable } from '../charts/chart.ts';
import { CHARTS } from '../charts/charts.ts';
import { type Frame, PHONE, SHEET, WIDE } from '../charts/frame.ts';
import { chartInput, type EditionContext } from './context.ts';

/** A chart with its words, ready for a page. */
export interface Panel {
  readonly id: ChartId;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly alternative: string;
  readonly table: DataTable;
  /** The chart as SVG markup, with its height in lines, for each frame; none where there is nothing to draw. */
  readonly images: readonly { readonly frame: Frame['name']; readonly svg: string; readonly lines: number }[];
}

export type Panels = Readonly<Record<ChartId, Panel>>;

/** The panels of the sheet. */
export function sheetPanels(context: EditionContext): Promise<Panels> {
  return renderPanels(context, SHEET, [SHEET]);
}

/** The panels of the site: each chart for phones and for wider screens. */
export function sitePanels(context: EditionContext): Promise<Panels> {
  return renderPanels(context, WIDE, [PHONE, WIDE]);
}

async function renderPanels(context: EditionContext, words: Frame, frames: readonly Frame[]): Promise<Panels> {
  const input = chartInput(context);
  const panels: [ChartId, Panel][] = [];
  for (const chart of CHARTS) {
    panels.push([
      chart.id,
      { id: chart.id, ...chart.words(input, words), images: await renderFrames(chart, context, frames) },
    ]);
  }
  return Object.fromEntries(panels) as Panels;
}

async function renderFrames(chart: Chart, context: EditionContext, frames: readonly Frame[]): Promise<Panel['images']> {
  const images: Panel['images'][number][] = [];
  for (const frame of frames) {
    const spec = chart.spec(chartInput(context), frame);
    // One after another: the identifiers inside of the markup are counted for the whole process.
    if (spec) images.push({ frame: frame.name, svg: await context.draw(spec), lines: spec.height / frame.line });
  }
  return images;
}
