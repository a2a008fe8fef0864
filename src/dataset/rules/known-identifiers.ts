import { type DataFiles, residentTables, soundCommunities } from '../files.ts';
import { nearest } from '../nearest.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import type { Rule } from './rule.ts';

/** Every municipality and community that a table names stands in its list. */
export const knownIdentifiers: Rule = (files) => [
  ...unknownIn(files, 'municipality', (id) => {
    return files.municipalities.rows.find((row) => row.text('id') === id)?.at('id');
  }),
  ...unknownIn(files, 'community', (id) => {
    const found = soundCommunities(files).find((own) => own.id === id);
    return found && files.communities.document.at([found.index, 'id']);
  }),
];

/** Cells that name the same thing. */
interface Uses {
  readonly files: Set<string>;
  readonly rows: Row<object>[];
}

function unknownIn(
  files: DataFiles,
  what: keyof DataFiles['identifiers'],
  placeInList: (id: string) => Place | undefined,
): Problem[] {
  const list = files.identifiers[what];
  // Without a list nothing can be said: its own file has been told.
  if (!list.complete) return [];
  const uses = usesOf(files, what);
  const wrongInList = misspeltInList(files, what, uses);
  return [...uses].flatMap(([value, { rows }]) => {
    if (list.known.has(value)) return [];
    const listed = wrongInList.get(value);
    const place = listed === undefined ? undefined : placeInList(listed);
    if (place)
      return [problem('unused-id', place, { what, value: listed ?? '', used: value, rows: rows.length }, value)];
    return rows.map((row) =>
      problem('unknown-id', row.at(what), { what, value, list: list.file }, list.suggest(value)),
    );
  });
}

/** What several files write, with what only the list writes: there it is wrong. */
export function misspeltInList(
  files: DataFiles,
  what: keyof DataFiles['identifiers'],
  uses = usesOf(files, what),
): ReadonlyMap<string, string> {
  const { known } = files.identifiers[what];
  const unused = [...known].filter((id) => !uses.has(id));
  return new Map(
    [...uses].flatMap(([value, { files: inFiles }]) => {
      const listed = known.has(value) || inFiles.size < 2 ? undefined : nearest(value, unused);
      return listed === undefined ? [] : [[value, listed] as const];
    }),
  );
}

function usesOf(files: DataFiles, what: string): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const tables: Table<object>[] = [
    ...residentTables(files),
    ...files.editions.flatMap((own) => [own.councils, own.meetings, own.members]),
  ];
  for (const { file, rows } of tables) {
    for (const row of rows.filter((own) => own.isSound(what))) {
      const id = row.text(what);
      const known = uses.get(id) ?? { files: new Set(), rows: [] };
      known.files.add(file);
      known.rows.push(row);
      uses.set(id, known);
    }
  }
  return uses;
}
