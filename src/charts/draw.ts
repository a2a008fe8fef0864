import { keyOf } from '../cache/key.ts';
import { remember, type Store } from '../cache/store.ts';
import type { ChartSpec } from './layers.ts';

/** A spec as SVG markup, the same for the same spec. */
export type Draw = (spec: ChartSpec) => Promise<string>;

/**
 * Draws charts, those that were drawn before from the store. Vega, which takes longer to load than
 * a few charts to draw, is loaded for the first that was not.
 * @param program digest of the code that draws
 */
export function createDraw(store: Store, program: string): Draw {
  return async (spec) => {
    const make = async () => {
      const { renderChart } = await import('./render.ts');
      return Buffer.from(await renderChart(spec));
    };
    return Buffer.from(await remember(store, keyOf('chart', program, JSON.stringify(spec)), make)).toString('utf8');
  };
}
