import { type Document, isCollection, isMap, isPair, isScalar, type Node, Scalar, visit } from 'yaml';
import { type Place, type Problem, problem } from './problem.ts';
import type { Source } from './source.ts';
import { type BrokenLine, lineCounterOf, readYaml } from './yaml-lines.ts';

/** A path into a YAML value: keys and list indexes from the top. */
export type YamlPath = readonly (string | number)[];

export interface RawDocument {
  readonly file: string;
  /** The plain value of the lines that can be read, or be guessed; undefined where none can. */
  readonly value: unknown;
  /** Keys (or list indexes) of the first level of which lines are lost. */
  readonly broken: ReadonlySet<string>;
  /** False where lines are lost, so that 'is missing' cannot be said. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  /** Whether a problem of form stands on a line: nothing else is to be said of it. */
  isTold(line: number): boolean;
  /** The place of the value at a path; of the nearest enclosing value where there is none. */
  at(path: YamlPath): Place;
  /** The place of a character inside of the text at a path; of its beginning where it is written with escapes. */
  within(path: YamlPath, offset: number): Place;
  /** The place of the last key of a path, not of its value. */
  keyAt(path: YamlPath): Place;
}

/** Parses YAML 1.2 text with positions. Everything that is no plain YAML becomes a problem. */
export function parseYaml({ file, text: source }: Source): RawDocument {
  const { text, document, broken } = readYaml(source);
  const lines = lineCounterOf(text);
  const written = source.split('\n');
  // A line that was put right may be longer than it is in the file.
  const placeOf = (line: number, column: number): Place => {
    const length = written[line - 1]?.length ?? 0;
    return { file, line: Math.max(1, line), column: Math.max(1, Math.min(column, length + 1)) };
  };
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return placeOf(line, col);
  };
  const problems = [
    ...broken.map((own) => toProblem(own, placeOf(own.line, own.column))),
    ...(document ? problemsOfNodes(document, text, place) : []),
  ];
  const told = new Set(problems.map(({ line }) => line));

  const at = (path: YamlPath): Place => {
    const range = nodeAt(document, path)?.range;
    if (range) return place(range[0]);
    return path.length === 0 ? place(0) : at(path.slice(0, -1));
  };
  const within = (path: YamlPath, offset: number): Place => {
    const node = nodeAt(document, path);
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return at(path);
    const start = text.indexOf(node.value, node.range[0]);
    return start >= 0 && start <= node.range[0] + 1 ? place(start + offset) : at(path);
  };
  const keyAt = (path: YamlPath): Place => {
    const parent = nodeAt(document, path.slice(0, -1));
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    return pair && isScalar(pair.key) && pair.key.range ? place(pair.key.range[0]) : at(path);
  };
  // A broken line that begins a key of the first level leaves the key above it whole.
  const lost = broken.filter(({ isLost }) => isLost);
  const inside = lost.filter(({ line }) => !/^\w/.test(written[line - 1] ?? ''));
  return {
    file,
    value: document?.toJS(),
    broken: new Set(inside.flatMap(({ line }) => keyAround(document, text, line) ?? [])),
    complete: document !== undefined && lost.length === 0,
    problems,
    isTold: (line) => told.has(line),
    at,
    within,
    keyAt,
  };
}

/** Reads YAML as `parseYaml` does. */
export type YamlReader = typeof parseYaml;

/** Reads a file that has not changed since it was last read no second time. */
export function createYamlReader(): YamlReader {
  const latest = new Map<string, { readonly text: string; readonly document: RawDocument }>();
  return (source) => {
    const known = latest.get(source.file);
    if (known?.text === source.text) return known.document;
    const document = parseYaml(source);
    latest.set(source.file, { text: source.text, document });
    return document;
  };
}

function nodeAt(document: Document | undefined, path: YamlPath): Node | undefined {
  const contents = document?.contents ?? undefined;
  if (path.length === 0 || !isCollection(contents)) return path.length === 0 ? contents : undefined;
  return contents.getIn(path, true) as Node | undefined;
}

/** The key or index of the first level under which a line stands. */
function keyAround(document: Document | undefined, text: string, line: number): string | undefined {
  const contents = document?.contents;
  if (!isCollection(contents)) return undefined;
  const end = text.split('\n').slice(0, line).join('\n').length;
  const index = contents.items.findLastIndex((item) => {
    const node = isPair(item) ? item.key : item;
    return ((node as Node).range?.[0] ?? 0) < end;
  });
  const item = contents.items[index];
  return isPair(item) && isScalar(item.key) ? String(item.key.value) : String(index);
}

function toProblem({ reason }: BrokenLine, place: Place): Problem {
  return reason === 'tab' ? problem('yaml-tab', place, {}) : problem('yaml-syntax', place, { reason });
}

/** Keys that stand twice, and references and tags: signs at the beginning of a text that YAML does not take for text. */
function problemsOfNodes(document: Document, text: string, place: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || keys.size < keys.add(key.value).size) continue;
        problems.push(problem('yaml-key-twice', place(key.range?.[0] ?? 0), {}));
      }
    },
    Alias: (_, { range }) => {
      problems.push(problem('yaml-reference', place(range?.[0] ?? 0), {}));
      const nothing = new Scalar(null);
      nothing.range = range ?? null;
      return nothing;
    },
    Value: (_, { anchor, tag, range }) => {
      if (!anchor && !tag) return;
      const sign = anchor ? '&' : '!';
      let start = text.lastIndexOf(sign, range?.[0] ?? 0);
      while (text[start - 1] === sign) start -= 1;
      problems.push(problem('yaml-reference', place(Math.max(0, start)), {}));
    },
  });
  return problems;
}
