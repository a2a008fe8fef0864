import { problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** Each municipality has its row in councils.csv, established or not. */
export const everyMunicipality = eachEdition(({ councils }, { municipalities }) => {
  if (!councils.complete || !municipalities.complete) return [];
  const present = new Set(councils.rows.map((row) => row.cells['municipality']));
  const end = { file: councils.file, line: (councils.rows.at(-1)?.at('municipality').line ?? 1) + 1, column: 1 };
  return municipalities.rows
    .map((row) => row.cells['id'] ?? '')
    .filter((id) => !present.has(id))
    .map((municipality) => problem('municipality-missing', end, { municipality }));
});
