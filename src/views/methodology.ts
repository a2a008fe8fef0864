import { type Sign, signSvg } from '../charts/signs.ts';
import type { Edition } from '../dataset/dataset.ts';
import { INDICATORS, type IndicatorId } from '../indicators/indicators.ts';
import type { LanguageContext } from './context.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';
import { latestEdition, shownEditions } from './shown.ts';

/** The page that says how each number is made. */
export interface MethodologyView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly indicators: readonly {
    readonly id: IndicatorId;
    readonly name: string;
    readonly facts: readonly { readonly label: string; readonly text: string }[];
  }[];
  readonly rounding: { readonly heading: string; readonly text: string };
  readonly signs: {
    readonly heading: string;
    readonly lead: string;
    readonly items: readonly { readonly sign: string; readonly text: string }[];
  };
}

/** The files that an indicator is computed from. */
const FILES: Readonly<Record<IndicatorId, readonly string[]>> = {
  councils: ['councils.csv'],
  meetings: ['meetings.csv'],
  work_plans: ['councils.csv'],
  compensation: ['councils.csv'],
  incidents: ['meetings.csv'],
  representation: ['members.csv', 'residents.csv'],
  change: ['councils.csv', 'meetings.csv', 'members.csv'],
};

/** The names of the files that an indicator is computed from. */
export function sourceFiles(id: IndicatorId): readonly string[] {
  return FILES[id];
}

/** Where the data of an indicator stands in the data folder. */
export function sourcePaths(id: IndicatorId, { year, residents }: Edition): string[] {
  const isShared = (file: string) => file === 'residents.csv' && residents === undefined;
  return FILES[id].map((file) => (isShared(file) ? file : `editions/${year}/${file}`));
}

/** The signs with the text that explains each. */
const SIGNS = [
  ['full', 'methodology.sign_held'],
  ['half', 'methodology.sign_half'],
  ['empty', 'methodology.sign_empty'],
  ['dash', 'methodology.sign_not_applicable'],
  ['hatched', 'methodology.sign_not_established'],
  ['unknown', 'methodology.sign_not_reported'],
  ['ring', 'methodology.sign_gap'],
  ['dot', 'methodology.sign_neither'],
] as const;

export function methodologyView(context: LanguageContext): MethodologyView {
  const { translator: t } = context;
  const latest = latestEdition(context);
  const references = latest.legalReferences.map(({ number, ministry }) => t.text(`legal.${ministry}`, { number }));
  const heading = t.text('methodology.title');
  const lead = t.text('methodology.lead');
  return {
    ...pageFrame(context, {
      title: heading,
      description: lead,
      pathIn: paths.methodology,
      editions: shownEditions(context),
    }),
    heading,
    lead,
    indicators: INDICATORS.map((id) => ({
      id,
      name: t.text(`methodology.${id}.name`),
      facts: [
        { label: t.text('methodology.label_definition'), text: t.text(`methodology.${id}.definition`) },
        { label: t.text('methodology.label_formula'), text: t.text(`methodology.${id}.formula`) },
        { label: t.text('methodology.label_base'), text: t.text(`methodology.${id}.base`) },
        {
          label: t.text('methodology.label_source'),
          text: t.text('methodology.field_source', { file: t.list(FILES[id]) }),
        },
        { label: t.text('methodology.label_legal'), text: t.list(references) },
      ],
    })),
    rounding: { heading: t.text('methodology.rounding'), text: t.text('methodology.rounding_text') },
    signs: {
      heading: t.text('methodology.signs'),
      lead: t.text('methodology.signs_lead'),
      items: SIGNS.map(([sign, key]) => ({ sign: signAtSize(sign), text: t.text(key) })),
    },
  };
}

function signAtSize(sign: Sign): string {
  if (sign === 'ring') return signSvg(sign, 14, 14, 1.2);
  return sign === 'dot' ? signSvg(sign, 3, 3, 1) : signSvg(sign, 24, 14, 1.2);
}
