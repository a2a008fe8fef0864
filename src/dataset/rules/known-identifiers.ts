import type { DataFiles } from '../files.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { Row, Table } from '../table.ts';
import type { Rule } from './rule.ts';

/** Every municipality and community that a table names stands in its list. */
export const knownIdentifiers: Rule = (files) => {
  const listed = files.municipalities.complete ? files.municipalities.rows : [];
  const municipalities = new Set(listed.map((row) => row.cells['id'] ?? ''));
  const communities = new Set(files.communities.value?.map(({ id }) => id));
  return tablesOf(files).flatMap((table) => [
    ...unknownIn(table, 'municipality', municipalities, files.municipalities.file),
    ...unknownIn(table, 'community', communities, files.communities.document.file),
  ]);
};

function tablesOf(files: DataFiles): Table<object>[] {
  return [
    files.residents,
    ...files.editions.flatMap(({ councils, meetings, members }) => [councils, meetings, members]),
  ];
}

function unknownIn(table: Table<object>, column: string, known: ReadonlySet<string>, file: string): Problem[] {
  // Without a list nothing can be said: its own file has been reported.
  if (known.size === 0 || !table.header.includes(column)) return [];
  const isUnknown = ({ sound, cells }: Row<object>) => column in sound && !known.has(cells[column] ?? '');
  return table.rows.filter(isUnknown).map((row) => {
    const value = row.cells[column] ?? '';
    return problem('unknown-id', row.at(column), { what: column, value, list: file }, nearest(value, known));
  });
}
