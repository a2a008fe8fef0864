import { validRows } from '../files.ts';
import { problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** Compensation is `not_applicable` exactly where no meeting was held. */
export const compensation = eachEdition(({ councils, meetings }, { municipalities }) => {
  if (!meetings.complete) return [];
  const held = new Map<string, number>();
  for (const { cells } of meetings.rows) {
    const id = cells['municipality'] ?? '';
    held.set(id, (held.get(id) ?? 0) + 1);
  }
  const known = new Set(municipalities.rows.map((row) => row.cells['id']));
  return validRows(councils).flatMap(({ value, at }) => {
    // Of a misspelt identifier the meetings cannot be told; it has been reported.
    if (!known.has(value.municipality)) return [];
    const count = held.get(value.municipality) ?? 0;
    const given = value.compensation;
    const allowed = value.established === 'yes' ? ['not_applicable', 'not_reported'] : ['not_applicable'];
    if (count === 0 && !allowed.includes(given)) {
      return [
        problem('compensation-without-meeting', at('compensation'), {
          value: given,
          established: value.established,
        }),
      ];
    }
    if (count > 0 && given === 'not_applicable') {
      return [problem('compensation-with-meetings', at('compensation'), { meetings: count })];
    }
    return [];
  });
});
