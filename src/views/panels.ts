import type { Chart, ChartId, DataTable } from '../charts/chart.ts';
import { CHARTS } from '../charts/charts.ts';
import { type Frame, PHONE, SHEET, WIDE } from '../charts/frame.ts';
import type { Area } from '../charts/layers.ts';
import { sayCell } from '../charts/values.ts';
import { chartInput, type EditionContext } from './context.ts';

/** A chart with its words, ready for a page. */
export interface Panel {
  readonly id: ChartId;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly alternative: string;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** The same numbers as they are written to a file. */
  readonly data: DataTable;
  /** The chart for each frame; none where there is nothing to draw. */
  readonly images: readonly PanelImage[];
}

export interface PanelImage {
  readonly frame: Frame['name'];
  /** Markup. */
  readonly svg: string;
  /** Height in lines. */
  readonly lines: number;
  /** What answers to pointer and keyboard, in pixels: 'row x y width height' for each, parted by commas. */
  readonly areas: string;
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
    const { table: data, ...own } = chart.words(input, words);
    const rows = data.rows.map((row) => row.map((cell) => sayCell(cell, input.translator)));
    const images = await renderFrames(chart, context, frames);
    panels.push([chart.id, { id: chart.id, ...own, table: { head: data.head, rows }, data, images }]);
  }
  return Object.fromEntries(panels) as Panels;
}

async function renderFrames(chart: Chart, context: EditionContext, frames: readonly Frame[]): Promise<PanelImage[]> {
  const images: PanelImage[] = [];
  for (const frame of frames) {
    const spec = chart.spec(chartInput(context), frame);
    if (!spec) continue;
    // One after another: the identifiers inside of the markup are counted for the whole process.
    const svg = await context.draw(spec);
    images.push({ frame: frame.name, svg, lines: spec.height / frame.line, areas: areasText(spec.usermeta.areas) });
  }
  return images;
}

function areasText(areas: readonly Area[]): string {
  return areas
    .map(({ row, x, y, width, height }) =>
      [row, ...[x, y, width, height].map((length) => Math.round(length))].join(' '),
    )
    .join();
}
