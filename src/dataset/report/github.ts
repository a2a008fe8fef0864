import type { Describer } from '../describe.ts';
import { isError, type Problem } from '../problem.ts';
import { visible } from '../visible.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { countProblems, foldProblems, sayMore } from './fold.ts';

/** GitHub shows so many annotations of each severity for a step, and drops the rest without a word. */
const SHOWN = 10;

/** GitHub refuses a summary that is longer, in bytes: 1 MiB less what other steps may write. */
const LONGEST_SUMMARY = 1_000_000;

/** Annotations on the lines of a pull request: workflow commands, errors first, within what GitHub shows. */
export function reportAsAnnotations(problems: readonly Problem[], describer: Describer): string {
  const folded = foldProblems(problems);
  const errors = folded.filter(({ problem }) => isError(problem));
  const warnings = folded.filter(({ problem }) => !isError(problem));
  const shown = [...errors.slice(0, SHOWN), ...warnings.slice(0, SHOWN)];
  const left = folded.length - shown.length;
  const lines = shown.map((own, index) => {
    const { file, line, column, code, severity } = own.problem;
    const properties = { file, line, col: column, title: `${describer.nameOf(code)} [${code}]` };
    const fields = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    const more = sayMore(own, describer);
    const rest = left > 0 && index === shown.length - 1 ? `\n${describer.report('cut', { n: left })}` : '';
    const message = `${describer.sentence(own.problem)}${more && ` (${more})`}${rest}`;
    return `::${severity} ${fields.join(',')}::${escapeData(message)}\n`;
  });
  return `${lines.join('')}${describer.report('count', countProblems(problems))}\n`;
}

/**
 * All problems as Markdown, for the summary of a run: by file, each with its line.
 * @param repository address under which the files of the repository stand, so that each rule is a link to its explanation
 */
export function reportAsMarkdown(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  describer: Describer,
  repository?: string,
): string {
  const find = excerptsOf(sources);
  const folded = foldProblems(problems);
  const counted = describer.report('count', countProblems(problems));
  const parts = [`## ${describer.report('heading')}\n\n${counted}\n`];
  let bytes = 0;
  for (const [index, own] of folded.entries()) {
    const { file, line, column, severity, code } = own.problem;
    const heading = file === folded[index - 1]?.problem.file ? '' : `\n### ${escapeMarkdown(visible(file))}\n`;
    const excerpt = find(own.problem);
    const more = sayMore(own, describer);
    const item = [
      `${heading}\n- **${describer.report(severity)} ${line}:${column}** `,
      escapeMarkdown(`${describer.sentence(own.problem)}.${more && ` ${more}.`}`),
      repository === undefined ? ` \`${code}\`\n` : ` [\`${code}\`](${repository}${describer.documentOf(code)})\n`,
      excerpt ? `\n${codeBlock(line, excerpt)}\n` : '',
    ].join('');
    bytes += Buffer.byteLength(item);
    if (bytes > LONGEST_SUMMARY) {
      parts.push(`\n${describer.report('left', { n: folded.length - index })}\n`);
      break;
    }
    parts.push(item);
  }
  return parts.join('');
}

/** The line with its mark, indented to belong to its item. No line of it can end the block. */
function codeBlock(line: number, { text, start, length }: Excerpt): string {
  const indent = ' '.repeat(String(line).length);
  const lines = ['```text', `${line} | ${text}`, `${indent} | ${' '.repeat(start)}${'^'.repeat(length)}`, '```'];
  return lines.map((own) => `  ${own}`).join('\n');
}

/** The escapes of GitHub's workflow commands. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
