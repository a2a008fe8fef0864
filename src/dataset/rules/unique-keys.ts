import { type Problem, problem } from '../problem.ts';
import type { Table } from '../table.ts';
import type { Rule } from './rule.ts';

/** No two rows of a table stand for the same thing. */
export const uniqueKeys: Rule = (files) => [
  ...repeated(files.municipalities, ['id']),
  ...repeated(files.residents, ['municipality', 'community']),
  ...files.editions.flatMap(({ councils, meetings, members }) => [
    ...repeated(councils, ['municipality']),
    // Two meetings on a day are unlikely (plausibility.ts); the same row twice is a mistake.
    ...repeated(meetings, ['municipality', 'date', 'security_incidents', 'community_concerns']),
    ...repeated(members, ['municipality', 'capacity', 'community']),
  ]),
  ...repeatedCommunities(files.communities.value ?? [], files.communities.document.at),
];

function repeated(table: Table<unknown>, columns: readonly string[]): Problem[] {
  const [first = '', ...others] = columns;
  if (!columns.every((column) => table.header.includes(column))) return [];
  const lines = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const cells = [first, ...others].map((column) => row.cells[column] ?? '');
    const key = cells.join(', ');
    const line = lines.get(key);
    if (line !== undefined) return [problem('row-twice', row.at(first), { key, first: line })];
    lines.set(key, row.at(first).line);
    return [];
  });
}

function repeatedCommunities(
  communities: readonly { id: string }[],
  at: (path: readonly (string | number)[]) => { file: string; line: number; column: number },
): Problem[] {
  return communities.flatMap(({ id }, index) => {
    const first = communities.findIndex((community) => community.id === id);
    return first === index ? [] : [problem('row-twice', at([index, 'id']), { key: id, first: at([first, 'id']).line })];
  });
}
