import { soundCommunities } from '../files.ts';
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
  ...soundCommunities(files).flatMap(({ index, id }, _, all) => {
    const at = (own: number) => files.communities.document.at([own, 'id']);
    const first = all.find((own) => own.id === id)?.index ?? index;
    return first === index ? [] : [problem('row-twice', at(index), { key: id, first: at(first).line })];
  }),
];

function repeated<T>(table: Table<T>, columns: readonly (keyof T & string)[]): Problem[] {
  const [first = ''] = columns;
  const lines = new Map<string, number>();
  return table.rows.flatMap((row) => {
    if (!columns.every((column) => row.isSound(column))) return [];
    const key = columns.map((column) => row.cells[column] ?? '').join(', ');
    const place = row.at(first);
    const line = lines.get(key);
    if (line !== undefined) return [problem('row-twice', place, { key, first: line })];
    lines.set(key, place.line);
    return [];
  });
}
