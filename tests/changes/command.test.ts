import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRepository, type Repository } from '../support/repository.ts';
import { runScript } from '../support/script.ts';

let repository: Repository;
beforeAll(() => {
  repository = makeRepository();
  repository.write('editions/2023/councils.csv', (text) => text.replace(/^gllogoc,yes,none/m, 'gllogoc,yes,adopted'));
});
afterAll(() => repository.remove());

const run = (...args: string[]) => runScript('changes', [...args, '--data', repository.data]);

test('npm run changes compares a commit with the folder as it is now', async () => {
  const { code, stdout } = await run('--base', 'main');
  expect(code).toBe(0);
  expect(stdout).toContain('The data of `main`');
  expect(stdout).toContain('| Work plans |  | `shares.adopted.count` |');
});

test('it writes JSON for programs', async () => {
  const { code, stdout } = await run('--base', 'HEAD', '--head', 'main', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, base: { name: 'HEAD' }, head: { name: 'main' }, numbers: [] });
});

test.each([
  [[], '--base is missing'],
  [['--base', 'nothing'], 'there is no commit, branch or tag nothing'],
  [['--base', 'main', '--format', 'xml'], '--format xml is not known, use markdown or json'],
  [['--base', 'main', '--head', 'nothing'], 'there is no commit, branch or tag nothing'],
])('%j is refused with a sentence', async (args, message) => {
  const { code, stderr } = await run(...args);
  expect([code, stderr.startsWith(message)]).toEqual([2, true]);
});
