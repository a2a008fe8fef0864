import nunjucks from 'nunjucks';

/** Something that stands in the wrong room: templates place, they do not compute, format or speak. */
export interface TemplateFault {
  readonly line: number;
  readonly what: 'arithmetic' | 'joined text' | 'filter' | 'call' | 'text' | 'text in an attribute' | 'assignment';
  /** What stands there. */
  readonly found: string;
}

/** A node of the syntax tree, of whose kinds Nunjucks publishes no types. */
interface Node {
  readonly typename: string;
  readonly lineno: number;
  readonly fields: readonly string[];
  readonly [field: string]: unknown;
}

const { parser } = nunjucks as unknown as { parser: { parse(source: string): Node } };

const ARITHMETIC = new Set(['Add', 'Sub', 'Mul', 'Div', 'FloorDiv', 'Mod', 'Pow', 'Neg', 'Pos']);
/** Filters that place: a path as seen from a page, and markup of this project's own. */
const FILTERS = new Set(['from', 'safe']);
/** Attributes that are read out or shown. */
const SPOKEN = /\s(?:aria-label|aria-description|title|alt|placeholder|label|summary|value)="([^"]*)"/g;

/** Looks for arithmetic, joined texts, formatting and words in the source of a template. */
export function findTemplateFaults(source: string): TemplateFault[] {
  const own = withoutFrontMatter(source);
  return [...faultsOfCode(own), ...faultsOfText(own)].sort((a, b) => a.line - b.line);
}

/** The source without Eleventy's front matter, every line at its place. */
function withoutFrontMatter(source: string): string {
  return source.replace(/^---\n[\s\S]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, ''));
}

function faultsOfCode(source: string): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const macros = new Set([...source.matchAll(/(?:import|macro) (\w+)/g)].map(([, name = '']) => name));
  visit(parser.parse(source), (node) => {
    const report = (what: TemplateFault['what'], found: string) => faults.push({ line: node.lineno + 1, what, found });
    if (ARITHMETIC.has(node.typename)) report('arithmetic', node.typename);
    if (node.typename === 'Concat') report('joined text', '~');
    if (node.typename === 'Set' || node.typename === 'CallAssign') report('assignment', 'set');
    const name = (node['name'] as Node | undefined)?.['value'];
    if (node.typename === 'Filter' && !FILTERS.has(String(name))) report('filter', String(name));
    if (node.typename === 'FunCall' && !macros.has(String(name))) report('call', String(name));
  });
  return faults;
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) visit(child, see);
  if (typeof node !== 'object' || node === null || !('typename' in node)) return;
  const own = node as Node;
  see(own);
  for (const field of [...own.fields, 'children']) visit(own[field], see);
}

/** Words of a language that stand in the template itself. */
function faultsOfText(source: string): TemplateFault[] {
  // What the template language puts in is blanked out; what remains is written by hand.
  const blank = (text: string) => text.replace(/[^\n]/g, '\u0000');
  const html = source
    .replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, blank)
    .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>/gi, blank)
    .replace(/&[a-z]+;|&#\d+;/g, blank);
  const lineAt = (index: number) => html.slice(0, index).split('\n').length;
  const attributes = [...html.matchAll(SPOKEN)].flatMap((match): TemplateFault[] => {
    const found = wordsOf(match[1] ?? '');
    return found === '' ? [] : [{ line: lineAt(match.index), what: 'text in an attribute', found }];
  });
  const outside = html.replace(/<[^>]*>/g, blank);
  const texts = [...outside.matchAll(/[^\u0000\n]*\p{L}[^\u0000\n]*/gu)].map((match): TemplateFault => {
    return { line: lineAt(match.index), what: 'text', found: match[0].trim() };
  });
  return [...attributes, ...texts];
}

function wordsOf(text: string): string {
  return /\p{L}/u.test(text) ? text.replaceAll('\u0000', '').trim() : '';
}
