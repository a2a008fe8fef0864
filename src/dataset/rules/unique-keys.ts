import { residentTables, soundCommunities } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import type { Rule } from './rule.ts';

/** No two rows of a table stand for the same thing. */
export const uniqueKeys: Rule = (files) => [
  ...repeated(files.municipalities, ['id']),
  ...residentTables(files).flatMap((table) => repeated(table, ['municipality', 'community'])),
  ...files.editions.flatMap(({ councils, meetings, members }) => [
    ...repeated(councils, ['municipality']),
    // Two meetings on a day are unlikely (meeting-days.ts); the same row twice is a mistake.
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
  const [named = ''] = columns;
  const seen = new Map<string, Row<T>>();
  return table.rows.flatMap((row) => {
    if (!columns.every((column) => row.isSound(column))) return [];
    const key = columns.map((column) => row.text(column)).join(', ');
    const first = seen.get(key);
    if (first) return [problem('row-twice', row.at(named), { key, first: first.at(named).line })];
    seen.set(key, row);
    return [];
  });
}
