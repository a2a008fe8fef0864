import { isMissing } from '../../dataset/dataset.ts';
import type { FigureId } from '../../indicators/figures.ts';
import type { EditionIndicators } from '../../indicators/indicators.ts';
import type { TimelineEdition } from '../../indicators/timeline.ts';
import type { Translator } from '../../languages/translator.ts';
import { partOfWhole } from '../part-of-whole.ts';
import type { Sign } from '../signs.ts';
import { hasTiles, stripParts } from '../strip-parts.ts';
import { numberWord } from '../values.ts';
import { figureLabel, type TimeChart, type TimeChartId, type TimeInput, timeWords } from './time-chart.ts';
import { yearRowsSpec } from './year-rows.ts';

/** Councils or municipalities of one kind in a year. */
interface Kind {
  readonly sign: Sign;
  readonly name: string;
  readonly count: number;
}

/** What one strip tells apart. */
interface Strip {
  readonly id: TimeChartId;
  readonly figure: FigureId;
  /** Whether a change of the number of required meetings is a break. */
  readonly required?: boolean;
  kinds(indicators: EditionIndicators, t: Translator): readonly Kind[];
}

/** A strip of tiles for each year: one tile for each municipality, with the sign of what is true of it. */
function stripChart({ id, figure, required = false, kinds }: Strip): TimeChart {
  const latest = ({ timeline }: TimeInput) => timeline.find(({ edition }) => edition)?.edition?.indicators;
  return {
    id,
    figure,

    words(input) {
      const { translator: t } = input;
      const own = latest(input);
      return timeWords(input, {
        label: figureLabel(figure, input),
        subtitle: t.text(hasTiles(own?.councils.base ?? 0) ? 'over_time.subtitle_tiles' : 'over_time.subtitle_bars'),
        say: ({ figures }) => {
          const { value, base } = figures[figure];
          return isMissing(value) ? value : t.text('common.n_of_m', { n: value, m: base ?? 0 });
        },
        columns: own
          ? kinds(own, t).map(({ name }, index) => ({
              head: name,
              cell: ({ indicators }) => kinds(indicators, t)[index]?.count ?? '',
            }))
          : [],
      });
    },

    spec(input, frame) {
      const { timeline, translator: t, measure } = input;
      const kindsOf = ({ indicators }: TimelineEdition) => kinds(indicators, t).filter(({ count }) => count > 0);
      const occurring = new Set(
        timeline.flatMap(({ edition }) => (edition ? kindsOf(edition).map(({ sign }) => sign) : [])),
      );
      const own = latest(input);
      const places = Math.max(...timeline.map(({ edition }) => edition?.indicators.councils.base ?? 0));
      return yearRowsSpec(
        input,
        {
          key: own ? kinds(own, t).flatMap(({ sign, name }) => (occurring.has(sign) ? { sign, text: name } : [])) : [],
          required,
          signs: true,
          number: ({ figures }) => {
            const { value, base } = figures[figure];
            return isMissing(value) ? value : partOfWhole(value, base ?? 0, frame.label, t, measure);
          },
          marks(grid, edition, { line, x, width }) {
            for (const part of stripParts(kindsOf(edition), places, width, frame)) {
              const spots = part.spots.map((spot) => ({ x: x + spot, line: line + 0.5 }));
              grid.signs(spots, part.sign, part.width, frame.line * 0.62);
            }
          },
        },
        frame,
      );
    },
  };
}

const councils: Strip = {
  id: 'councils',
  figure: 'councils',
  kinds: ({ councils: { base, established } }, t) => [
    { sign: 'full', name: t.text('over_time.established'), count: established },
    { sign: 'hatched', name: t.text('work_plans.not_established'), count: base - established },
  ],
};

const reached: Strip = {
  id: 'reached',
  figure: 'reached',
  required: true,
  kinds: ({ meetings, councils: { base, established } }, t) => {
    const word = numberWord(meetings.required, t);
    return [
      {
        sign: 'full',
        name: t.sentence(t.text('meetings.reached', { n: meetings.required, word })),
        count: meetings.reached,
      },
      { sign: 'half', name: t.text('over_time.fewer'), count: meetings.below },
      { sign: 'empty', name: t.text('meetings.none'), count: meetings.none },
      { sign: 'unknown', name: t.text('work_plans.not_reported'), count: meetings.notReported },
      { sign: 'hatched', name: t.text('work_plans.not_established'), count: base - established },
    ];
  },
};

const workPlans: Strip = {
  id: 'work-plans',
  figure: 'work_plans',
  kinds: ({ workPlans: { shares, notEstablished } }, t) => [
    { sign: 'full', name: t.text('work_plans.adopted_with_activities'), count: shares.adopted_with_activities.count },
    { sign: 'half', name: t.text('over_time.without_activities'), count: shares.adopted.count },
    { sign: 'empty', name: t.text('work_plans.none'), count: shares.none.count },
    { sign: 'unknown', name: t.text('work_plans.not_reported'), count: shares.not_reported.count },
    { sign: 'hatched', name: t.text('work_plans.not_established'), count: notEstablished },
  ],
};

const compensation: Strip = {
  id: 'compensation',
  figure: 'compensation',
  kinds: ({ compensation: { shares } }, t) => [
    { sign: 'full', name: t.text('compensation.yes'), count: shares.yes.count },
    { sign: 'empty', name: t.text('compensation.no'), count: shares.no.count },
    { sign: 'dash', name: t.text('over_time.no_meeting_held'), count: shares.not_applicable.count },
    { sign: 'unknown', name: t.text('compensation.not_reported'), count: shares.not_reported.count },
  ],
};

const incidents: Strip = {
  id: 'incidents',
  figure: 'incidents',
  kinds: ({ incidents: { base, councils: discussed, notReported }, councils: { base: all } }, t) => [
    { sign: 'full', name: t.text('over_time.discussed'), count: discussed },
    { sign: 'empty', name: t.text('over_time.not_discussed'), count: base - discussed - notReported },
    { sign: 'unknown', name: t.text('work_plans.not_reported'), count: notReported },
    { sign: 'hatched', name: t.text('work_plans.not_established'), count: all - base },
  ],
};

export const councilsOverTime = stripChart(councils);
export const reachedOverTime = stripChart(reached);
export const workPlansOverTime = stripChart(workPlans);
export const compensationOverTime = stripChart(compensation);
export const incidentsOverTime = stripChart(incidents);
