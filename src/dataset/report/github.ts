import type { Describer } from '../describe.ts';
import { isError, type Problem } from '../problem.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { countProblems, type FoldedProblem, foldProblems, listLines } from './fold.ts';

/** GitHub shows so many annotations of each severity for a step, and drops the rest without a word. */
const SHOWN = 10;

/** Annotations on the lines of a pull request: workflow commands, errors first, within what GitHub shows. */
export function reportAsAnnotations(problems: readonly Problem[], describer: Describer): string {
  const folded = foldProblems(problems);
  const errors = folded.filter(({ problem }) => isError(problem));
  const warnings = folded.filter(({ problem }) => !isError(problem));
  const shown = [...fit(errors), ...fit(warnings)];
  const left = folded.length - shown.length;
  const lines = shown.map(({ problem, more }, index) => {
    const { file, line, column, code, severity } = problem;
    const { name } = describer.describe(problem);
    const properties = { file, line, col: column, title: `${name} [${code}]` };
    const rows = more.length > 0 ? ` (${describer.report('more', { n: more.length, lines: listLines(more) })})` : '';
    const rest = left > 0 && index === shown.length - 1 ? `\n${describer.report('cut', { n: left })}` : '';
    const fields = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${severity} ${fields.join(',')}::${escapeData(describer.sentence(problem) + rows + rest)}\n`;
  });
  return `${lines.join('')}${describer.report('count', countProblems(problems))}\n`;
}

function fit(folded: readonly FoldedProblem[]): readonly FoldedProblem[] {
  return folded.slice(0, SHOWN);
}

/** All problems as Markdown, for the summary of a run: by file, each with its line. */
export function reportAsMarkdown(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  describer: Describer,
): string {
  const files = Map.groupBy(foldProblems(problems), ({ problem }) => problem.file);
  const sections = [...files].map(([file, folded]) => {
    const items = folded.map(({ problem, more }) => {
      const { wrong, right } = describer.describe(problem);
      const severity = describer.report(problem.severity);
      const rows = more.length > 0 ? ` ${describer.report('more', { n: more.length, lines: listLines(more) })}.` : '';
      const excerpt = excerptOf(problem, sources);
      const code = excerpt ? `\n\n${codeBlock(problem.line, excerpt)}` : '';
      const place = `${problem.line}:${problem.column}`;
      return `- **${severity} ${place}** ${escapeMarkdown(`${wrong}, ${right}`)}.${rows} \`${problem.code}\`${code}\n`;
    });
    return `### ${escapeMarkdown(file)}\n\n${items.join('\n')}`;
  });
  const heading = `## ${describer.report('heading')}`;
  return `${heading}\n\n${describer.report('count', countProblems(problems))}\n\n${sections.join('\n')}\n`;
}

/** The line with its mark, indented to belong to its item. */
function codeBlock(line: number, { text, start, length }: Excerpt): string {
  const indent = ' '.repeat(String(line).length);
  const lines = ['```text', `${line} | ${text}`, `${indent} | ${' '.repeat(start)}${'^'.repeat(length)}`, '```'];
  return lines.map((own) => `  ${own}`).join('\n');
}

/** Text in Markdown that may hold anything. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-!|~&@]/g, '\\$&').replace(/\r?\n/g, ' ');
}

/** The escapes of GitHub's workflow commands. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
