import type { Describer } from '../describe.ts';
import { isError, type Problem } from '../problem.ts';
import { excerptOf } from './excerpt.ts';
import { countProblems, foldProblems, listLines } from './fold.ts';

/** Colours of a terminal; left out, the text is plain. */
export type Paint = (format: 'red' | 'yellow' | 'dim' | 'bold', text: string) => string;

const plain: Paint = (_, text) => text;

/**
 * Problems as text: place, severity, what is wrong, what would be right, and the code; under it the
 * line with a mark. A closing line counts them.
 */
export function reportAsText(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  describer: Describer,
  paint: Paint = plain,
): string {
  let file = '';
  const parts = foldProblems(problems).map(({ problem, more }) => {
    const gap = file === '' || file === problem.file ? '' : '\n';
    file = problem.file;
    const { wrong, right } = describer.describe(problem);
    const severity = paint(isError(problem) ? 'red' : 'yellow', describer.report(problem.severity));
    const place = paint('bold', `${problem.file}:${problem.line}:${problem.column}:`);
    const lines = [`${place} ${severity}: ${wrong}, ${right} ${paint('dim', `[${problem.code}]`)}`];
    const excerpt = excerptOf(problem, sources);
    if (excerpt) {
      const number = String(problem.line).padStart(6);
      lines.push(`${paint('dim', `${number} |`)} ${excerpt.text}`);
      const mark = paint(isError(problem) ? 'red' : 'yellow', '^'.repeat(excerpt.length));
      lines.push(`${paint('dim', `${' '.repeat(6)} |`)} ${' '.repeat(excerpt.start)}${mark}`);
    }
    if (more.length > 0) {
      lines.push(`${' '.repeat(9)}${describer.report('more', { n: more.length, lines: listLines(more) })}`);
    }
    return `${gap}${lines.join('\n')}\n`;
  });
  return `${parts.join('')}\n${describer.report('count', countProblems(problems))}\n`;
}
