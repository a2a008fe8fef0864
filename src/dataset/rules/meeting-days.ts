import { rowsWith } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

const FLAGS = ['security_incidents', 'community_concerns'] as const;

/** Days on which a meeting is unlikely: holidays, weekends, a day with a meeting already. They do not stop a build. */
export const meetingDays = eachEdition(({ meetings }, files) => {
  const yearly = new Set(files.holidays.sound.yearly);
  const movable = new Set(files.holidays.sound.movable);
  const rows = rowsWith(meetings, files, 'date', ...FLAGS);
  const seen = new Map<string, (typeof rows)[number]>();
  return rows.flatMap((row) => {
    const { municipality, date } = row.value;
    const problems: Problem[] = [];
    const day = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (day === 0 || day === 6 || yearly.has(date.slice(5)) || movable.has(date)) {
      problems.push(problem('odd-holiday', row.at('date'), { value: date }));
    }
    const key = `${municipality} ${date}`;
    const first = seen.get(key);
    // The same row twice has been told (unique-keys.ts).
    if (first && FLAGS.some((flag) => first.value[flag] !== row.value[flag])) {
      problems.push(problem('odd-same-day', row.at('date'), { value: date, first: first.at('date').line }));
    }
    if (!first) seen.set(key, row);
    return problems;
  });
});
