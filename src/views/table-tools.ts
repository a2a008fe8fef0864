import { withId } from '../dataset/lookup.ts';
import type { LanguageContext } from './context.ts';

/** What stands above a table that scripts sort and filter (src/browser/table.ts), in words. */
export interface TableTools {
  /** Name of the table in the page and in its address. */
  readonly id: string;
  readonly label: string;
  readonly find: string;
  readonly region: {
    readonly label: string;
    readonly all: string;
    readonly items: readonly { readonly id: string; readonly name: string }[];
  };
  readonly order: {
    readonly label: string;
    readonly columns: readonly { readonly id: string; readonly name: string }[];
  };
  readonly reverse: string;
  /** 'Shown: %n of %m', for the script to fill in. */
  readonly shown: string;
  readonly all: string;
}

/** What a row tells the scripts. */
export interface RowFacts {
  readonly region: string;
  /** The names of the municipality in all languages. */
  readonly names: string;
  /** The numbers of the columns that can be sorted: '3 12 - 25'. */
  readonly values: string;
}

/** @param columns the columns that can be sorted; the table comes in the order of the first */
export function tableTools(
  { dataset, translator: t }: LanguageContext,
  id: string,
  columns: TableTools['order']['columns'],
): TableTools {
  const regions = [...new Set(dataset.municipalities.map(({ region }) => region))].map((region) => ({
    id: region,
    name: t.text(`regions.${region as 'peje'}`),
  }));
  return {
    id,
    label: t.text('table.label'),
    find: t.text('table.find'),
    region: {
      label: t.text('table.region'),
      all: t.text('table.all_regions'),
      items: regions.sort((a, b) => t.compare(a.name, b.name)),
    },
    order: { label: t.text('table.order'), columns },
    reverse: t.text('table.reverse'),
    shown: t.text('table.shown', { n: '%n', m: '%m' }),
    all: t.text('table.all'),
  };
}

/** @param values by column; null where a number is missing */
export function rowFacts(
  { dataset, places }: LanguageContext,
  municipality: string,
  values: readonly (number | null)[],
): RowFacts {
  const own = withId(dataset.municipalities, municipality);
  if (!own) throw new Error(`there is no municipality "${municipality}"`);
  const names = new Set(Object.values(own.names).flatMap((name) => name.split('/')));
  return {
    region: own.region,
    names: [...names].join(' '),
    values: [places.rank(municipality), ...values].map((value) => value ?? '-').join(' '),
  };
}
