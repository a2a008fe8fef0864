import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { type Place, type Problem, problem } from './problem.ts';
import type { Source } from './source.ts';

/** A path into a YAML value: keys and list indexes from the top. */
export type YamlPath = readonly (string | number)[];

export interface RawDocument {
  readonly file: string;
  /** The plain value; undefined where the file is no valid YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The place of the value at a path; of the nearest enclosing value where there is none. */
  at(path: YamlPath): Place;
  /** The place of a character inside of the text at a path; of its beginning where it is written with escapes. */
  within(path: YamlPath, offset: number): Place;
  /** The place of the last key of a path, not of its value. */
  keyAt(path: YamlPath): Place;
}

/** Parses YAML 1.2 text with positions. Duplicate keys and syntax faults become problems. */
export function parseYaml(source: Source): RawDocument {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map((fault) =>
    describeFault(fault, place(faultStart(document, fault))),
  );
  visit(document, {
    Alias: (_, { range }) => {
      problems.push(problem('yaml-alias', place(range?.[0] ?? 0), {}));
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) problems.push(problem('yaml-alias', place(node.range?.[0] ?? 0), {}));
    },
  });

  const at = (path: YamlPath): Place => {
    const node = document.getIn(path, true);
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (range) return place(range[0]);
    return path.length === 0 ? place(0) : at(path.slice(0, -1));
  };
  const within = (path: YamlPath, offset: number): Place => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return at(path);
    const start = source.text.indexOf(node.value, node.range[0]);
    return start >= 0 && start <= node.range[0] + 1 ? place(start + offset) : at(path);
  };
  const keyAt = (path: YamlPath): Place => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
      if (pair && isScalar(pair.key) && pair.key.range) return place(pair.key.range[0]);
    }
    return at(path);
  };
  const value: unknown = problems.length > 0 ? undefined : document.toJS();
  return { file: source.file, value, problems, at, within, keyAt };
}

/** Of a quotation mark that is not closed, the opening one; else what the parser says. */
function faultStart(document: Document, { code, pos: [start] }: YAMLError): number {
  let opening = start;
  if (code === 'MISSING_CHAR') {
    visit(document, {
      Scalar: (_, { type, range }) => {
        if (type?.startsWith('QUOTE_') && range && range[0] < start && start <= range[2]) opening = range[0];
      },
    });
  }
  return opening;
}

function describeFault({ code, message }: YAMLError, place: Place): Problem {
  if (code === 'TAB_AS_INDENT') return problem('yaml-tab', place, {});
  if (code === 'DUPLICATE_KEY') return problem('yaml-key-twice', place, {});
  return problem('yaml-syntax', place, { reason: firstSentence(message) });
}

function firstSentence(message: string): string {
  return (message.split('\n', 1)[0] ?? message).replace(/[.:]$/, '');
}
