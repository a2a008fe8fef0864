import { residentsOf } from '../../../dataset/dataset.ts';
import type { DownloadInput } from '../download.ts';
import { CODES } from './codes.ts';
import { addedField, EDITION, nameFields, STATUS, schemaField } from './fields.ts';
import { type PublishedTable, TO_COMMUNITIES, TO_MUNICIPALITIES } from './published-table.ts';
import type { RowParts } from './row-parts.ts';

/** What the codes of the other tables mean, and which communities live where. */
export function listTables({ dataset, contexts }: DownloadInput, parts: RowParts): PublishedTable[] {
  const { year } = parts.edition;
  const community = schemaField('members', 'community', 'municipality.column_community');
  const required = { required: true } as const;
  return [
    {
      name: 'residents',
      description: 'data.residents',
      hasReasons: false,
      fields: [
        EDITION,
        schemaField('residents', 'municipality', 'workbook.column_id'),
        ...nameFields(parts.codes, 'list.column_municipality'),
        community,
        ...STATUS,
      ],
      rows: dataset.municipalities.flatMap((municipality) =>
        [...residentsOf(municipality, parts.edition)].map((own) => [
          year,
          ...parts.place(municipality.id),
          own,
          ...parts.status,
        ]),
      ),
      primaryKey: ['municipality', 'community'],
      foreignKeys: [TO_MUNICIPALITIES, TO_COMMUNITIES],
    },
    {
      name: 'municipalities',
      description: 'data.municipalities',
      hasReasons: false,
      fields: [
        schemaField('councils', 'municipality', 'workbook.column_id'),
        ...nameFields(parts.codes, 'list.column_municipality'),
        schemaField('municipalities', 'region', 'municipality.region'),
      ],
      rows: dataset.municipalities.map(({ id, region }) => [...parts.place(id), region]),
      primaryKey: ['municipality'],
      foreignKeys: [],
    },
    {
      name: 'communities',
      description: 'data.communities',
      hasReasons: false,
      fields: [community, ...nameFields(parts.codes, 'municipality.column_community')],
      rows: dataset.communities.map(({ id }) => [
        id,
        ...contexts.map(({ translator: t }) => t.sentence(t.text(`communities.${id as 'other'}.name`))),
      ]),
      primaryKey: ['community'],
      foreignKeys: [],
    },
    {
      name: 'codes',
      description: 'data.codes',
      hasReasons: false,
      fields: [
        addedField('column', 'codes.column_column', {
          description:
            'Column of the other tables; "missing" for the words that stand in by-municipality.csv instead of a value.',
          constraints: required,
        }),
        addedField('code', 'codes.column_code', { description: 'What stands in the column.', constraints: required }),
        ...nameFields(parts.codes, 'codes.column_words'),
      ],
      rows: CODES.map(({ column, code, text }) => [
        column,
        code,
        ...contexts.map(({ translator }) => translator.text(text)),
      ]),
      primaryKey: ['column', 'code'],
      foreignKeys: [],
    },
  ];
}
