import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { RawDocument } from '../yaml.ts';

/** A text of a file, under the key that was meant. */
export interface WrittenText {
  readonly key: string;
  readonly text: string;
  /** Its path as written. */
  readonly path: readonly string[];
}

/** The keys that texts must have, by section. A text has no keys below it. */
export interface KeyTree extends ReadonlyMap<string, KeyTree> {}

/** @param keys sections joined by points: `panels.meetings.title` */
export function keyTree(keys: Iterable<string>): KeyTree {
  interface Growing extends Map<string, Growing> {}
  const root: Growing = new Map();
  for (const key of keys) {
    let section = root;
    for (const part of key.split('.')) {
      const next: Growing = section.get(part) ?? new Map();
      section.set(part, next);
      section = next;
    }
  }
  return root;
}

/**
 * The texts of a file, held against the keys that the pages use. A key or section that is misspelt is
 * told once, and its texts are taken for those that were meant.
 */
export function collectTexts(document: RawDocument, keys: KeyTree, language: string) {
  const texts: WrittenText[] = [];
  const problems: Problem[] = [];
  collectSection(document.value, keys, [], '');
  return { texts, problems: problems.filter(({ line }) => !document.isTold(line)) };

  function collectSection(value: unknown, section: KeyTree, path: readonly string[], prefix: string): void {
    if (!isSection(value)) {
      problems.push(problem('value-type', document.at(path), wrongType(path, value, 'group')));
      return;
    }
    const absent = new Set([...section.keys()].filter((name) => !Object.hasOwn(value, name)));
    for (const [name, entry] of Object.entries(value)) {
      const here = [...path, name];
      const meant = section.has(name) ? name : nearest(name, absent);
      if (meant !== name) {
        const suggestion = meant === undefined ? undefined : prefix + meant;
        problems.push(problem('text-unknown', document.keyAt(here), { key: here.join('.') }, suggestion));
      }
      const expected = meant === undefined ? undefined : section.get(meant);
      if (meant === undefined || !expected) continue;
      absent.delete(meant);
      if (expected.size > 0) collectSection(entry, expected, here, `${prefix}${meant}.`);
      else collectText(entry, here, prefix + meant);
    }
    if (!document.complete) return;
    for (const name of absent) {
      for (const key of leavesOf(section.get(name), prefix + name)) {
        problems.push(problem('text-missing', document.at(path), { key, language }));
      }
    }
  }

  function collectText(value: unknown, path: readonly string[], key: string): void {
    const place = document.at(path);
    if (typeof value !== 'string') {
      const quoted = typeof value === 'object' ? undefined : `"${String(value)}"`;
      problems.push(problem('value-type', place, wrongType(path, value, 'text'), quoted));
    } else if (value.trim() !== '') texts.push({ key, text: value, path });
    else problems.push(problem('value-missing', place, { name: key, right: { kind: 'text', maximum: 0 } }));
  }
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(path: readonly string[], value: unknown, right: 'group' | 'text') {
  const name = path.length === 0 ? 'file' : path.join('.');
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return {
    name,
    value: shown,
    right: right === 'text' ? ({ kind: 'text', maximum: 0 } as const) : ({ kind: 'group' } as const),
  };
}

function leavesOf(tree: KeyTree | undefined, key: string): string[] {
  if (!tree || tree.size === 0) return [key];
  return [...tree].flatMap(([name, inner]) => leavesOf(inner, `${key}.${name}`));
}
