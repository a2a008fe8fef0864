import { keyOf } from '../cache/key.ts';
import { remember, type Store } from '../cache/store.ts';
import { DRAW_HERE } from './drawing.ts';
import type { ChartSpec } from './layers.ts';

/** A spec as SVG markup, the same for the same spec. */
export type Draw = (spec: ChartSpec) => Promise<string>;

/**
 * Draws charts, those that were drawn before from the store.
 * @param program digest of the code that draws
 */
export function createDraw(store: Store, program: string, drawing = DRAW_HERE): Draw {
  return async (spec) => {
    const make = async () => Buffer.from(await drawing.svg(spec));
    return Buffer.from(await remember(store, keyOf('chart', program, JSON.stringify(spec)), make)).toString('utf8');
  };
}
