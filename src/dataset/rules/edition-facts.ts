import { type Problem, problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** The facts of an edition fit each other, its folder and its meetings. */
export const editionFacts = eachEdition(({ folder, edition, meetings }) => {
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
  // A period that is wrong itself says nothing of the meetings.
  if (start === '' || end < start) return problems;
  const outside = meetings.rows.flatMap((row) => {
    const { date = start } = row.isSound('date') ? row.value : {};
    return date < start || date > end ? [problem('date-outside', row.at('date'), { value: date, start, end })] : [];
  });
  return [...problems, ...outside];
});
