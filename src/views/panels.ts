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
export function timePanels(
  { draw, translator }: LanguageContext,
  charts: readonly TimeChart[],
  input: TimeInput,
): Promise<Panel<TimeChartId>[]> {
  return Promise.all(
    charts.map(async ({ id, words, spec }) => {
      const images = await renderFrames((frame) => spec(input, frame), [PHONE, WIDE], draw);
      return panelOf(id, words(input), images, translator);
    }),
  );
}

async function renderPanels(context: EditionContext, words: Frame, frames: readonly Frame[]): Promise<Panels> {
  const input = chartInput(context);
  const panels = CHARTS.map(async (chart) => {
    const images = await renderFrames((frame) => chart.spec(input, frame), frames, context.draw);
    return [chart.id, panelOf(chart.id, chart.words(input, words), images, context.translator)] as const;
  });
  return Object.fromEntries(await Promise.all(panels)) as Panels;
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
  const images = frames.map(async (frame): Promise<PanelImage[]> => {
    const spec = specIn(frame);
    if (!spec) return [];
    const { name, line } = frame;
    return [{ frame: name, svg: await draw(spec), lines: spec.height / line, areas: areasText(spec.usermeta.areas) }];
  });
  return (await Promise.all(images)).flat();
}

function areasText(areas: readonly Area[]): string {
  return areas
    .map(({ row, x, y, width, height }) =>
      [row, ...[x, y, width, height].map((length) => Math.round(length))].join(' '),
    )
    .join();
}
