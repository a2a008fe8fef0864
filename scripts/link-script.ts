import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

/** A module of the browser that cannot be put into one script. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
}

const IMPORT = /^import (?:type )?\{[^}]*\} from '(\.\/[a-z-]+\.ts)';\n/gm;
const DECLARATION = /^(?:async )?(?:function\*?|const|let|class) (\w+)/gm;

/**
 * Puts a module and what it imports into one classic script without types and comments. It is no
 * module in the browser, because browsers load none from a folder (file://).
 *
 * What it understands is what `src/browser` is written in: imports of names from files beside it,
 * none renamed, and no name of the outermost level in two files.
 * @throws LinkError
 */
export async function linkScript(entry: URL): Promise<string> {
  const modules = new Map<string, string>();
  await collect(entry, modules);
  const owners = new Map<string, string>();
  for (const [file, code] of modules) {
    for (const [, name = ''] of code.matchAll(DECLARATION)) {
      const owner = owners.get(name);
      if (owner !== undefined)
        throw new LinkError(`${name} is declared in ${owner} and in ${file}, rename one of them`);
      owners.set(name, file);
    }
  }
  return `(() => {\n'use strict';\n${[...modules.values()].join('')}})();\n`;
}

/** Adds a module to the map, after the modules that it imports. */
async function collect(file: URL, modules: Map<string, string>, above: readonly string[] = []): Promise<void> {
  if (modules.has(file.href)) return;
  if (above.includes(file.href)) throw new LinkError(`${file.href} imports itself through others`);
  const source = stripTypeScriptTypes(await readFile(file, 'utf8'));
  for (const [, path = ''] of source.matchAll(IMPORT)) {
    await collect(new URL(path, file), modules, [...above, file.href]);
  }
  const code = source
    .replace(IMPORT, '')
    .replace(/^export /gm, '')
    .replace(/^[^\S\n]*(?:\/\*\*[\s\S]*?\*\/|\/\/.*)\n/gm, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n/, '');
  const strange = /^(?:import|export|\{.*\} from)\b.*/m.exec(code)?.[0];
  if (strange !== undefined)
    throw new LinkError(`${file.href} has "${strange}", write import { name } from './file.ts'`);
  modules.set(file.href, code);
}
