import { parse, resetSVGDefIds, View, Warn } from 'vega';
import { type Config, compile } from 'vega-lite';
import type { ChartSpec } from './layers.ts';
import { registerFonts } from './measure.ts';

/** No axes, no padding, no colour of its own: a chart is exactly what its layers say. */
const CONFIG: Config = {
  background: 'transparent',
  padding: 0,
  autosize: { type: 'none' },
  view: { stroke: null },
  aria: false,
};

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
  return plain(svg);
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

/**
 * The markup without what Vega adds for scripts and screen readers (classes, English roles), with
 * coordinates of at most two decimals, and with what all marks of a layer share said once.
 */
function plain(svg: string): string {
  return svg
    .replace(/<[^>]*>/g, plainTag)
    .replace(/<path d="[^"]*"\/>/, '')
    .replace(/<g>((?:<(?:path|line|text)[^<>]*(?:\/>|>[^<]*<\/text>))+)<\/g>/g, (_, marks: string) => hoist(marks));
}

/** Only tags are changed: a name may look like an attribute. */
function plainTag(tag: string): string {
  return tag
    .replace(/ (?:class|role|aria-[a-z]+|xmlns:xlink|version|stroke-miterlimit|opacity)="[^"]*"/g, '')
    .replace(/="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d+/g, (number) => String(Math.round(+number * 100) / 100)),
    );
}

const SHARED = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'text-anchor'];

function hoist(marks: string): string {
  const tags = marks.match(/<[a-z][^>]*>/g) ?? [];
  const shared = SHARED.flatMap((name) => {
    const attribute = tags[0]?.match(new RegExp(` ${name}="[^"]*"`))?.[0];
    return attribute !== undefined && tags.every((tag) => tag.includes(attribute)) ? [attribute] : [];
  });
  const lean = shared.reduce((text, attribute) => text.replaceAll(attribute, ''), marks);
  return `<g${shared.join('')}>${lean}</g>`;
}
