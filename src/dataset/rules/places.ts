import { validRows } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Each municipality has one name in each language and a tile of its own. */
export const places: Rule = ({ municipalities, site }) => {
  const codes = new Set(site.sound.languages?.map(({ code }) => code));
  const columns = [...codes].map((code) => `name_${code}`);
  const problems: Problem[] = municipalities.header
    .filter((column) => column.startsWith('name_') && site.sound.languages && !columns.includes(column))
    .map((column) => problem('language-column-unknown', municipalities.headerAt(column), { column }));

  const taken = new Map<string, { line: number; id: string }>();
  for (const { value, cells, at } of validRows(municipalities)) {
    for (const column of columns.filter((name) => municipalities.header.includes(name))) {
      const name = cells[column] ?? '';
      const key = `${column} ${name}`;
      const first = taken.get(key);
      if (name === '') problems.push(problem('value-missing', at(column), { name: column, right: { kind: 'name' } }));
      else if (first) problems.push(problem('name-twice', at(column), { name, first: first.line }));
      else taken.set(key, { line: at(column).line, id: value.id });
    }
    const { tile_column: column, tile_row: row } = value;
    const tile = `${column} ${row}`;
    const owner = taken.get(tile);
    if (owner) problems.push(problem('tile-twice', at('tile_column'), { column, row, municipality: owner.id }));
    else taken.set(tile, { line: at('id').line, id: value.id });
  }
  return problems;
};
