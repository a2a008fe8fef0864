import { type Problem, problem } from '../problem.ts';
import { rightOf, schemaOf } from '../schemas.ts';
import type { Rule } from './rule.ts';

/** The place of a municipality on the schematic map. */
const TILE = ['tile_column', 'tile_row'] as const;

/** Each municipality has one name in each language and a tile of its own, or no municipality has a tile. */
export const places: Rule = ({ municipalities }) => {
  const names = municipalities.columns.filter((column) => column.startsWith('name_'));
  const problems: Problem[] = [];
  const mapped = municipalities.rows.some((row) => TILE.some((column) => row.text(column) !== ''));
  const seen = new Set<string>();
  const taken = new Map<string, { line: number; id: string }>();
  for (const row of municipalities.rows) {
    const id = row.text('id');
    const owner = { line: row.at('id').line, id };
    // A row that stands twice has been told.
    if (seen.has(id)) continue;
    if (id !== '') seen.add(id);
    for (const column of names.filter((own) => row.isSound(own))) {
      const name = row.text(column);
      const key = `${column} ${name}`;
      const first = taken.get(key);
      if (name === '')
        problems.push(problem('value-missing', row.at(column), { name: column, right: { kind: 'name' } }));
      else if (first) problems.push(problem('name-twice', row.at(column), { name, first: first.line }));
      else taken.set(key, owner);
    }
    for (const name of TILE.filter((own) => mapped && row.isSound(own) && row.text(own) === '')) {
      problems.push(
        problem('tile-missing', row.at(name), {
          name,
          right: rightOf(schemaOf('municipalities').properties?.[name] ?? {}),
        }),
      );
    }
    const { tile_column: column, tile_row: line } = row.value;
    if (!row.isSound('tile_column') || !row.isSound('tile_row') || !column || !line) continue;
    const tile = `${column} ${line}`;
    const first = taken.get(tile);
    if (first)
      problems.push(problem('tile-twice', row.at('tile_column'), { column, row: line, municipality: first.id }));
    else taken.set(tile, owner);
  }
  return problems;
};
