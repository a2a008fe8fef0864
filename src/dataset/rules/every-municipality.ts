import { nearest } from '../nearest.ts';
import { problem } from '../problem.ts';
import { lookalike } from '../suggest.ts';
import { eachEdition } from './rule.ts';

/**
 * Each municipality has its row in councils.csv, established or not. One whose row is there with a
 * misspelt identifier is not missing: the identifier has been reported.
 */
export const everyMunicipality = eachEdition(({ councils }, { municipalities }) => {
  if (!councils.complete || councils.rows.length === 0 || !municipalities.complete) return [];
  const ids = municipalities.rows.map((row) => row.cells['id'] ?? '');
  const written = new Set(councils.rows.map((row) => row.cells['municipality'] ?? ''));
  const absent = ids.filter((id) => !written.has(id));
  const misspelt = [...written].filter((id) => !ids.includes(id));
  const meant = new Set(misspelt.map((id) => nearest(lookalike(id)?.suggestion ?? id, absent)));
  const end = { file: councils.file, line: (councils.rows.at(-1)?.at('municipality').line ?? 1) + 1, column: 1 };
  return absent
    .filter((id) => !meant.has(id))
    .map((municipality) => problem('municipality-missing', end, { municipality }));
});
