import type { Code } from '../src/dataset/codes.ts';
import { createDescriber, type Describer, type ReportLanguage } from '../src/dataset/describe.ts';
import type { Problem } from '../src/dataset/problem.ts';
import { reportAsText } from '../src/dataset/report/text.ts';
import { checkFiles, fixtureFiles } from '../tests/support/fixtures.ts';

/** A rule with the report of a fault, as the check prints it. */
interface Example {
  readonly code: Code;
  readonly severity: Problem['severity'];
  readonly report: string;
}

/**
 * The documentation of all rules in a language, as Markdown: each with a fault and what the check
 * says of it. The faults are the fixtures that the tests run.
 */
export function ruleTable(language: ReportLanguage): string {
  const describer = createDescriber(language);
  const examples = describer.codes.map((code) => exampleOf(code, describer));
  const rows = examples.map(({ code, severity }) => {
    return `| [\`${code}\`](#${code}) | ${describer.nameOf(code)} | ${describer.report(severity)} |\n`;
  });
  const sections = examples.map(({ code, severity, report }) => {
    const about = `${describer.nameOf(code)} · ${describer.report(severity)}`;
    return `\n### ${code}\n\n${about}\n\n\`\`\`text\n${report}\n\`\`\`\n`;
  });
  const head = ['rules-code', 'rules-name', 'rules-severity'] as const;
  return `<!-- Written by npm run generate from src/dataset/messages/ and tests/fixtures/. Do not edit. -->

# ${describer.report('rules')}

${describer.report('rules-lead', { n: examples.length })}

| ${head.map((key) => describer.report(key)).join(' | ')} |
| --- | --- | --- |
${rows.join('')}${sections.join('')}`;
}

/** What the check says of the first fault of a code in the fixture of its name. */
function exampleOf(code: Code, describer: Describer): Example {
  const result = checkFiles(fixtureFiles(code));
  const found = 'problems' in result ? result.problems : result.warnings;
  const first = found.find((own) => own.code === code);
  if (!first) throw new Error(`tests/fixtures/${code} does not have the fault of its name`);
  const report = reportAsText([first], result.sources, describer, (_, text) => text);
  // The last line counts the faults; an example has one.
  return { code, severity: first.severity, report: report.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd() };
}
