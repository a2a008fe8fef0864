import { isMissing } from '../../dataset/dataset.ts';
import { SQUARE } from '../meetings-layout.ts';
import { knownCell } from '../values.ts';
import { whole } from './meetings.ts';
import { figureLabel, type TimeChart, timeWords } from './time-chart.ts';
import { yearRowsSpec } from './year-rows.ts';

/** Women among members: the whole bar is all members of the year. */
export const womenOverTime: TimeChart = {
  id: 'women',
  figure: 'women',

  words(input) {
    const { translator: t } = input;
    return timeWords(input, {
      label: figureLabel('women', input),
      subtitle: t.text('over_time.subtitle_women'),
      say: ({ figures: { women } }) => (isMissing(women.value) ? women.value : t.percent(women.value)),
      columns: [
        { head: t.text('common.share_in_percent'), cell: ({ figures }) => knownCell(figures.women.value, t) },
        {
          head: t.sentence(t.text('list.column_women')),
          cell: ({ indicators }) => indicators.representation.overall.women,
        },
        { head: t.text('change.members'), cell: ({ figures }) => knownCell(figures.members.value, t) },
      ],
    });
  },

  spec(input, frame) {
    return yearRowsSpec(
      input,
      {
        key: [],
        signs: false,
        required: false,
        number: ({ figures: { women } }) => {
          return isMissing(women.value) ? women.value : whole(input, input.translator.percent(women.value), frame);
        },
        marks(grid, { figures: { women } }, { line, x, width }) {
          if (isMissing(women.value)) return;
          const box = (part: number) => ({
            x,
            x2: x + width * part,
            line: line + SQUARE.top,
            line2: line + SQUARE.bottom,
          });
          grid
            .boxes([box(1)], { stroke: 'slot' })
            .boxes(women.value > 0 ? [box(women.value / 100)] : [], { fill: 'blue' });
        },
      },
      frame,
    );
  },
};
