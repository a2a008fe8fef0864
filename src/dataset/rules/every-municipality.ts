import { problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/**
 * Each municipality has its row in councils.csv, established or not. One whose row is there with a
 * misspelt identifier is not missing: the identifier has been told.
 */
export const everyMunicipality = eachEdition(({ councils }, { identifiers: { municipality: listed } }) => {
  const named = councils.columns.includes('municipality') && councils.rows.length > 0;
  if (!named || !councils.complete || !listed.complete) return [];
  const written = new Set(councils.rows.map((row) => listed.meant(row.text('municipality'))));
  const last = councils.rows.at(-1)?.at('municipality');
  const place = { file: councils.file, line: last?.line ?? 1, column: 1 };
  return [...listed.known]
    .filter((id) => !written.has(id))
    .map((municipality) => problem('municipality-missing', place, { municipality }));
});
