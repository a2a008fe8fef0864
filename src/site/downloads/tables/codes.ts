import type { Reason } from '../../../dataset/dataset.ts';
import type { TextKey } from '../../../dataset/text-keys.generated.ts';

/** A code of a column of the published tables, and the text that says it in words. */
export interface Code {
  readonly column: string;
  readonly code: string;
  readonly text: TextKey;
}

const list = (column: string, texts: Readonly<Record<string, TextKey>>): Code[] =>
  Object.entries(texts).map(([code, text]) => ({ column, code, text }));

const YES_NO = { yes: 'common.yes', no: 'common.no' } as const;
const UNANSWERED = { not_applicable: 'reasons.not_applicable', not_reported: 'reasons.not_reported' } as const;

/** Why a number is missing, in the order in which it is explained. */
export const REASONS: readonly Reason[] = ['not_established', 'not_reported', 'not_applicable', 'no_year_before'];

/** Every code that stands in a table, in words; municipalities and communities have lists of their own. */
export const CODES: readonly Code[] = [
  ...list('region', {
    gjilan: 'regions.gjilan',
    mitrovice: 'regions.mitrovice',
    peje: 'regions.peje',
    prishtine: 'regions.prishtine',
    prizren: 'regions.prizren',
  }),
  ...list('established', YES_NO),
  ...list('work_plan', {
    adopted_with_activities: 'work_plans.adopted_with_activities',
    adopted: 'over_time.without_activities',
    none: 'work_plans.none',
    not_reported: UNANSWERED.not_reported,
  }),
  ...list('compensation', { ...YES_NO, ...UNANSWERED }),
  ...list('security_incidents', YES_NO),
  ...list('community_concerns', YES_NO),
  ...list('capacity', {
    municipality: 'capacities.municipality',
    police: 'capacities.police',
    community: 'capacities.community',
    religious: 'capacities.religious',
    civil_society: 'capacities.civil_society',
    other: 'capacities.other',
  }),
  ...list('data_status', { sample: 'codes.sample', draft: 'codes.draft', final: 'codes.final' }),
  ...REASONS.map((code): Code => ({ column: 'missing', code, text: `reasons.${code}` })),
];

/** The text that says a code in words. */
export function textOfCode(column: string, code: string): TextKey {
  const known = CODES.find((own) => own.column === column && own.code === code);
  if (!known) throw new Error(`the code "${code}" of ${column} has no words`);
  return known.text;
}
