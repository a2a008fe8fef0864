import { readdirSync, readFileSync } from 'node:fs';
import { count, EXIT, paint, runCommand } from './command-line.ts';
import { checkGithub, type WorkflowFile } from './workflows/check.ts';

const USAGE = `npm test -- --only workflows

Checks the workflows and the issue forms in .github.
`;

await runCommand(USAGE, {}, async () => {
  const faults = checkGithub(readGithub(), readScripts());
  for (const { file, place, message } of faults) {
    process.stdout.write(`${paint('red', 'error')} .github/${file}${place === '' ? '' : `, ${place}`}: ${message}\n`);
  }
  process.stdout.write(`${count(faults.length, 'fault')}\n`);
  return faults.length === 0 ? EXIT.well : EXIT.problems;
});

function readGithub(): WorkflowFile[] {
  return ['workflows', 'ISSUE_TEMPLATE'].flatMap((folder) =>
    readdirSync(new URL(`../.github/${folder}/`, import.meta.url))
      .filter((name) => name.endsWith('.yml'))
      .map((name) => {
        const path = `${folder}/${name}`;
        return { path, text: readFileSync(new URL(`../.github/${path}`, import.meta.url), 'utf8') };
      }),
  );
}

function readScripts(): string[] {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return Object.keys((JSON.parse(text) as { scripts: Record<string, string> }).scripts);
}
