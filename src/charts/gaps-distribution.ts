import type { CountRow } from '../indicators/distribution.ts';
import type { ChartInput, ChartWords } from './chart.ts';
import { countRowsSpec } from './count-rows.ts';
import { councilsOf, downwards, mostIsCountable } from './distribution.ts';
import type { Frame } from './frame.ts';
import type { ChartSpec } from './layers.ts';
import { alternative } from './values.ts';

/** In the place of the map where municipalities have no tiles: councils by the communities that have no member. */
export function gapsWords(input: ChartInput): ChartWords {
  const { indicators, translator: t } = input;
  const { reported, councilsWithGap, distribution } = indicators.representation;
  const rows = downwards(distribution);
  const title =
    reported === 0
      ? t.text('map.title_not_reported')
      : t.text('map.title_distribution', { n: councilsWithGap, m: reported });
  const marks = t.text(mostIsCountable(councilsOf(rows)) ? 'common.square_council' : 'common.bar_councils');
  const items = rows.map((row) => {
    return t.text('map.alt_distribution', { communities: sayRange(row, input), councils: row.councils });
  });
  return {
    title,
    subtitle: t.text('map.subtitle_distribution', { base: reported, marks }),
    notes: [],
    alternative: alternative(title, reported === 0 ? [] : items, t),
    table: {
      head: [t.text('map.column_gaps'), t.text('common.councils_of_year', { year: indicators.year })],
      rows: rows.map((row) => [sayRange(row, input), row.councils]),
    },
  };
}

/** The bars have the look of the tiles: tinted where a community has no member. */
export function gapsSpec(input: ChartInput, frame: Frame): ChartSpec | undefined {
  const { reported, distribution } = input.indicators.representation;
  if (reported === 0) return undefined;
  const look = {
    label: (row: CountRow) => sayRange(row, input),
    fill: ({ to }: CountRow) => (to === 0 ? ('paper' as const) : ('tint' as const)),
    stroke: ({ to }: CountRow) => (to === 0 ? ('slot' as const) : ('ink-2' as const)),
  };
  return countRowsSpec(distribution, look, input, frame);
}

function sayRange({ from, to }: CountRow, { translator: t }: ChartInput): string {
  return from === to ? t.text('map.communities', { n: from }) : t.text('map.communities_range', { from, to });
}
