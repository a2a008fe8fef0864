import { type Schema, schemaOf } from '../../dataset/schemas.ts';
import { issueNumber } from '../../editions/issue.ts';
import { marksOf } from '../../views/marks.ts';
import type { DownloadInput } from './download.ts';
import type { PublishedTable } from './tables.ts';

/** Describes the files of an edition for programs: a Frictionless Data Package. */
export function datapackage(input: DownloadInput, tables: readonly PublishedTable[]): string {
  const { dataset, edition, contexts } = input;
  const sentences = contexts.flatMap(({ translator }) => marksOf(edition, translator).map(({ sentence }) => sentence));
  const publisher = contexts.map(({ translator }) => translator.text('common.publisher')).join(' · ');
  const document = {
    profile: 'tabular-data-package',
    name: `fact-sheet-${edition.year}`,
    title: contexts
      .map(
        ({ translator: t }) => `${t.text('common.title')}, ${t.text('common.sheet_of_year', { year: edition.year })}`,
      )
      .join(' · '),
    description: sentences.join(' · '),
    version: `${edition.year}.${issueNumber(edition)}`,
    created: `${edition.published}T00:00:00Z`,
    homepage: contexts[0]?.address ?? dataset.site.address,
    licenses: [{ name: dataset.site.licence.name, path: dataset.site.licence.address }],
    contributors: [{ title: publisher, role: 'publisher' }],
    resources: tables.map(({ name, columns }) => ({
      name,
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      description: schemaOf(name).description,
      schema: { fields: columns.map((column) => field(column, schemaOf(name))), missingValues: [''] },
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Columns that are published beside those of the data folder. */
const ADDED: Readonly<Record<string, { readonly title: string; readonly type: string }>> = {
  edition: { title: 'Year of the edition', type: 'integer' },
  data_status: { title: 'Status of the data: sample, draft or final', type: 'string' },
  data_status_note: { title: 'What the status means, in each language', type: 'string' },
};

function field(column: string, schema: Schema) {
  const added = ADDED[column];
  if (added) return { name: column, ...added };
  const own = schema.properties?.[column];
  if (!own) return { name: column, title: 'Name of the municipality in the language', type: 'string' };
  const constraints = {
    ...(schema.required?.includes(column) ? { required: true } : {}),
    ...(own.enum ? { enum: own.enum } : {}),
    ...(own.minimum === undefined ? {} : { minimum: own.minimum }),
  };
  const type = own.format === 'date' ? 'date' : own.type;
  return { name: column, title: own.title, description: own.description, type, constraints };
}
