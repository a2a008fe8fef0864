import { appendFileSync } from 'node:fs';
import type { Dataset } from '../src/dataset/dataset.ts';
import { createDescriber, REPORT_LANGUAGES } from '../src/dataset/describe.ts';
import { readData } from '../src/editions/check.ts';
import { EXIT, paint, paintOutput, runCommand, UsageError } from './command-line.ts';

const USAGE = `npm run check -- [options]

Checks the data and the texts, and says everything that is wrong or unlikely at once.

  --data DIR        folder of the data (default: data)
  --format FORMAT   text, github (annotations and a summary of the run) or json (default: text)
  --language CODE   language of the messages: en, sq or sr (default: en)
  --base COMMIT     also look whether every edition that was published there still is
  -h, --help        show this text

Exit code 0: no errors; warnings do not count. 1: errors. 2: wrong usage.
`;

await runCommand(
  USAGE,
  {
    data: { type: 'string', default: 'data' },
    format: { type: 'string', default: 'text' },
    language: { type: 'string', default: 'en' },
    base: { type: 'string' },
  },
  async ({ data, format, language, base }) => {
    const code = REPORT_LANGUAGES.find((own) => own === language);
    if (!code) throw new UsageError(`--language ${language} is not known, use ${REPORT_LANGUAGES.join(', ')}`);
    if (!['text', 'github', 'json'].includes(format)) {
      throw new UsageError(`--format ${format} is not known, use text, github or json`);
    }
    const describer = createDescriber(code);
    const result = readData(data);
    const problems = 'problems' in result ? result.problems : result.warnings;
    if (format === 'json') {
      const { reportAsJson } = await import('../src/dataset/report/json.ts');
      process.stdout.write(reportAsJson(problems, describer));
    } else if (format === 'github') {
      const { reportAsAnnotations, reportAsMarkdown } = await import('../src/dataset/report/github.ts');
      process.stdout.write(reportAsAnnotations(problems, describer));
      const summary = process.env['GITHUB_STEP_SUMMARY'];
      if (summary) appendFileSync(summary, reportAsMarkdown(problems, result.sources, describer, repositoryAddress()));
    } else if (problems.length > 0) {
      const { reportAsText } = await import('../src/dataset/report/text.ts');
      process.stdout.write(reportAsText(problems, result.sources, describer, paintOutput));
    } else if ('dataset' in result) {
      const { municipalities, editions, languages } = result.dataset;
      const facts = {
        folder: data,
        municipalities: municipalities.length,
        editions: editions.length,
        languages: languages.length,
      };
      process.stdout.write(`${describer.report('none', facts)}\n`);
    }
    if ('problems' in result) return EXIT.problems;
    return base === undefined ? EXIT.well : await checkKept(data, result.dataset, base, format === 'github');
  },
);

/** On GitHub, the address under which the files of the checked commit stand. */
function repositoryAddress(): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
  return server && repository && commit ? `${server}/${repository}/blob/${commit}/` : undefined;
}

/** Says on standard error which published issues of an earlier state are gone. */
async function checkKept(data: string, dataset: Dataset, base: string, annotate: boolean): Promise<number> {
  const { lostIssues } = await import('../src/editions/kept.ts');
  const { folderAt } = await import('../src/repository/folder-at.ts');
  const lost = lostIssues(folderAt(data, base).folder, dataset);
  for (const { year, issue, folder } of lost) {
    const place = `${data}/${folder}`;
    const sentence = `issue ${issue} of the edition of ${year} was published, and its record is gone or changed, bring it back as it is in ${base}`;
    if (annotate) process.stdout.write(`::error file=${place}::${sentence}\n`);
    else process.stderr.write(`${paint('red', 'error')} ${place}: ${sentence}\n`);
  }
  return lost.length > 0 ? EXIT.problems : EXIT.well;
}
