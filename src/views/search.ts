import { INDICATORS } from '../indicators/indicators.ts';
import type { LanguageContext } from './context.ts';
import { paths } from './paths.ts';
import { shownEditions } from './shown.ts';

/** What readers of a language can look for, and the words of the search (src/browser/search.ts). */
export interface SearchView {
  /** Path of the script that brings it to the page. */
  readonly path: string;
  readonly labels: {
    readonly field: string;
    readonly close: string;
    /** 'Results: %n', for the script to fill in. */
    readonly results: string;
    readonly none: string;
  };
  readonly groups: readonly {
    readonly name: string;
    readonly items: readonly SearchItem[];
  }[];
}

export interface SearchItem {
  readonly text: string;
  /** From the root of the site. */
  readonly path: string;
  /** Other words that find it: names in other languages, a definition. */
  readonly more: string;
}

/** What the page over time compares. */
const COMPARED = [
  'over_time.meetings',
  'change.councils',
  'change.work_plans',
  'change.compensation',
  'change.incidents',
  'change.women',
  'change.gaps',
] as const;

/** Somebody who knows what a file is called looks for that. */
const FORMATS = ['PDF', 'XLSX', 'CSV', 'JSON', 'ZIP'];

export function searchView(context: LanguageContext): SearchView {
  const { dataset, translator: t, places } = context;
  const names = new Map(dataset.municipalities.map(({ id, names: byLanguage }) => [id, Object.values(byLanguage)]));
  return {
    path: paths.search(t.code),
    labels: {
      field: t.text('search.field'),
      close: t.text('search.close'),
      results: t.text('search.results', { n: '%n' }),
      none: t.text('search.none'),
    },
    groups: [
      {
        name: t.text('site.nav_municipalities'),
        items: places.order.map((id) => ({
          text: places.name(id),
          path: paths.municipality(t.code, id),
          more: (names.get(id) ?? []).filter((name) => name !== places.name(id)).join(' '),
        })),
      },
      {
        name: t.text('search.indicators'),
        items: INDICATORS.map((id) => ({
          text: t.text(`methodology.${id}.name`),
          path: `${paths.methodology(t.code)}#${id}`,
          more: t.text(`methodology.${id}.definition`),
        })),
      },
      {
        name: t.text('search.pages'),
        items: [
          ...shownEditions(context)
            .toReversed()
            .map(({ year }) => ({
              text: t.text('site.edition', { year }),
              path: paths.edition(t.code, year),
              more: t.text('common.sheet_of_year', { year }),
            })),
          { text: t.text('municipality.index_title'), path: paths.municipalities(t.code), more: '' },
          {
            text: t.text('over_time.heading'),
            path: paths.overTime(t.code),
            more: COMPARED.map((figure) => t.text(figure)).join(' '),
          },
          { text: t.text('methodology.title'), path: paths.methodology(t.code), more: t.text('methodology.lead') },
          {
            text: t.text('data.title'),
            path: paths.data(t.code),
            more: [t.text('data.lead'), ...FORMATS].join(' '),
          },
          { text: t.text('dictionary.title'), path: paths.dictionary(t.code), more: t.text('dictionary.lead') },
          { text: t.text('corrections.title'), path: paths.corrections(t.code), more: t.text('corrections.lead') },
          { text: t.text('about.title'), path: paths.about(t.code), more: t.text('about.privacy') },
        ],
      },
    ],
  };
}
