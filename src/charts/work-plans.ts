import { isMissing, type WorkPlan } from '../dataset/dataset.ts';
import { WORK_PLANS, type WorkPlansRow } from '../indicators/work-plans.ts';
import type { Chart, ChartInput } from './chart.ts';
import type { Sign } from './signs.ts';
import { type Segment, sayShare, segment, stripSpec, stripTable } from './strip.ts';
import { hasTiles } from './strip-parts.ts';
import { alternative } from './values.ts';

const SIGNS: Readonly<Record<WorkPlan, Sign>> = {
  adopted_with_activities: 'full',
  adopted: 'half',
  none: 'empty',
  not_reported: 'unknown',
};

/** Work plans: one upright tile for one council, those without a council at the end without a share. */
export const workPlansChart: Chart = {
  id: 'work-plans',

  words(input) {
    const { translator: t } = input;
    const segments = segmentsOf(input).filter(({ count }) => count > 0);
    const title = titleOf(input);
    const say = (own: Segment) => Object.values(sayShare(own, t)).join(' ').trim();
    const items = segments.map((own) => t.text('common.labelled', { label: own.name, value: say(own) }));
    return {
      title,
      subtitle: t.text(hasTiles(input.indicators.councils.base) ? 'work_plans.subtitle' : 'work_plans.subtitle_bar'),
      notes: [],
      alternative: alternative(title, items, t),
      table: stripTable(
        segments,
        { what: t.text('methodology.work_plans.name'), count: t.text('common.column_councils') },
        t,
      ),
    };
  },

  spec(input, frame) {
    const { councils } = input.indicators;
    return stripSpec(segmentsOf(input), councils.base, frame, input.translator, input.measure);
  },
};

function titleOf({ indicators, translator: t }: ChartInput): string {
  const { base, adopted, shares } = indicators.workPlans;
  if (base === 0) return t.text('meetings.title_no_council');
  if (shares.not_reported.count === base) return t.text('work_plans.title_not_reported');
  return t.text('work_plans.title', { n: adopted, m: base, with: shares.adopted_with_activities.count });
}

function segmentsOf({ indicators, translator: t, places }: ChartInput): Segment[] {
  const { workPlans } = indicators;
  const rows = places.sort(workPlans.rows);
  const namesOf = (has: (row: WorkPlansRow) => boolean) =>
    rows.filter(has).map(({ municipality }) => places.name(municipality));
  const absent = { count: workPlans.notEstablished, percent: undefined, name: t.text('work_plans.not_established') };
  return [
    ...WORK_PLANS.map((own) => {
      const names = namesOf(({ plan }) => plan === own);
      return segment(SIGNS[own], workPlans.shares[own], t.text(`work_plans.${own}`), names);
    }),
    { sign: 'hatched', ...absent, places: namesOf(({ plan }) => isMissing(plan)) },
  ];
}
