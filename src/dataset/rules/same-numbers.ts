import { type Problem, problem } from '../problem.ts';
import { eachEdition } from './rule.ts';
import { type Tally, tally } from './tally.ts';

/** Councils from which it is unlikely that all have the same number. */
const FEW = 4;

/** All councils with the same number: a column filled down. It is possible, so it does not stop a build. */
export const sameNumbers = eachEdition(({ meetings, members }, files) => [
  ...same(
    tally(meetings, files, [], () => 1),
    meetings.file,
    'meetings',
  ),
  ...same(
    tally(members, files, ['women', 'men'], (row) => row.women + row.men),
    members.file,
    'members',
  ),
]);

function same(tallied: Tally, file: string, what: 'meetings' | 'members'): Problem[] {
  const counts = tallied.all() ?? [];
  const [n = 0] = counts;
  if (counts.length < FEW || counts.some((own) => own !== n)) return [];
  return [problem('odd-same', { file, line: 1, column: 1 }, { what, n })];
}
