import { validRows } from '../files.ts';
import { problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** Compensation is `not_applicable` exactly where no meeting was held. */
export const compensation = eachEdition(({ councils, meetings }) => {
  if (!meetings.complete) return [];
  const held = new Map<string, number>();
  for (const { cells } of meetings.rows) {
    const id = cells['municipality'] ?? '';
    held.set(id, (held.get(id) ?? 0) + 1);
  }
  return validRows(councils).flatMap(({ value, at }) => {
    const count = held.get(value.municipality) ?? 0;
    const given = value.compensation;
    const allowed = value.established === 'yes' ? ['not_applicable', 'not_reported'] : ['not_applicable'];
    if (count === 0 && !allowed.includes(given)) {
      return [
        problem('compensation-without-meeting', at('compensation'), {
          value: given,
          established: value.established === 'yes',
        }),
      ];
    }
    if (count > 0 && given === 'not_applicable') {
      return [problem('compensation-with-meetings', at('compensation'), { meetings: count })];
    }
    return [];
  });
});
