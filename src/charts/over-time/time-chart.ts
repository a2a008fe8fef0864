import { isMissing, type Known } from '../../dataset/dataset.ts';
import type { FigureId } from '../../indicators/figures.ts';
import type { TimelineEdition, TimelineYear } from '../../indicators/timeline.ts';
import type { Translator } from '../../languages/translator.ts';
import type { ChartWords, DataCell } from '../chart.ts';
import type { Frame } from '../frame.ts';
import type { ChartSpec } from '../layers.ts';
import type { Measure } from '../measure.ts';
import { alternative, sayRequirement } from '../values.ts';

export type TimeChartId =
  | 'councils'
  | 'reached'
  | 'meetings'
  | 'work-plans'
  | 'compensation'
  | 'incidents'
  | 'women'
  | 'gaps';

/** What a chart over the years is drawn from: all editions in one language. */
export interface TimeInput {
  /** The latest year first. */
  readonly timeline: readonly TimelineYear[];
  readonly translator: Translator;
  readonly measure: Measure;
}

/** One kind of chart over the years: a row for each year, the latest first. */
export interface TimeChart {
  readonly id: TimeChartId;
  /** The figure that it shows. */
  readonly figure: FigureId;
  words(input: TimeInput): ChartWords;
  spec(input: TimeInput, frame: Frame): ChartSpec | undefined;
}

/** A column of the table of a chart over the years. */
export interface TimeColumn {
  readonly head: string;
  cell(edition: TimelineEdition): DataCell;
}

/** What the words of a chart over the years are made of. */
export interface TimeWords {
  /** Its figure as a label: 'Women among members'. */
  readonly label: string;
  readonly subtitle: string;
  /** The number of an edition in words, for title and alternative: '11 of 34'. */
  say(edition: TimelineEdition): Known<string>;
  readonly columns: readonly TimeColumn[];
}

export function timeWords(
  { timeline, translator: t }: TimeInput,
  { label, subtitle, say, columns }: TimeWords,
): ChartWords {
  const title = titleOf(timeline, label, say, t);
  const items = timeline.map(({ year, edition }) => {
    return t.text('common.labelled', { label: String(year), value: edition ? sayKnown(say(edition)) : none() });
  });
  const marked = timeline.some(({ edition }) => edition?.sample);
  return {
    title,
    subtitle,
    notes: [],
    alternative: alternative(title, items, t),
    table: {
      head: [
        t.text('municipality.column_year'),
        ...columns.map(({ head }) => head),
        ...(marked ? [t.text('data.status')] : []),
      ],
      rows: timeline.map(({ year, edition }) => [
        String(year),
        ...columns.map(({ cell }, index) => (edition ? cell(edition) : index === 0 ? none() : '')),
        ...(marked ? [edition?.sample ? t.text('common.sample_tag') : ''] : []),
      ]),
    },
  };

  function sayKnown(value: Known<string>): string {
    return isMissing(value) ? t.text(`reasons.${value.missing}`) : value;
  }

  function none(): string {
    return t.text('over_time.no_edition');
  }
}

/** The latest number beside the first that it may be compared with: findings never with sample data. */
function titleOf(timeline: readonly TimelineYear[], label: string, say: TimeWords['say'], t: Translator): string {
  const known = timeline.flatMap(({ year, edition }) => {
    const value = edition && say(edition);
    if (edition === undefined || value === undefined || isMissing(value)) return [];
    // '11 of 34' stands on one line.
    return [{ year, value: value.replaceAll(' ', '\u00a0'), edition }];
  });
  const [last] = known;
  if (!last) return t.text('over_time.title_unknown', { label });
  const first = known.findLast(({ edition }) => edition.sample === last.edition.sample);
  if (!first || first === last)
    return t.text('over_time.title_single', { label, last: last.value, lastYear: last.year });
  const facts = { last: last.value, lastYear: last.year, first: first.value, firstYear: first.year };
  return t.text('over_time.title', { label, ...facts });
}

/** The figure as a label, with the number of meetings that is required of councils in the latest edition. */
export function figureLabel(figure: FigureId, { timeline, translator: t }: TimeInput): string {
  const required = timeline.find(({ edition }) => edition)?.edition?.indicators.meetings.required ?? 0;
  return t.text(`change.${figure}`, sayRequirement(required, t));
}
