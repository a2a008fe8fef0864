import { afterEach, expect, test } from 'vitest';
import { type DataFolder, makeDataFolder, type Override } from '../support/data-folder.ts';
import { runScript } from '../support/script.ts';

let folder: DataFolder;
afterEach(() => folder.remove());
const run = (overrides: Readonly<Record<string, Override>>, ...args: string[]) => {
  folder = makeDataFolder(overrides);
  return runScript('status', [...args, '--data', folder.path]);
};

test('npm run status says per municipality and file what is missing, who signed off, and which texts wait', async () => {
  const { code, stdout } = await run(
    {
      'editions/2023/edition.yaml': (text) =>
        text.replace('status: sample', 'status: draft').replace('sign_off: {}', 'sign_off: { sr: 2024-01-20 }'),
      'editions/2023/councils.csv': (text) => text.replace(/^gllogoc,yes,none/m, 'gllogoc,yes,not_reported'),
      'editions/2023/members.csv': (text) => text.replaceAll(/^peje,.*\n/gm, ''),
      'texts/en.yaml': (text) => text.replace('to_top: Back to the top', 'to_top: Up again'),
    },
    '2023',
  );
  const line = (start: string) =>
    stdout
      .split('\n')
      .find((own) => own.startsWith(start))
      ?.replaceAll(/ +/g, ' ');
  expect(code).toBe(0);
  expect(line('edition 2023')).toBe('edition 2023: draft, 2023-01-01 to 2023-12-31, publication 2024-01-31');
  expect(line('gllogoc')).toBe('gllogoc missing reported reported reported');
  expect(line('peje')).toBe('peje reported reported reported missing');
  expect(line('zvecan')).toBe('zvecan not established');
  expect(line('signed off sq')).toBe('signed off sq (Shqip): not yet');
  expect(line('signed off sr')).toBe('signed off sr (Srpski): 2024-01-20');
  expect(stdout.match(/waits for a translator: \w+ site\.to_top/g)).toHaveLength(2);
  expect(line('134 of 136')).toBe('134 of 136 reports are there');
});

test('without a year it is the last edition; nobody signs a sample off', async () => {
  const { code, stdout } = await run({});
  expect([code, stdout.slice(0, 20)]).toEqual([0, 'edition 2023: sample']);
  expect(stdout).toContain('nobody signs a sample off');
});

test.each([
  [['2031'], 'there is no edition 2031, there are 2022, 2023'],
  [['soon'], 'soon is not a year'],
])('%j is refused with a sentence', async (args, message) => {
  const { code, stderr } = await run({}, ...args);
  expect([code, stderr.startsWith(message)]).toEqual([2, true]);
});

test('data with problems has no status: the problems are said', async () => {
  const { code, stdout } = await run({ 'editions/2023/members.csv': 'municipality\n' });
  expect(code).toBe(1);
  expect(stdout).toContain('editions/2023/members.csv:1');
});
