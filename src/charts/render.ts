import { parse, resetSVGDefIds, View, Warn } from 'vega';
import { type Config, compile } from 'vega-lite';
import type { ChartSpec } from './layers.ts';
import { leanMarkup } from './markup.ts';
import { registerFonts } from './measure.ts';

/** No axes, no padding, no colour of its own: a chart is exactly what its layers say. */
const CONFIG: Config = {
  background: 'transparent',
  padding: 0,
  autosize: { type: 'none' },
  view: { stroke: null },
  aria: false,
};

/** Decimals of coordinates: exact enough for print in points. */
const DECIMALS = 2;

/**
 * Renders a spec to SVG markup, the same for the same spec. Charts must be rendered one after
 * another: the identifiers inside of the markup start anew with each.
 * @throws where Vega-Lite or Vega warns: a chart with a warning is not published
 */
export async function renderChart(spec: ChartSpec): Promise<string> {
  registerFonts();
  const warnings: string[] = [];
  const logger = createLogger(warnings);
  const { spec: vegaSpec } = compile({ ...spec, config: CONFIG }, { logger });
  resetSVGDefIds();
  const view = new View(parse(vegaSpec), { renderer: 'none', logger });
  const svg = await view.toSVG();
  view.finalize();
  if (warnings.length > 0) throw new Error(`a chart does not render without warnings: ${warnings.join('; ')}`);
  return leanMarkup(svg, DECIMALS);
}

function createLogger(warnings: string[]) {
  const collect = (...args: readonly unknown[]) => {
    warnings.push(args.map(String).join(' '));
    return logger;
  };
  const logger = {
    level: () => Warn,
    error: collect,
    warn: collect,
    info: () => logger,
    debug: () => logger,
  };
  return logger as never;
}
