import type { ChartSpec } from './layers.ts';

/** Who draws charts: the same for the same, here or in a thread of its own (drawing-thread.ts). */
export interface Drawing {
  /** A spec as SVG markup. */
  svg(spec: ChartSpec): Promise<string>;
  /** The markup of a picture (image.ts) in pixels, as a PNG file. */
  png(svg: string): Promise<Uint8Array>;
}

/** Draws where it is called. Vega takes longer to load than a few charts to draw, so it waits for the first. */
export const DRAW_HERE: Drawing = {
  async svg(spec) {
    const { renderChart } = await import('./render.ts');
    return renderChart(spec);
  },
  async png(svg) {
    const { renderPng } = await import('./png.ts');
    return renderPng(svg);
  },
};
