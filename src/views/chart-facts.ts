import type { ChartId } from '../charts/chart.ts';
import type { IndicatorId } from '../indicators/indicators.ts';
import type { Translator } from '../languages/translator.ts';
import type { ChartFile } from './chart-files.ts';
import type { EditionContext } from './context.ts';
import { sourceFiles } from './methodology.ts';
import { DOWNLOADS, paths } from './paths.ts';

/** What stands under a chart on the screen: where its numbers come from and where they can be taken. */
export interface ChartFacts {
  /** Path of the page that the chart stands on. */
  readonly page: string;
  readonly tableLabel: string;
  /** What a reader can do with the chart, for those who do not see it. */
  readonly hint: string;
  readonly base: string;
  readonly source: { readonly label: string; readonly files: readonly FileLink[] };
  readonly method: FileLink;
  readonly files: { readonly label: string; readonly items: readonly FileLink[] };
}

/** `path` counts from the root of the site. */
export interface FileLink {
  readonly text: string;
  readonly path: string;
}

/** What the facts under one chart follow from. */
export interface ChartSource {
  readonly indicator: Exclude<IndicatorId, 'change'>;
  /** The base with its number. */
  readonly base: string;
  readonly files: readonly FileLink[];
}

/** The indicator that a chart shows. */
const INDICATOR: Readonly<Record<ChartId, Exclude<IndicatorId, 'councils' | 'change'>>> = {
  meetings: 'meetings',
  'work-plans': 'work_plans',
  compensation: 'compensation',
  incidents: 'incidents',
  map: 'representation',
};

/** @param page path of the page that the charts stand on */
export function editionChartFacts(
  { edition, now, translator: t }: EditionContext,
  files: readonly ChartFile[],
  page: string,
): Readonly<Record<ChartId, ChartFacts>> {
  const bases: Readonly<Record<ChartId, number>> = {
    meetings: now.meetings.base,
    'work-plans': now.workPlans.base,
    compensation: now.compensation.base,
    incidents: now.incidents.base,
    map: now.representation.base,
  };
  const factsOf = (id: ChartId) => {
    const indicator = INDICATOR[id];
    const source = {
      indicator,
      base: t.text('chart.base', { what: t.text(`methodology.${indicator}.base`), n: bases[id] }),
      files: sourceFiles(indicator)
        .filter((name) => DOWNLOADS.some((download) => download === name))
        .map((name) => ({ text: name, path: paths.download(edition.year, name) })),
    };
    return chartFacts(
      source,
      files.find((own) => own.id === id),
      page,
      t,
    );
  };
  return {
    meetings: factsOf('meetings'),
    'work-plans': factsOf('work-plans'),
    compensation: factsOf('compensation'),
    incidents: factsOf('incidents'),
    map: factsOf('map'),
  };
}

/** @param file undefined where nothing is drawn */
export function chartFacts(
  { indicator, base, files }: ChartSource,
  file: ChartFile | undefined,
  page: string,
  t: Translator,
): ChartFacts {
  return {
    page,
    tableLabel: t.text('site.table_of_numbers'),
    hint: t.text('chart.hint'),
    base,
    source: { label: t.text('common.bold_label', { label: t.text('notes.source_label') }), files },
    method: { text: t.text('chart.method'), path: `${paths.methodology(t.code)}#${indicator}` },
    files: {
      label: t.text('chart.files'),
      items: file
        ? [
            { text: 'SVG', path: file.svg.path },
            { text: 'PNG', path: file.png },
            { text: 'CSV', path: file.csv.path },
          ]
        : [],
    },
  };
}
