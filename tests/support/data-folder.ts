import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { TEXT_KEYS } from '../../src/dataset/text-keys.generated.ts';

/** New content, a change of the present content, or null where the file or folder is deleted. */
export type Override = string | Uint8Array | null | ((text: string) => string);

export interface DataFolder {
  readonly path: string;
  remove(): void;
}

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Copies the repository's data into a fresh temporary folder and changes it there.
 * @param overrides by path inside the folder, with forward slashes
 * @param generatedTexts whether texts are generated, all keys in each language, instead of copied
 */
export function makeDataFolder(
  overrides: Readonly<Record<string, Override>> = {},
  { generatedTexts = false }: { generatedTexts?: boolean } = {},
): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(DATA, path, { recursive: true, filter: (from) => !(generatedTexts && basename(dirname(from)) === 'texts') });
  if (generatedTexts) writeTexts(path);
  for (const [file, override] of Object.entries(overrides)) applyOverride(join(path, file), override);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A texts file that holds each key, with the key as its text. */
function generatedTextsFile(): string {
  const sections: Sections = {};
  for (const key of TEXT_KEYS) {
    const path = key.split('.');
    const name = path.pop() ?? key;
    let section = sections;
    for (const part of path) {
      section[part] ??= {};
      section = section[part] as Sections;
    }
    section[name] = key;
  }
  return stringify(sections, { lineWidth: 0 });
}

interface Sections {
  [key: string]: string | Sections;
}

function writeTexts(path: string): void {
  const { languages } = parse(readFileSync(join(path, 'site.yaml'), 'utf8')) as { languages: { code: string }[] };
  for (const { code } of languages) writeFileSync(join(path, 'texts', `${code}.yaml`), generatedTextsFile());
}

function applyOverride(file: string, override: Override): void {
  if (override === null) {
    rmSync(file, { recursive: true });
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof override === 'function' ? override(readFileSync(file, 'utf8')) : override);
  }
}
