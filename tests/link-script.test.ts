import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkScript } from '../scripts/link-script.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function link(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return linkScript(pathToFileURL(join(folder, 'entry.ts')));
}

describe('modules in one script', () => {
  test('run in the order in which they need each other, each once, without types', async () => {
    const script = await link({
      'entry.ts': `import { double } from './double.ts';\nimport { say } from './say.ts';\nsay(double(2) as number);\n`,
      'double.ts': `import { say, type Word } from './say.ts';\nexport const double = (n: number): number => n * 2;\nsay('double' satisfies Word);\n`,
      'say.ts': `export type Word = string | number;\n/** Says it. */\nexport function say(word: Word): void {\n  // Aloud.\n  said.push(word);\n}\nsay('say');\n`,
    });
    const said: unknown[] = [];
    vm.runInNewContext(script, { said });
    expect(said).toEqual(['say', 'double', 4]);
    expect(script).not.toMatch(/import|export|Word|Aloud|Says/);
  });

  test('leave no name behind', async () => {
    const context: Record<string, unknown> = {};
    vm.runInNewContext(await link({ 'entry.ts': 'export function f() {}\nconst a = 1;\nf.b = a;\n' }), context);
    expect(Object.keys(context)).toEqual([]);
  });

  test.each([
    [
      'a name in two files',
      { 'entry.ts': `import { a } from './a.ts';\nconst b = a;\n`, 'a.ts': 'const b = 1;\nexport const a = b;\n' },
      /b is declared in .*a\.ts and in .*entry\.ts/,
    ],
    [
      'an import from elsewhere',
      { 'entry.ts': `import { a } from 'vega';\na();\n` },
      /has "import \{ a \} from 'vega';"/,
    ],
    ['an import of everything', { 'entry.ts': `import * as a from './a.ts';\na.b();\n` }, /write import \{ name \}/],
    ['an export of another file', { 'entry.ts': `export { a } from './a.ts';\n` }, /write import \{ name \}/],
    [
      'a circle',
      {
        'entry.ts': `import { a } from './a.ts';\na();\n`,
        'a.ts': `import './entry.ts';\nimport { b } from './entry.ts';\nexport const a = b;\n`,
      },
      /imports itself/,
    ],
  ])('%s is refused', async (_, files, message) => {
    await expect(link(files)).rejects.toThrow(message);
  });
});
