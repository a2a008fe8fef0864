import { isMissing } from '../../dataset/dataset.ts';
import { SQUARE } from '../meetings-layout.ts';
import { knownCell } from '../values.ts';
import { whole } from './meetings.ts';
import { figureLabel, type TimeChart, timeWords } from './time-chart.ts';
import { yearRowsSpec } from './year-rows.ts';

/** Rings that a row may have; more could not be counted, so that a bar stands in their place. */
const RINGS = 60;
/** Width of a ring, as a part of the width with its gap. */
const UNIT = 0.8;

/** Communities without a member: one ring for one community in one municipality. */
export const gapsOverTime: TimeChart = {
  id: 'gaps',
  figure: 'gaps',

  words(input) {
    const { translator: t, timeline } = input;
    const most = Math.max(0, ...timeline.map(({ edition }) => edition?.indicators.representation.gaps ?? 0));
    return timeWords(input, {
      label: figureLabel('gaps', input),
      subtitle: t.text(most > RINGS ? 'over_time.subtitle_gaps_bars' : 'over_time.subtitle_gaps'),
      say: ({ figures: { gaps } }) => (isMissing(gaps.value) ? gaps.value : t.number(gaps.value)),
      columns: [
        { head: figureLabel('gaps', input), cell: ({ figures }) => knownCell(figures.gaps.value, t) },
        {
          head: t.text('over_time.councils_with_gap'),
          cell: ({ indicators }) => indicators.representation.councilsWithGap,
        },
      ],
    });
  },

  spec(input, frame) {
    const most = Math.max(1, ...input.timeline.map(({ edition }) => edition?.indicators.representation.gaps ?? 0));
    return yearRowsSpec(
      input,
      {
        key: [],
        signs: false,
        required: false,
        number: ({ figures: { gaps } }) => {
          return isMissing(gaps.value) ? gaps.value : whole(input, input.translator.number(gaps.value), frame);
        },
        marks(grid, { figures: { gaps } }, { line, x, width }) {
          if (isMissing(gaps.value)) return;
          if (most > RINGS) {
            const bar = {
              x,
              x2: x + (width * gaps.value) / most,
              line: line + SQUARE.top,
              line2: line + SQUARE.bottom,
            };
            grid.boxes(gaps.value > 0 ? [bar] : [], { fill: 'gap' });
            return;
          }
          const pitch = Math.min(width / most, frame.line * 0.6);
          const spots = Array.from({ length: gaps.value }, (_, ring) => ({
            x: x + (ring + UNIT / 2) * pitch,
            line: line + 0.5,
          }));
          grid.signs(spots, 'ring', pitch * UNIT, pitch * UNIT);
        },
      },
      frame,
    );
  },
};
