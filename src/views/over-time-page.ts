import { TIME_CHARTS } from '../charts/over-time/charts.ts';
import type { TimeChartId } from '../charts/over-time/time-chart.ts';
import type { FigureId } from '../indicators/figures.ts';
import type { IndicatorId } from '../indicators/indicators.ts';
import { computeTimeline } from '../indicators/timeline.ts';
import { type ChartFacts, chartFacts } from './chart-facts.ts';
import { type ChartFile, chartFiles } from './chart-files.ts';
import type { LanguageContext } from './context.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { type Panel, timePanels } from './panels.ts';
import { paths } from './paths.ts';
import { shownEditions } from './shown.ts';

/** Each figure in all editions. */
export interface OverTimeView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly figuresTitle: string;
  readonly panels: readonly { readonly panel: Panel<TimeChartId>; readonly facts: ChartFacts }[];
  readonly chartFiles: readonly ChartFile[];
}

/** The indicator that a figure belongs to. */
const INDICATOR: Readonly<Record<FigureId, Exclude<IndicatorId, 'change'>>> = {
  councils: 'councils',
  meetings: 'meetings',
  reached: 'meetings',
  work_plans: 'work_plans',
  compensation: 'compensation',
  women: 'representation',
  incidents: 'incidents',
  members: 'representation',
  gaps: 'representation',
};

export async function overTimeView(context: LanguageContext): Promise<OverTimeView> {
  const { translator: t, indicators, measure, address } = context;
  const editions = shownEditions(context);
  const timeline = computeTimeline(editions, indicators);
  const [first = 0, last = 0] = [timeline.at(-1)?.year, timeline[0]?.year];
  const heading = t.text('over_time.heading');
  const lead = t.text(first === last ? 'over_time.lead_single' : 'over_time.lead', { first, last });
  const frame = pageFrame(context, {
    title: `${heading} – ${t.text('common.title')}`,
    description: lead,
    pathIn: paths.overTime,
    editions,
  });
  const panels = await timePanels(context, TIME_CHARTS, { timeline, translator: t, measure });
  const files = chartFiles(context, panels, {
    issue: t.text('over_time.editions', { first, last }),
    page: `${address}/${t.code}/over-time/`,
    marks: frame.marks.map(({ sentence }) => sentence),
    pathOf: (id, kind) => paths.timeChart(t.code, id, kind),
  });
  return {
    ...frame,
    heading,
    lead,
    figuresTitle: t.text('section.key_figures'),
    chartFiles: files,
    panels: panels.map((panel, index) => {
      const indicator = INDICATOR[TIME_CHARTS[index]?.figure ?? 'councils'];
      const base = t.text('over_time.base', { what: t.text(`methodology.${indicator}.base`) });
      const source = { indicator, base, files: [{ text: t.text('site.nav_data'), path: paths.data(t.code) }] };
      return {
        panel,
        facts: chartFacts(
          source,
          files.find(({ id }) => id === panel.id),
          frame.path,
          t,
        ),
      };
    }),
  };
}
