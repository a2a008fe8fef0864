import { rowsWith } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** Days on which a meeting is unlikely: holidays, weekends, a day with a meeting already. They do not stop a build. */
export const meetingDays = eachEdition(({ meetings }, files) => {
  const yearly = new Set(files.holidays.sound.yearly);
  const movable = new Set(files.holidays.sound.movable);
  const seen = new Map<string, { line: number; flags: string }>();
  return rowsWith(meetings, files, 'date', 'security_incidents', 'community_concerns').flatMap(({ value, at }) => {
    const { municipality, date } = value;
    const problems: Problem[] = [];
    const day = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (day === 0 || day === 6 || yearly.has(date.slice(5)) || movable.has(date)) {
      problems.push(problem('odd-holiday', at('date'), { value: date }));
    }
    const key = `${municipality} ${date}`;
    const flags = `${value.security_incidents} ${value.community_concerns}`;
    const first = seen.get(key);
    // The same row twice has been told (unique-keys.ts).
    if (first && first.flags !== flags) {
      problems.push(problem('odd-same-day', at('date'), { value: date, first: first.line }));
    }
    if (!first) seen.set(key, { line: at('date').line, flags });
    return problems;
  });
});
