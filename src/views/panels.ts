import type { ChartId, ChartWords, DataTable } from '../charts/chart.ts';
import { CHARTS } from '../charts/charts.ts';
import type { Draw } from '../charts/draw.ts';
import { type Frame, PHONE, SHEET, WIDE } from '../charts/frame.ts';
import type { Area, ChartSpec } from '../charts/layers.ts';
import type { TimeChart, TimeChartId, TimeInput } from '../charts/over-time/time-chart.ts';
import { sayCell } from '../charts/values.ts';
import type { Translator } from '../languages/translator.ts';
import { chartInput, type EditionContext, type LanguageContext } from './context.ts';

/** A chart with its words, ready for a page. */
export interface Panel<Id = ChartId> {
  readonly id: Id;
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

/** The panels of charts over the years, for phones and for wider screens. */
export async function timePanels(
  { draw, translator }: LanguageContext,
  charts: readonly TimeChart[],
  input: TimeInput,
): Promise<Panel<TimeChartId>[]> {
  const panels: Panel<TimeChartId>[] = [];
  for (const { id, words, spec } of charts) {
    const images = await renderFrames((frame) => spec(input, frame), [PHONE, WIDE], draw);
    panels.push(panelOf(id, words(input), images, translator));
  }
  return panels;
}

async function renderPanels(context: EditionContext, words: Frame, frames: readonly Frame[]): Promise<Panels> {
  const input = chartInput(context);
  const panels: [ChartId, Panel][] = [];
  for (const chart of CHARTS) {
    const images = await renderFrames((frame) => chart.spec(input, frame), frames, context.draw);
    panels.push([chart.id, panelOf(chart.id, chart.words(input, words), images, context.translator)]);
  }
  return Object.fromEntries(panels) as Panels;
}

function panelOf<Id>(id: Id, words: ChartWords, images: readonly PanelImage[], t: Translator): Panel<Id> {
  const { table: data, ...own } = words;
  const rows = data.rows.map((row) => row.map((cell) => sayCell(cell, t)));
  return { id, ...own, table: { head: data.head, rows }, data, images };
}

async function renderFrames(
  specIn: (frame: Frame) => ChartSpec | undefined,
  frames: readonly Frame[],
  draw: Draw,
): Promise<PanelImage[]> {
  const images: PanelImage[] = [];
  for (const frame of frames) {
    const spec = specIn(frame);
    if (!spec) continue;
    // One after another: the identifiers inside of the markup are counted for the whole process.
    const svg = await draw(spec);
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
