import { isMissing } from '../../dataset/dataset.ts';
import type { TimelineEdition } from '../../indicators/timeline.ts';
import type { Frame } from '../frame.ts';
import type { Grid } from '../layers.ts';
import { SQUARE } from '../meetings-layout.ts';
import type { PartOfWhole } from '../part-of-whole.ts';
import { knownCell, sayRequirement } from '../values.ts';
import { type TimeChart, type TimeInput, timeWords } from './time-chart.ts';
import { type YearRoom, yearRowsSpec } from './year-rows.ts';

/** Width of a square, as a part of the width with its gap. */
const UNIT = 0.87;

/** Meetings per council: as many squares, the last one as wide as what is left, with a line at the requirement. */
export const meetingsOverTime: TimeChart = {
  id: 'meetings',
  figure: 'meetings',

  words(input) {
    const { translator: t } = input;
    return timeWords(input, {
      label: t.text('over_time.meetings'),
      subtitle: t.text('over_time.subtitle_meetings'),
      say: ({ indicators: { meetings } }) => (isMissing(meetings.mean) ? meetings.mean : t.number(meetings.mean, 1)),
      columns: [
        {
          head: t.text('over_time.meetings'),
          cell: ({ indicators: { meetings } }) => {
            return isMissing(meetings.mean) ? knownCell(meetings.mean, t) : { mean: meetings.mean };
          },
        },
        { head: t.text('change.meetings'), cell: ({ figures }) => knownCell(figures.meetings.value, t) },
        { head: t.text('meetings.column_required'), cell: ({ indicators }) => indicators.meetings.required },
      ],
    });
  },

  spec(input, frame) {
    const most = Math.max(1, ...input.timeline.map(({ edition }) => (edition ? placesOf(edition) : 0)));
    return yearRowsSpec(
      input,
      {
        key: [],
        signs: false,
        required: true,
        number: ({ indicators: { meetings } }) => {
          return isMissing(meetings.mean)
            ? meetings.mean
            : whole(input, input.translator.number(meetings.mean, 1), frame);
        },
        marks: (grid, edition, room) => addMean(grid, edition, room, Math.min(room.width / most, frame.pitch), input),
      },
      frame,
    );
  },
};

/** Places that a year needs: the required ones, or more. */
function placesOf({ indicators: { meetings } }: TimelineEdition): number {
  return Math.max(meetings.required + 1, isMissing(meetings.mean) ? 0 : Math.ceil(meetings.mean));
}

function addMean(
  grid: Grid,
  { indicators: { meetings } }: TimelineEdition,
  { line, x, first }: YearRoom,
  pitch: number,
  { translator: t }: TimeInput,
): void {
  const { mean, required } = meetings;
  if (isMissing(mean)) return;
  const box = (place: number, part: number) => ({
    x: x + place * pitch,
    x2: x + (place + UNIT * part) * pitch,
    line: line + SQUARE.top,
    line2: line + SQUARE.bottom,
  });
  const full = Math.floor(mean);
  const slots = Array.from({ length: Math.max(0, required - full) }, (_, place) => box(full + place, 1));
  const squares = Array.from({ length: full }, (_, place) => box(place, 1));
  grid
    .boxes(slots, { stroke: 'slot' })
    .boxes([...squares, ...(mean > full ? [box(full, mean - full)] : [])], { fill: 'blue' });
  const at = x + (required - (1 - UNIT) / 2) * pitch;
  grid.rules([{ x: at, x2: at, line, line2: line + 1 }], 'ink', grid.frame.hairline * 2);
  // Said once; where another number was required, a head says it.
  if (!first) return;
  const text = t.text('meetings.required', sayRequirement(required, t));
  grid.labels([{ x: at + grid.frame.small * 0.5, line, text }], { size: grid.frame.small, token: 'ink-2' });
}

/** A number that is no part of a whole, at the right edge. */
export function whole({ measure }: TimeInput, text: string, frame: Frame): PartOfWhole {
  return { part: text, rest: '', restWidth: 0, width: measure(text, frame.label, 600) };
}
