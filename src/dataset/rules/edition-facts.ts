import { type Place, type Problem, problem } from '../problem.ts';
import type { EditionFile } from '../types.generated.ts';
import type { YamlPath } from '../yaml.ts';
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
  problems.push(...correctionDays(value.published ?? '', value.corrections ?? [], (path) => document.at(path)));
  // A period that is wrong itself says nothing of the meetings.
  if (start === '' || end < start) return problems;
  const outside = meetings.rows.flatMap((row) => {
    const { date = start } = row.isSound('date') ? row.value : {};
    return date < start || date > end ? [problem('date-outside', row.at('date'), { value: date, start, end })] : [];
  });
  return [...problems, ...outside];
});

/** Corrections come after publication, oldest first. */
function correctionDays(
  published: string,
  corrections: EditionFile['corrections'],
  at: (path: YamlPath) => Place,
): Problem[] {
  return corrections.flatMap(({ date }, index) => {
    const after = corrections[index - 1]?.date ?? published;
    return date < after ? [problem('correction-date', at(['corrections', index, 'date']), { value: date, after })] : [];
  });
}
