import { type Problem, problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** The facts of an edition fit each other, its folder, its meetings and the languages. */
export const editionFacts = eachEdition(({ folder, edition, meetings }, { site }) => {
  const { sound: value, document } = edition;
  const { start = '', end = '' } = value.period ?? {};
  const problems: Problem[] = [];
  if (value.year !== undefined && String(value.year) !== folder) {
    problems.push(problem('edition-year', document.at(['year']), { year: value.year, folder }));
  }
  if (end < start) problems.push(problem('edition-period', document.at(['period']), { start, end }));
  if (value.published !== undefined && value.published <= end) {
    problems.push(problem('edition-published', document.at(['published']), { published: value.published, end }));
  }
  const codes = site.sound.languages?.map(({ code }) => code) ?? [];
  for (const code of Object.keys(value.sign_off ?? {})) {
    if (site.sound.languages && !codes.includes(code)) {
      problems.push(problem('language-unknown', document.keyAt(['sign_off', code]), { code, codes: codes.join(', ') }));
    }
  }
  const known = start !== '' && start <= end;
  const outside = meetings.rows.flatMap((row) => {
    const { date } = row.sound;
    return known && date !== undefined && (date < start || date > end) ? [{ at: row.at, date }] : [];
  });
  return [
    ...problems,
    ...outside.map(({ at, date }) => problem('date-outside', at('date'), { value: date, start, end })),
  ];
});
