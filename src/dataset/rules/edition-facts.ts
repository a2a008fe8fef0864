import { validRows } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** The facts of an edition fit each other, its folder, its meetings and the languages. */
export const editionFacts = eachEdition(({ folder, edition, meetings }, { site }) => {
  const { value, document } = edition;
  if (!value) return [];
  const { start, end } = value.period;
  const problems: Problem[] = [];
  if (String(value.year) !== folder) {
    problems.push(problem('edition-year', document.at(['year']), { year: value.year, folder }));
  }
  if (end < start) problems.push(problem('edition-period', document.at(['period']), { start, end }));
  if (value.published <= end) {
    problems.push(problem('edition-published', document.at(['published']), { published: value.published, end }));
  }
  const codes = site.value?.languages.map(({ code }) => code) ?? [];
  for (const code of Object.keys(value.sign_off)) {
    if (site.value && !codes.includes(code)) {
      problems.push(problem('language-unknown', document.keyAt(['sign_off', code]), { code, codes: codes.join(', ') }));
    }
  }
  const outside = validRows(meetings).filter((row) => row.value.date < start || row.value.date > end);
  return [
    ...problems,
    ...outside.map((row) => problem('date-outside', row.at('date'), { value: row.value.date, start, end })),
  ];
});
