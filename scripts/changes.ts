import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changesAsJson } from '../src/changes/json.ts';
import { changesAsMarkdown } from '../src/changes/markdown.ts';
import type { StateSource } from '../src/compare.ts';
import { compare } from '../src/compare.ts';
import { openFolder } from '../src/dataset/folder.ts';
import { folderAt } from '../src/repository/folder-at.ts';
import { EXIT, printProblems, runCommand, UsageError } from './command-line.ts';

const USAGE = `npm run changes -- --base STATE [options]

Says what a change of the data changes for readers: which published numbers, texts, chart descriptions,
pages and downloads. A state is a commit, branch or tag, or a data folder.

  --base STATE      the state before
  --head STATE      the state after (default: the data folder as it is now)
  --data DIR        data folder, also where to find it in a commit (default: data)
  --format FORMAT   markdown or json (default: markdown)
  -h, --help        show this text

Exit code 0: the changes were said. 1: problems in the data of a state. 2: wrong usage, or no such state.
`;

await runCommand(
  USAGE,
  {
    base: { type: 'string' },
    head: { type: 'string' },
    data: { type: 'string', default: 'data' },
    format: { type: 'string', default: 'markdown' },
  },
  async ({ base, head, data, format }) => {
    if (base === undefined) throw new UsageError('--base is missing: with which commit, branch or folder to compare?');
    if (format !== 'markdown' && format !== 'json') {
      throw new UsageError(`--format ${format} is not known, use markdown or json`);
    }
    const result = await compare(stateAt(base, data), stateAt(head ?? data, data));
    if ('problems' in result) {
      const errors = result.problems.filter(({ severity }) => severity === 'error');
      await printProblems(errors, result.sources);
      process.stdout.write(`nothing was compared: mend the data of the ${result.state} first\n`);
      return EXIT.problems;
    }
    process.stdout.write(
      format === 'json' ? changesAsJson(result.report) : changesAsMarkdown(result.report, result.names),
    );
    return EXIT.well;
  },
);

/** A folder with data in it, or else something that git knows. */
function stateAt(state: string, data: string): StateSource {
  if (state === data || existsSync(join(state, 'site.yaml')))
    return { name: state, commit: null, folder: openFolder(state) };
  return { name: state, ...folderAt(data, state) };
}
