import { numberWord } from '../charts/values.ts';
import { isMissing } from '../dataset/dataset.ts';
import type { EditionContext } from './context.ts';

/** A key figure: a number and a label that holds its base. */
export interface KeyFigure {
  readonly value: string;
  readonly label: string;
}

/** What stands in the place of a number that is not reported. */
const UNKNOWN = '?';

/** The four key figures of an edition. */
export function keyFigures({ now, indicators, translator: t }: EditionContext): KeyFigure[] {
  const { councils, meetings, representation } = now;
  const { overall } = representation;
  const meetingsKnown = meetings.reported > 0 || meetings.base === 0;
  const before = indicators.find(({ year }) => year === now.yearBefore);
  const meetingsUnknown = { value: UNKNOWN, label: notReported('figures.meetings_name') };
  return [
    { value: t.number(councils.established), label: t.text('figures.councils', { m: councils.base }) },
    meetingsKnown ? { value: t.number(meetings.total), label: meetingsLabel() } : meetingsUnknown,
    meetingsKnown
      ? {
          value: t.number(meetings.reached),
          label: t.text('figures.reached', { m: meetings.base, required: numberWord(meetings.required, t) }),
        }
      : meetingsUnknown,
    overall.womenPercent === null
      ? { value: UNKNOWN, label: notReported('figures.women_name') }
      : {
          value: t.percent(overall.womenPercent),
          label: t.text('figures.women', { n: overall.women, m: overall.total }),
        },
  ];

  function notReported(name: 'figures.meetings_name' | 'figures.women_name'): string {
    return t.text('figures.not_reported', { what: t.text(name) });
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
