import { numberWord } from '../charts/values.ts';
import type { CorrectedNumberEntry } from '../dataset/types.generated.ts';
import { FIGURES, type FigureId } from '../indicators/figures.ts';
import type { EditionContext } from './context.ts';

/** The numbers that a correction changed, before and after. */
export interface CorrectedNumbers {
  readonly head: readonly string[];
  readonly rows: readonly {
    /** Empty for a number of the whole edition. */
    readonly place: string;
    readonly figure: string;
    readonly old: string;
    readonly new: string;
  }[];
}

/** The compared figures stand for what they are made of, which would say everything twice. */
const REPEATED = new Set([
  ...['councils established', 'meetings total', 'meetings reached', 'work_plans adopted'],
  ...['compensation shares.yes.count', 'incidents councils', 'representation overall.total'],
  ...['representation overall.womenPercent', 'representation gaps'],
]);

function isRepeated({ indicator, municipality, figure }: CorrectedNumberEntry): boolean {
  if (municipality !== undefined) return figure === 'standing';
  return REPEATED.has(`${indicator} ${figure}`) || /^items\.\w+\.(?:before|base|baseBefore)$/.test(figure);
}

export function correctedNumbers(context: EditionContext, entries: readonly CorrectedNumberEntry[]): CorrectedNumbers {
  const { translator: t, places } = context;
  const shown = entries.filter((entry) => !isRepeated(entry));
  return {
    head: [
      t.text('meetings.column_name'),
      t.text('change.column_figure'),
      t.text('corrections.old'),
      t.text('corrections.new'),
    ],
    rows: shown.map((entry) => ({
      place: entry.municipality === undefined ? '' : places.name(entry.municipality),
      figure: nameOf(entry, context),
      old: sayValue(entry, entry.old, context),
      new: sayValue(entry, entry.new, context),
    })),
  };
}

/** The figure in words; one that has no words of its own is named as in indicators.json. */
function nameOf({ indicator, municipality, figure }: CorrectedNumberEntry, context: EditionContext): string {
  const { translator: t, now, dataset } = context;
  const [, item, kind] = /^items\.(\w+)\.(now|difference)$/.exec(figure) ?? [];
  const compared = FIGURES.find((own) => own === item) ?? (municipality === undefined ? undefined : OF_PLACE[figure]);
  if (compared) {
    const label = t.text(`change.${compared}`, { required: numberWord(now.meetings.required, t) });
    return kind === 'difference'
      ? t.text('common.labelled', { label, value: t.text('change.column_difference') })
      : label;
  }
  if (municipality !== undefined && figure === 'discussed') return t.text('municipality.incidents');
  if (municipality !== undefined && figure === 'gaps') return t.text('municipality.gaps');
  const id = figure.split('.').at(-1) ?? '';
  const isCommunity = figure.includes('yCommunity.') && dataset.communities.some((own) => own.id === id);
  const label = t.text(isCommunity ? 'municipality.members' : `methodology.${indicator}.name`);
  return t.text('common.labelled', {
    label,
    value: isCommunity ? t.text(`communities.${id as 'other'}.short`) : figure,
  });
}

/** Figures of a municipality that have the name of one that is compared. */
const OF_PLACE: Readonly<Record<string, FigureId>> = {
  held: 'meetings',
  'members.total': 'members',
  'members.womenPercent': 'women',
};

function sayValue(
  { figure }: CorrectedNumberEntry,
  value: number | string,
  { translator: t, dataset, places }: EditionContext,
): string {
  if (typeof value === 'number') {
    if (/percent$/i.test(figure)) return t.percent(value);
    return t.number(value, Number.isInteger(value) ? 0 : 1);
  }
  if (value === 'none') return t.text('municipality.no_gaps');
  const reason = REASONS.find((own) => own === value);
  if (reason) return t.text(`reasons.${reason}`);
  const names = value.split(', ').map((id) => {
    if (dataset.communities.some((own) => own.id === id)) return t.text(`communities.${id as 'other'}.short`);
    return dataset.municipalities.some((own) => own.id === id) ? places.name(id) : id;
  });
  return t.list(names);
}

const REASONS = ['not_established', 'not_reported', 'not_applicable', 'no_year_before'] as const;
