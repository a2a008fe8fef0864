import { sayRequirement } from '../charts/values.ts';
import type { TextKey } from '../dataset/text-keys.generated.ts';
import type { CorrectedNumberEntry } from '../dataset/types.generated.ts';
import { FIGURES } from '../indicators/figures.ts';
import type { EditionContext } from './context.ts';

/** A published number, by its place among the values of its indicator. */
type Named = Pick<CorrectedNumberEntry, 'indicator' | 'municipality' | 'figure'>;

/** What the compared figures and the rows of the municipalities say too. */
const REPEATED = new Set([
  ...['councils established', 'councils base', 'meetings total', 'meetings reached', 'work_plans adopted'],
  ...['compensation shares.yes.count', 'incidents councils', 'representation overall.total'],
  ...['representation overall.womenPercent', 'representation gaps'],
]);
const REPEATED_OF_PLACE = ['standing', 'before', 'members.men'];

export function repeatsAnother({ indicator, municipality, figure }: Named): boolean {
  if (municipality !== undefined) {
    return REPEATED_OF_PLACE.includes(figure) || (indicator === 'incidents' && figure === 'held');
  }
  return REPEATED.has(`${indicator} ${figure}`) || /(?:^|\.)(?:before|base|baseBefore|reported)$/.test(figure);
}

/** The words of a figure; one that has none is named as in indicators.json. */
export function nameOfFigure(entry: Named, context: EditionContext): string {
  const { translator: t, places } = context;
  const name = wordsOf(entry, context);
  return entry.municipality === undefined
    ? name
    : t.text('common.labelled', { label: places.name(entry.municipality), value: name });
}

function wordsOf({ indicator, municipality, figure }: Named, context: EditionContext): string {
  const { translator: t, now } = context;
  const labelled = (label: string, value: string) => t.text('common.labelled', { label, value });
  const [, item, kind] = /^items\.(\w+)\.(now|difference)$/.exec(figure) ?? [];
  const compared = FIGURES.find((own) => own === item);
  if (compared) {
    const label = t.text(`change.${compared}`, sayRequirement(now.meetings.required, t));
    return kind === 'difference' ? labelled(label, t.text('change.column_difference')) : label;
  }
  const own = (municipality === undefined ? WHOLE : OF_PLACE)[`${indicator} ${figure}`];
  if (own) return t.text(own);
  const [group = '', id = ''] = figure.split('.').slice(-2);
  const part = partOf(group, id, context);
  if (part !== undefined) return labelled(t.text(GROUPS[group] ?? 'municipality.members'), part);
  const [, answer = ''] = /^shares\.(\w+)\./.exec(figure) ?? [];
  const value = answer === '' ? undefined : answerOf(indicator, answer, context);
  return labelled(t.text(`methodology.${indicator}.name`), value ?? figure);
}

const WHOLE: Readonly<Record<string, TextKey>> = {
  'councils notEstablished': 'meetings.not_established',
  'meetings mean': 'over_time.meetings',
  'meetings none': 'corrections.no_meeting',
  'representation overall.women': 'list.column_women',
  'representation overall.men': 'list.column_men',
  'representation councilsWithGap': 'over_time.councils_with_gap',
  'representation withoutWomen': 'corrections.without_women',
};

const OF_PLACE: Readonly<Record<string, TextKey>> = {
  'meetings held': 'change.meetings',
  'work_plans plan': 'municipality.work_plan',
  'compensation answer': 'municipality.compensation',
  'incidents discussed': 'municipality.incidents',
  'representation members': 'municipality.members',
  'representation members.total': 'municipality.members',
  'representation members.women': 'list.column_women',
  'representation members.womenPercent': 'municipality.women',
  'representation gaps': 'municipality.gaps',
};

/** Groups of figures whose last part is a community. */
const GROUPS: Readonly<Record<string, TextKey>> = { gapsByCommunity: 'municipality.gaps' };

function partOf(group: string, id: string, { translator: t, dataset }: EditionContext): string | undefined {
  if (group === 'byCapacity') return t.text(`capacities.${id as 'other'}`);
  const isCommunity = /Community$/.test(group) && dataset.communities.some((own) => own.id === id);
  return isCommunity ? t.text(`communities.${id as 'other'}.short`) : undefined;
}

const ANSWERS = {
  work_plans: ['adopted_with_activities', 'adopted', 'none', 'not_reported', 'not_established'],
  compensation: ['yes', 'no', 'not_applicable', 'not_reported'],
} as const;

function answerOf(indicator: string, id: string, { translator: t }: EditionContext): string | undefined {
  const plan = ANSWERS.work_plans.find((own) => own === id);
  if (indicator === 'work_plans') return plan && t.text(`work_plans.${plan}`);
  const answer = ANSWERS.compensation.find((own) => own === id);
  return indicator === 'compensation' && answer ? t.text(`compensation.${answer}`) : undefined;
}

const REASONS = ['not_established', 'not_reported', 'not_applicable', 'no_year_before'] as const;

/** A value in words and in the numbers of the language. */
export function sayFigure({ indicator, figure }: Named, value: number | string, context: EditionContext): string {
  const { translator: t, dataset, places } = context;
  if (typeof value === 'number') {
    if (/\.difference$/.test(figure)) return sayDifference(figure, value, context);
    if (/percent$/i.test(figure) || figure === 'items.women.now') return t.percent(value);
    return t.number(value, Number.isInteger(value) ? 0 : 1);
  }
  const answer = answerOf(indicator, value, context);
  if (answer !== undefined) return answer;
  if (value === 'none') return t.text('municipality.no_gaps');
  const reason = REASONS.find((own) => own === value);
  if (reason) return t.text(`reasons.${reason}`);
  const names = value.split(', ').map((id) => {
    if (dataset.communities.some((own) => own.id === id)) return t.text(`communities.${id as 'other'}.short`);
    return dataset.municipalities.some((own) => own.id === id) ? places.name(id) : id;
  });
  return t.list(names);
}

function sayDifference(figure: string, value: number, { translator: t }: EditionContext): string {
  if (value === 0) return t.text('common.no_change');
  const signed = t.signed(value);
  return figure === 'items.women.difference' ? t.text('common.points', { n: signed, count: Math.abs(value) }) : signed;
}
