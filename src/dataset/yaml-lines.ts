import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { ProblemFacts } from './codes.ts';

/** Why a line is no YAML, in the terms of the person who wrote it. */
export type YamlReason = ProblemFacts['yaml-syntax']['reason'] | 'tab';

/** A line that is no YAML; line and column count from 1. */
export interface BrokenLine {
  readonly line: number;
  readonly column: number;
  readonly reason: YamlReason;
  /** Whether the line had to be left out: what it says is not known. */
  readonly isLost: boolean;
}

/** What of a text can be read. */
export interface ReadableYaml {
  /** The text without its broken lines, or with them put right: the other lines stand where they stood. */
  readonly text: string;
  /** Its document; undefined where too many lines are broken. */
  readonly document: Document | undefined;
  readonly broken: readonly BrokenLine[];
}

/** More broken lines than this leave nothing to rely on. */
const MOST = 5;

/** So much is read to find one broken line, in characters: some twenty ways to mend a file of usual length. */
const MOST_READ = 500_000;

/**
 * Finds the lines that are no YAML. Each is taken out or put right before the rest is read anew, so
 * that it does not make good lines look wrong, nor hide what is wrong with them.
 */
export function readYaml(source: string): ReadableYaml {
  const broken: BrokenLine[] = [];
  let text = source;
  while (broken.length < MOST) {
    const document = parse(text);
    const [fault] = errorsOf(document);
    if (!fault) return { text, document, broken };
    const { found, cured } = findCure(text, document, fault);
    broken.push(found);
    if (text.length > MOST_READ) break;
    text = cured;
  }
  return { text, document: undefined, broken };
}

/** YAML 1.2 whatever a file says of itself: `no` is a text. */
function parse(text: string): Document {
  const { stackTraceLimit } = Error;
  // A broken file has thousands of errors, whose stacks nobody reads.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      prettyErrors: false,
      schema: 'core',
      resolveKnownTags: false,
      stringKeys: true,
      // Compares each key with each: `problemsOfNodes` finds those that stand twice at once.
      uniqueKeys: false,
      logLevel: 'error',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function errorsOf({ errors }: Document): YAMLError[] {
  return [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
}

/** A line that may be broken, and the text without its fault. */
interface Cure {
  readonly found: BrokenLine;
  readonly cured: string;
}

/** The line to blame, of the fault or near it: the one that heals most when it is put right or taken out. */
function findCure(text: string, document: Document, fault: YAMLError): Cure {
  const { line, col } = lineCounterOf(text).linePos(faultStart(document, fault));
  const lines = text.split('\n');
  const isContent = (own: string) => /^\s*[^\s#]/.test(own);
  const above = lines.findLastIndex((own, index) => index < line - 1 && isContent(own)) + 1;
  const below = lines.findIndex((own, index) => index > line - 1 && isContent(own)) + 1;
  const reason = reasonAt(lines[line - 1] ?? '', col, fault);
  const cure = (at: number, why: YamlReason, change: (own: string) => string): Cure[] => {
    if (at === 0) return [];
    const changed = change(lines[at - 1] ?? '');
    const column = at === line ? col : (lines[at - 1] ?? '').search(/\S/) + 1;
    const found = { line: at, column, reason: why, isLost: changed === '' };
    return [{ found, cured: lines.with(at - 1, changed).join('\n') }];
  };
  const indents = [...indentsOf(lines[above - 1]), ...indentsOf(lines[below - 1]), ''];
  const indented = (at: number) => {
    // What ends in a colon has lines below it that are indented more.
    const inner = indentsOf(lines.slice(at).find(isContent))[0] ?? '';
    const isSection = /:\s*$/.test(lines[at - 1] ?? '') && inner !== '';
    const fit = indents.filter((indent) => !isSection || indent.length < inner.length);
    return fit.flatMap((indent) => cure(at, reason, (own) => indent + own.trimStart()));
  };
  const cures: Cure[] = [
    ...(fault.code === 'MULTIPLE_DOCS'
      ? cure(line, reason, blank).map(({ found }) => ({ found, cured: lines.slice(0, line - 1).join('\n') }))
      : []),
    ...quoteCures(lines, line, fault, reason, cure),
    ...cure(line, 'key', asKey),
    ...cure(above, 'key', asKey),
    ...(reason === 'bracket'
      ? [line, above].flatMap((at) => CLOSING.flatMap((sign) => cure(at, reason, (own) => own + sign)))
      : []),
    ...(TO_REMOVE.has(reason) ? cure(line, reason, (own) => own.slice(0, col - 1) + own.slice(col)) : []),
    ...indented(line),
    ...(reason === 'indentation' ? indented(below) : []),
    ...(lines[0]?.startsWith(' ') ? cure(1, 'indentation', (own) => own.trimStart()) : []),
    ...cure(line, reason, blank),
    ...cure(above, reason, blank),
    ...cure(below, reason, blank),
  ].filter(({ cured }) => cured !== text);
  const most = Math.floor(MOST_READ / text.length);
  const worthTrying = cures.length > most ? [...cure(line, reason, blank), ...cures].slice(0, most) : cures;
  const tried = worthTrying
    .map((own) => ({ own, left: errorsOf(parse(own.cured)) }))
    .sort((a, b) => compareErrors(a.left, b.left));
  return tried[0]?.own ?? { found: { line, column: col, reason, isLost: true }, cured: '' };
}

const CLOSING = [' }', ' ]'];

/** Where one sign may be too many. */
const TO_REMOVE: ReadonlySet<YamlReason> = new Set(['bracket', 'start', 'quote', 'tab', 'escape']);

/** What begins to be wrong further down comes first, then what is wrong in fewer places. */
function compareErrors([a, ...others]: readonly YAMLError[], [b, ...rest]: readonly YAMLError[]): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return b.pos[0] - a.pos[0] || others.length - rest.length;
}

/** A quotation mark that is not closed stands on a line with an odd number of them, perhaps far above. */
function quoteCures(
  lines: readonly string[],
  last: number,
  { code }: YAMLError,
  reason: YamlReason,
  cure: (at: number, why: YamlReason, change: (own: string) => string) => Cure[],
): Cure[] {
  return ['"', "'"].flatMap((mark) => {
    const opens = new RegExp(`(?:^|[\\s{[,:-])${mark}`);
    const isOdd = (own: string) => own.split(mark).length % 2 === 0 && (opens.test(own) || own.endsWith(mark));
    const odd = lines.flatMap((own, index) => (index < last && isOdd(own) ? [index + 1] : []));
    return odd.slice(0, MOST).flatMap((at) =>
      cure(at, 'quote', (own) => own.replaceAll(mark, '')).map(({ found, cured }) => {
        // On the line of the fault, what the parser says of it is nearer to the truth.
        if (at === last && code !== 'MISSING_CHAR') return { found: { ...found, reason }, cured };
        return { found: { ...found, column: (lines[at - 1] ?? '').indexOf(mark) + 1 }, cured };
      }),
    );
  });
}

/** Where the lines of a text begin. */
export function lineCounterOf(text: string): LineCounter {
  const counter = new LineCounter();
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) counter.addNewLine(start);
  return counter;
}

function blank(): string {
  return '';
}

/** The spaces before a line; where it begins an entry of a list, also those before the text of the entry. */
function indentsOf(line = ''): string[] {
  const [all = '', spaces = ''] = /^( *)(?:- )?/.exec(line) ?? [];
  return all === spaces ? [spaces] : [spaces, `${spaces}  `];
}

/** A line whose colon, or the space behind it, is missing: 'status sample', 'status:sample', 'meetings'. */
function asKey(line: string): string {
  const [, start = '', key, rest = ''] = /^(\s*(?:- )?)(\w+)(?::|\s+|$)(.*)$/.exec(line) ?? [];
  return key === undefined ? line : `${start}${key}: ${rest}`.trimEnd();
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

function reasonAt(line: string, column: number, fault: YAMLError): YamlReason {
  const hasKey = /:(?: |$)/.test(line.slice(column - 1));
  // A key that runs on from the line before: its colon is missing, or the next line has other spaces.
  if (fault.code === 'MULTILINE_IMPLICIT_KEY' && !/:(?: |$)/.test(line)) return 'key';
  if (fault.code === 'BLOCK_AS_IMPLICIT_KEY' && !hasKey) return 'indentation';
  return reasonOf(fault);
}

function reasonOf({ code, message }: YAMLError): YamlReason {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'MISSING_CHAR':
      if (message.includes('quote')) return 'quote';
      return message.includes('map values') ? 'key' : 'bracket';
    case 'BAD_INDENT':
      return message.startsWith('Flow') ? 'bracket' : 'indentation';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'indentation';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'colon';
    case 'BAD_SCALAR_START':
      return 'start';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'MULTIPLE_DOCS':
      return 'documents';
    case 'RESOURCE_EXHAUSTION':
      return 'nesting';
    case 'UNEXPECTED_TOKEN':
      return message.includes('flow-') ? 'bracket' : 'start';
    default:
      return 'other';
  }
}
