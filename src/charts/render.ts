import { parse, textMetrics, View, Warn } from 'vega';
import { type Config, compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec, Layer } from './layers.ts';
import { type SceneGroup, sceneMarkup } from './scene-markup.ts';

/** No axes, no padding, no colour of its own: a chart is exactly what its layers say. */
const CONFIG: Config = {
  background: 'transparent',
  padding: 0,
  autosize: { type: 'none' },
  view: { stroke: null },
  // What is no number is refused (scene-markup.ts), not left out.
  mark: { invalid: null },
  aria: false,
};

declare module 'vega' {
  /** How Vega finds out how wide a text is. */
  const textMetrics: { canvas(use: boolean): void };
}

// Nothing in a chart follows from widths that Vega knows: what needs them has measured (measure.ts).
textMetrics.canvas(false);

let last: Promise<unknown> = Promise.resolve();

/**
 * Renders a spec to SVG markup, the same for the same spec, whatever was rendered before. Charts are
 * rendered one after another, because all share one layout.
 * @throws where Vega-Lite or Vega warns: a chart with a warning is not published
 */
export function renderChart(spec: ChartSpec): Promise<string> {
  const rendered = last.then(() => render(spec));
  last = rendered.catch(() => undefined);
  return rendered;
}

async function render({ width, height, layer }: ChartSpec): Promise<string> {
  const { view, warnings } = layoutOf(layer);
  for (const [index, { data }] of layer.entries()) view.data(nameOf(index), [...data.values]);
  await view.width(width).height(height).runAsync();
  if (warnings.length > 0) {
    latest = undefined;
    throw new Error(`a chart does not render without warnings: ${warnings.join('; ')}`);
  }
  const { root } = view.scenegraph() as unknown as { readonly root: SceneGroup };
  return sceneMarkup(root, width, height);
}

/** Layers without their data and size: compiled once, because all charts have the same (layers.ts). */
interface Layout {
  readonly key: string;
  readonly view: View;
  readonly warnings: readonly string[];
}

let latest: Layout | undefined;

function layoutOf(layer: readonly Layer[]): Layout {
  const bare = layer.map((own, index) => ({ ...own, data: { name: nameOf(index) } }));
  const key = JSON.stringify(bare);
  if (latest?.key !== key) {
    latest?.view.finalize();
    latest = { key, ...createLayout({ width: 1, height: 1, layer: bare }) };
  }
  return latest;
}

function createLayout(bare: TopLevelSpec): Omit<Layout, 'key'> {
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
