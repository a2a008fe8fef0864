import { isMissing } from '../dataset/dataset.ts';
import type { Chart, ChartInput } from './chart.ts';
import type { Frame } from './frame.ts';
import { countedSpec, countedWords, countsIncidents, type IncidentsWords } from './incidents-distribution.ts';
import { type ChartSpec, Grid } from './layers.ts';
import { startAfterNames } from './names.ts';
import { addPartOfWhole, type PartOfWhole, partOfWhole } from './part-of-whole.ts';
import { alternative } from './values.ts';

/** A square within its line, as parts of the line. */
const SQUARE = { top: 0.28, bottom: 0.75 };

/** A council that had such a meeting. */
interface Shown {
  readonly name: string;
  readonly discussed: number;
  readonly held: number;
}

/** Meetings on incidents: the same squares as in the chart of meetings, only councils that had one. */
export const incidentsChart: Chart = {
  id: 'incidents',

  words(input) {
    const { translator: t } = input;
    const { incidents } = input.indicators;
    const shown = shownOf(input);
    const title = titleOf(input);
    const others = incidents.base - incidents.councils - incidents.notReported;
    const { subtitle, items, table } = countsIncidents(input) ? countedWords(input) : rowWords(shown, input);
    return {
      title,
      subtitle,
      notes: [
        ...(shown.length > 0 ? [t.text('incidents.note', { n: others })] : []),
        ...(incidents.notReported > 0 ? [t.text('incidents.note_not_reported', { n: incidents.notReported })] : []),
      ],
      alternative: alternative(title, items, t),
      table,
    };
  },

  spec(input, frame) {
    const shown = shownOf(input);
    if (shown.length === 0) return undefined;
    if (countsIncidents(input)) return countedSpec(input, frame);
    return shown.length > frame.incidentRows ? twoColumns(shown, input, frame) : rowsOfSquares(shown, input, frame);
  },
};

function titleOf({ indicators, translator: t }: ChartInput): string {
  const { base, councils, notReported } = indicators.incidents;
  if (base === 0) return t.text('meetings.title_no_council');
  if (notReported === base) return t.text('incidents.title_not_reported');
  return t.text('incidents.title', { n: councils, m: base });
}

function shownOf({ indicators, places }: ChartInput): Shown[] {
  return places.sort(indicators.incidents.rows).flatMap(({ municipality, discussed, held }) => {
    if (isMissing(discussed) || isMissing(held) || discussed === 0) return [];
    return [{ name: places.name(municipality), discussed, held }];
  });
}

/** What is said where each council has its row. */
function rowWords(shown: readonly Shown[], { indicators, translator: t }: ChartInput): IncidentsWords {
  return {
    subtitle: t.text('incidents.subtitle', { year: indicators.year }),
    items: shown.map(({ name, discussed, held }) => t.text('incidents.alt_item', { name, n: discussed, m: held })),
    table: {
      head: [t.text('meetings.column_name'), t.text('incidents.column_discussed'), t.text('incidents.column_held')],
      rows: shown.map(({ name, discussed, held }) => [name, discussed, held]),
    },
  };
}

function rowsOfSquares(shown: readonly Shown[], input: ChartInput, frame: Frame): ChartSpec {
  const names = shown.map(({ name }) => name);
  const most = Math.max(...shown.map(({ discussed }) => discussed));
  const numbers = Math.max(...shown.map((own) => numbersOf(own, frame.label, input).width)) + frame.label / 2;
  const room = frame.panel - Math.max(frame.numbers * 1.6, numbers);
  const start = startAfterNames(names, room, most, frame, input.measure);
  const pitch = Math.min(frame.pitch, (room - start) / most);
  const squares = shown.flatMap(({ discussed }, line) =>
    Array.from({ length: discussed }, (_, index) => {
      const x = start + index * pitch;
      return { x, x2: x + pitch * 0.87, line: line + SQUARE.top, line2: line + SQUARE.bottom };
    }),
  );
  const grid = new Grid(frame, frame.panel, shown.length);
  grid.boxes(squares, { fill: 'blue' });
  grid.labels(shown.map(({ name }, line) => ({ x: 0, line, text: name })));
  shown.forEach((own, line) =>
    addPartOfWhole(grid, numbersOf(own, frame.label, input), frame.panel, line, frame.label),
  );
  return grid.areas(shown.map((_, row) => ({ row, x: 0, x2: frame.panel, line: row, line2: row + 1 }))).spec();
}

/** Where too many councils had such meetings for a row each: names and numbers in two columns. */
function twoColumns(shown: readonly Shown[], input: ChartInput, frame: Frame): ChartSpec {
  const lines = Math.ceil(shown.length / 2);
  const gutter = frame.label;
  const column = (frame.panel - gutter) / 2;
  const widths = shown.map((own) => input.measure(own.name, frame.label) + numbersOf(own, frame.label, input).width);
  // Double names are set in the smaller type where they would run into their numbers.
  const size = Math.max(...widths) + frame.label / 2 <= column ? frame.label : frame.small;
  const grid = new Grid(frame, frame.panel, lines);
  shown.forEach((own, index) => {
    const left = index < lines ? 0 : column + gutter;
    const line = index % lines;
    grid.labels([{ x: left, line, text: own.name }], { size });
    addPartOfWhole(grid, numbersOf(own, size, input), left + column, line, size);
    grid.areas([{ row: index, x: left, x2: left + column, line, line2: line + 1 }]);
  });
  return grid.spec();
}

function numbersOf({ discussed, held }: Shown, size: number, { translator, measure }: ChartInput): PartOfWhole {
  return partOfWhole(discussed, held, size, translator, measure);
}
