import type { CountRow } from '../indicators/distribution.ts';
import type { ChartInput, DataTable } from './chart.ts';
import { countRowsSpec } from './count-rows.ts';
import { councilsOf, downwards, mostIsCountable } from './distribution.ts';
import type { Frame } from './frame.ts';
import type { ChartSpec } from './layers.ts';

/** Councils with such meetings up to which each has its row, or its place in two columns. */
const ROWS = 36;

/** Whether the councils that had meetings on incidents are too many to be named. */
export function countsIncidents({ indicators }: ChartInput): boolean {
  return indicators.incidents.councils > ROWS;
}

/** What is said of councils that are counted, where it differs from what is said of each. */
export interface IncidentsWords {
  readonly subtitle: string;
  readonly items: readonly string[];
  readonly table: DataTable;
}

export function countedWords(input: ChartInput): IncidentsWords {
  const { indicators, translator: t } = input;
  const { year, incidents } = indicators;
  const rows = downwards(incidents.distribution);
  const marks = t.text(mostIsCountable(councilsOf(rows)) ? 'common.square_council' : 'common.bar_councils');
  return {
    subtitle: t.text('incidents.subtitle_distribution', { year, marks }),
    items: rows.map((row) => {
      return t.text('meetings.alt_distribution_single', { meetings: sayRange(row, input), councils: row.councils });
    }),
    table: {
      head: [t.text('incidents.column_discussed'), t.text('common.councils_of_year', { year })],
      rows: rows.map((row) => [sayRange(row, input), row.councils]),
    },
  };
}

export function countedSpec(input: ChartInput, frame: Frame): ChartSpec {
  const look = { label: (row: CountRow) => sayRange(row, input), fill: () => 'blue' as const };
  return countRowsSpec(input.indicators.incidents.distribution, look, input, frame);
}

function sayRange({ from, to }: CountRow, { translator: t }: ChartInput): string {
  return from === to ? t.text('common.meetings', { n: from }) : t.text('common.meetings_range', { from, to });
}
