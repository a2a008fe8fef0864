import type { Describer } from '../describe.ts';
import { isError, type Problem } from '../problem.ts';
import { visible } from '../visible.ts';
import { excerptsOf } from './excerpt.ts';
import { countProblems, foldProblems, sayMore } from './fold.ts';

/** Colours of a terminal; left out, the text is plain. */
export type Paint = (format: 'red' | 'yellow' | 'dim' | 'bold', text: string) => string;

const plain: Paint = (_, text) => text;

/** Columns left of the line: a number and a bar. */
const MARGIN = 6;

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
  const find = excerptsOf(sources);
  const files = Map.groupBy(foldProblems(problems), ({ problem }) => problem.file);
  const sections = [...files.values()].map((folded) =>
    folded.map((own) => {
      const { problem } = own;
      const { file, line, column, severity, code } = problem;
      const colour = isError(problem) ? 'red' : 'yellow';
      const place = paint('bold', `${visible(file)}:${line}:${column}:`);
      const said = `${paint(colour, describer.report(severity))}: ${describer.sentence(problem)}`;
      const lines = [`${place} ${said} ${paint('dim', `[${code}]`)}`];
      const excerpt = find(problem);
      if (excerpt) {
        lines.push(`${paint('dim', `${String(line).padStart(MARGIN)} |`)} ${excerpt.text}`);
        const mark = paint(colour, '^'.repeat(excerpt.length));
        lines.push(`${paint('dim', `${' '.repeat(MARGIN)} |`)} ${' '.repeat(excerpt.start)}${mark}`);
      }
      const more = sayMore(own, describer);
      if (more) lines.push(`${' '.repeat(MARGIN + 3)}${more}`);
      return `${lines.join('\n')}\n`;
    }),
  );
  return `${sections.map((parts) => `${parts.join('')}\n`).join('')}${describer.report('count', countProblems(problems))}\n`;
}
