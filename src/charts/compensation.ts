import type { Compensation } from '../dataset/dataset.ts';
import { COMPENSATIONS } from '../indicators/compensation.ts';
import type { Chart, ChartInput } from './chart.ts';
import type { Sign } from './signs.ts';
import { type Segment, sayShare, segment, stripSpec, stripTable } from './strip.ts';
import { hasTiles } from './strip-parts.ts';
import { alternative } from './values.ts';

const SIGNS: Readonly<Record<Compensation, Sign>> = {
  yes: 'full',
  no: 'empty',
  not_applicable: 'dash',
  not_reported: 'unknown',
};

/** Compensation: one upright tile for one municipality, on the same places as the work plans. */
export const compensationChart: Chart = {
  id: 'compensation',

  words(input) {
    const { translator: t } = input;
    const { compensation } = input.indicators;
    const segments = segmentsOf(input).filter(({ count }) => count > 0);
    const title = titleOf(input);
    const say = (own: Segment) => Object.values(sayShare(own, t)).join(' ').trim();
    const items = segments.map((own) => t.text('common.labelled', { label: own.name, value: say(own) }));
    const { withoutCouncil, withoutMeeting } = compensation;
    const both = withoutCouncil > 0 && withoutMeeting > 0 ? 1 : 0;
    const note = t.text('compensation.note', { councils: withoutCouncil, meetings: withoutMeeting, both });
    return {
      title,
      subtitle: t.text(hasTiles(compensation.base) ? 'compensation.subtitle' : 'compensation.subtitle_bar'),
      notes: compensation.shares.not_applicable.count > 0 ? [note] : [],
      alternative: alternative(title, items, t),
      table: stripTable(
        segments,
        { what: t.text('methodology.compensation.name'), count: t.text('common.column_municipalities') },
        t,
      ),
    };
  },

  spec(input, frame) {
    const { compensation } = input.indicators;
    return stripSpec(segmentsOf(input), compensation.base, frame, input.translator, input.measure);
  },
};

function titleOf({ indicators, translator: t }: ChartInput): string {
  const { base, shares } = indicators.compensation;
  const answers = shares.yes.count + shares.no.count;
  if (answers === 0 && shares.not_reported.count > 0) return t.text('compensation.title_not_reported');
  return t.text('compensation.title', { n: shares.yes.count, m: base });
}

function segmentsOf({ indicators, translator: t, places }: ChartInput): Segment[] {
  const { shares, rows } = indicators.compensation;
  const sorted = places.sort(rows);
  return COMPENSATIONS.map((own) => {
    const names = sorted.filter(({ answer }) => answer === own).map(({ municipality }) => places.name(municipality));
    return segment(SIGNS[own], shares[own], t.text(`compensation.${own}`), names);
  });
}
