import type { DownloadInput } from '../download.ts';
import { columnsTable } from './columns-table.ts';
import { editionTables } from './edition-tables.ts';
import { listTables } from './list-tables.ts';
import type { PublishedTable } from './published-table.ts';
import { rowParts } from './row-parts.ts';
import { summaryTable } from './summary-table.ts';

/** All tables of an edition, those first that most people look for. */
export function publishedTables(input: DownloadInput): PublishedTable[] {
  const parts = rowParts(input);
  const tables = [summaryTable(input, parts), ...editionTables(parts), ...listTables(input, parts)];
  return [...tables, columnsTable(input, tables)];
}
