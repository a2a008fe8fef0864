import type { DownloadInput } from '../download.ts';
import { addedField, nameFields } from './fields.ts';
import type { PublishedTable } from './published-table.ts';

/** What each column of the other tables holds, for those who open a table without the package. */
export function columnsTable({ contexts }: DownloadInput, tables: readonly PublishedTable[]): PublishedTable {
  const codes = contexts.map(({ translator }) => translator.code);
  const constraints = { required: true } as const;
  return {
    name: 'columns',
    description: 'data.columns',
    hasReasons: false,
    fields: [
      addedField('table', 'codes.column_table', { description: 'Name of the file, without its ending.', constraints }),
      addedField('column', 'codes.column_column', { description: 'Column of the table.', constraints }),
      ...nameFields(codes, 'codes.column_words'),
      addedField('type', 'codes.column_type', { description: 'Type of Table Schema.', constraints }),
      addedField('description', 'dictionary.column_meaning', { description: 'In English.' }),
    ],
    rows: tables.flatMap(({ name, fields }) =>
      fields.map((field) => [
        name,
        field.name,
        ...contexts.map(({ translator }) => field.title(translator)),
        field.type,
        field.description ?? '',
      ]),
    ),
    primaryKey: ['table', 'column'],
    foreignKeys: [],
  };
}
