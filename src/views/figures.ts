import { type Measure, wrap } from '../charts/measure.ts';
import { sayRequirement } from '../charts/values.ts';
import { isMissing } from '../dataset/dataset.ts';
import type { EditionContext } from './context.ts';

/** A key figure: a number and a label that holds its base. */
export interface KeyFigure {
  readonly value: string;
  readonly label: string;
}

/** A printed figure in points: width of its column, of the gap to its label; sizes of number and label; lines of the label. */
const PRINTED = { column: 120, gap: 6, number: 24, label: 8.5, lines: 3 };

/** Whether the numbers are so wide that the labels on the sheet have to stand below them. */
export function areStacked(figures: readonly KeyFigure[], measure: Measure): boolean {
  return figures.some(({ value, label }) => {
    const room = PRINTED.column - measure(value, PRINTED.number, 600) - PRINTED.gap;
    return wrap(label, room, PRINTED.label, measure).length > PRINTED.lines;
  });
}

/** What stands in the place of a number that is not reported, and of one that cannot be. */
const UNKNOWN = '?';
const NONE = '–';

/** The four key figures of an edition. */
export function keyFigures({ now, indicators, translator: t }: EditionContext): KeyFigure[] {
  const { councils, meetings, representation } = now;
  const { overall } = representation;
  const meetingsKnown = meetings.reported > 0;
  const before = indicators.find(({ year }) => year === now.yearBefore);
  const required = sayRequirement(meetings.required, t);
  return [
    { value: t.number(councils.established), label: t.text('figures.councils', { m: councils.base }) },
    meetingsKnown
      ? { value: t.number(meetings.total), label: meetingsLabel() }
      : missingFigure(t.text('figures.meetings_name')),
    meetingsKnown
      ? {
          value: t.number(meetings.reached),
          label: t.text('figures.reached', { m: meetings.base, ...required }),
        }
      : missingFigure(t.text('change.reached', required)),
    overall.womenPercent === null
      ? missingFigure(t.text('figures.women_name'))
      : {
          value: t.percent(overall.womenPercent),
          label: t.text('figures.women', { n: overall.women, m: overall.total }),
        },
  ];

  /** Without a council there is nothing to report. */
  function missingFigure(what: string): KeyFigure {
    if (councils.established > 0) return { value: UNKNOWN, label: t.text('figures.not_reported', { what }) };
    const value = t.text('reasons.not_applicable');
    return { value: NONE, label: t.text('common.labelled', { label: what, value }) };
  }

  function meetingsLabel(): string {
    const mean = isMissing(meetings.mean) ? t.number(0) : t.number(meetings.mean, 1);
    const meanBefore = before?.meetings.mean;
    if (before === undefined || meanBefore === undefined || isMissing(meanBefore)) {
      return t.text('figures.meetings', { n: meetings.total, mean, base: meetings.reported });
    }
    const facts = { n: meetings.total, mean, year: before.year, before: t.number(meanBefore, 1) };
    return t.text('figures.meetings_compared', facts);
  }
}
