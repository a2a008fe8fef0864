import { rowsWith } from '../files.ts';
import { problem } from '../problem.ts';
import { eachEdition } from './rule.ts';
import { tally } from './tally.ts';

/** Compensation is `not_applicable` exactly where no meeting was held. */
export const compensation = eachEdition(({ councils, meetings }, files) => {
  const held = tally(meetings, files, [], () => 1);
  return rowsWith(councils, files, 'established', 'compensation').flatMap((row) => {
    const { municipality, established, compensation: given } = row.value;
    const allowed = established === 'yes' ? ['not_applicable', 'not_reported'] : ['not_applicable'];
    if (held.exactly(municipality) === 0 && !allowed.includes(given)) {
      return [problem('compensation-without-meeting', row.at('compensation'), { value: given, established })];
    }
    const count = held.atLeast(municipality);
    // Where no council is established, the meetings are what is wrong.
    if (count > 0 && given === 'not_applicable' && established === 'yes') {
      return [problem('compensation-with-meetings', row.at('compensation'), { meetings: count })];
    }
    return [];
  });
});
