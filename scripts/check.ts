import { enableCompileCache } from 'node:module';

enableCompileCache();
const { readDataset } = await import('../src/dataset/read.ts');
const { count, EXIT, printProblems, runCommand, UsageError } = await import('./command-line.ts');

const USAGE = `npm run check -- [options]

Checks the data and the texts, and says everything that is wrong at once.

  --data DIR        folder of the data (default: data)
  --format FORMAT   text, github (annotations on a pull request) or json (default: text)
  -h, --help        show this text

Exit code 0: all is well. 1: problems. 2: wrong usage.
`;

const FORMATS = ['text', 'github', 'json'];

await runCommand(
  USAGE,
  { data: { type: 'string', default: 'data' }, format: { type: 'string', default: 'text' } },
  async ({ data, format }) => {
    if (!FORMATS.includes(format)) throw new UsageError(`--format ${format} is not known, use ${FORMATS.join(', ')}`);
    const result = readDataset(data);
    const problems = 'problems' in result ? result.problems : [];
    if (format === 'json') {
      process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    } else if (format === 'github') {
      for (const { file, line, column, code, message } of problems) {
        const place = `file=${escape(file, true)},line=${line},col=${column},title=${escape(code, true)}`;
        process.stdout.write(`::error ${place}::${escape(message, false)}\n`);
      }
    } else if (problems.length > 0) printProblems(problems);
    else if ('dataset' in result) {
      const { municipalities, editions, languages } = result.dataset;
      const facts = [
        `${municipalities.length} municipalities`,
        count(editions.length, 'edition'),
        count(languages.length, 'language'),
      ];
      process.stdout.write(`no problems in ${data}: ${facts.join(', ')}\n`);
    }
    return problems.length === 0 ? EXIT.well : EXIT.problems;
  },
);

/** The escapes of GitHub's workflow commands. */
function escape(text: string, inProperty: boolean): string {
  const data = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return inProperty ? data.replaceAll(':', '%3A').replaceAll(',', '%2C') : data;
}
