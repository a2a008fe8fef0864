import { isMissing } from '../dataset/dataset.ts';
import type { LanguageContext } from './context.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';
import { latestEdition } from './shown.ts';

/** The list of all municipalities, each with a link to its page. */
export interface MunicipalitiesView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly items: readonly { readonly name: string; readonly path: string; readonly summary: string }[];
}

export function municipalitiesView(context: LanguageContext): MunicipalitiesView {
  const { translator: t, places, indicators } = context;
  const heading = t.text('municipality.index_title');
  const lead = t.text('municipality.index_lead');
  const latest = latestEdition(context);
  const now = indicators.find(({ year }) => year === latest.year);
  const rows = new Map(now?.meetings.rows.map((row) => [row.municipality, row]));
  return {
    ...pageFrame(context, {
      title: `${heading} – ${t.text('common.title')}`,
      description: lead,
      pathIn: paths.municipalities,
      editions: [latest],
    }),
    heading,
    lead,
    items: places.order.map((id) => {
      const held = rows.get(id)?.held;
      const summary =
        held === undefined || isMissing(held)
          ? t.text(`reasons.${held === undefined ? 'not_reported' : held.missing}`)
          : t.text('common.meetings', { n: held });
      return { name: places.name(id), path: paths.municipality(t.code, id), summary };
    }),
  };
}
