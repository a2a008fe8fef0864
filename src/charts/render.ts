import { parse, resetSVGDefIds, View, Warn } from 'vega';
import { type Config, compile, type TopLevelSpec } from 'vega-lite';
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

let last: Promise<unknown> = Promise.resolve();

/**
 * Renders a spec to SVG markup, the same for the same spec, whatever was rendered before. Charts are
 * rendered one after another: the identifiers inside of the markup start anew with each.
 * @throws where Vega-Lite or Vega warns: a chart with a warning is not published
 */
export function renderChart(spec: ChartSpec): Promise<string> {
  const rendered = last.then(() => render(spec));
  last = rendered.catch(() => undefined);
  return rendered;
}

async function render(spec: ChartSpec): Promise<string> {
  const { view, warnings } = layoutOf(spec);
  for (const [index, { data }] of spec.layer.entries()) view.data(nameOf(index), [...data.values]);
  resetSVGDefIds();
  const svg = await view.toSVG();
  if (warnings.length > 0) {
    layouts.clear();
    throw new Error(`a chart does not render without warnings: ${warnings.join('; ')}`);
  }
  return leanMarkup(svg, DECIMALS);
}

/** A chart without its data. To compile it takes longer than to draw, and languages and years share it. */
interface Layout {
  readonly view: View;
  readonly warnings: readonly string[];
}

/** The latest ones, by their specs without data. */
const layouts = new Map<string, Layout>();
const MOST_LAYOUTS = 64;

function layoutOf(spec: ChartSpec): Layout {
  const { usermeta: _, ...shown } = spec;
  const bare = { ...shown, layer: spec.layer.map((own, index) => ({ ...own, data: { name: nameOf(index) } })) };
  const key = JSON.stringify(bare);
  const layout = layouts.get(key) ?? createLayout(bare);
  layouts.delete(key);
  layouts.set(key, layout);
  const [oldest] = layouts.keys();
  if (layouts.size > MOST_LAYOUTS && oldest !== undefined) {
    layouts.get(oldest)?.view.finalize();
    layouts.delete(oldest);
  }
  return layout;
}

function createLayout(bare: TopLevelSpec): Layout {
  registerFonts();
  const warnings: string[] = [];
  const logger = createLogger(warnings);
  const { spec } = compile({ ...bare, config: CONFIG }, { logger });
  return { view: new View(parse(spec), { renderer: 'none', logger }), warnings };
}

/** The name of the data of a layer. */
function nameOf(index: number): string {
  return `layer-${index}`;
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
