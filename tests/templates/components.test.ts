import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { relativePath } from '../../src/site/relative-path.ts';
import { createEnvironment, TEMPLATES } from '../support/templates.ts';

interface Examples {
  readonly description: string;
  /** By name of the parameter. */
  readonly params: Readonly<Record<string, string>>;
  /** What the arguments after the parameters are. */
  readonly arguments?: readonly string[];
  /** Names of parameters that hold markup, at whatever depth; all others are text. */
  readonly markup?: readonly string[];
  readonly examples: readonly {
    readonly name: string;
    readonly data: unknown;
    readonly args?: readonly unknown[];
    /** Parameters that this example does not show. */
    readonly hidden?: readonly string[];
  }[];
}

const COMPONENTS = join(TEMPLATES, 'components');
const NAMES = readdirSync(COMPONENTS).sort();
const HOSTILE = `<script>alert('1')</script>"><img src=x onerror=alert(2)>{{ 3 }}&amp;`;

const environment = createEnvironment();
const read = (name: string, file: string) => readFileSync(join(COMPONENTS, name, file), 'utf8');
const examplesOf = (name: string) => parse(read(name, 'examples.yaml'), { merge: true }) as Examples;

test('each component is a folder with a macro and its examples, and nothing else', () => {
  expect(NAMES.length).toBeGreaterThan(0);
  for (const name of NAMES) {
    expect([name, ...readdirSync(join(COMPONENTS, name)).sort()]).toEqual([name, 'examples.yaml', 'macro.njk']);
  }
});

describe.each(NAMES.filter((name) => existsSync(join(COMPONENTS, name, 'examples.yaml'))))(
  'the component %s',
  (name) => {
    const { description, params, markup = [], examples, arguments: args = [] } = examplesOf(name);
    const source = read(name, 'macro.njk');

    test('says what it is and has an example', () => {
      expect(description).toMatch(/^\p{Lu}.*\.$/u);
      expect(examples.length).toBeGreaterThan(0);
      expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length);
    });

    test('describes each of its parameters, and no other', () => {
      const used = [...source.matchAll(/\bparams\.(\w+)/g)].map(([, key = '']) => key);
      const list = Array.isArray(examples[0]?.data);
      expect(list ? ['items'] : [...new Set(used)].sort()).toEqual(Object.keys(params).sort());
      expect(Object.values(params).filter((text) => !/^\p{Lu}.*\.$/su.test(text))).toEqual([]);
    });

    test('is a macro of its own name, with the arguments that are described', () => {
      const [, macro, list = ''] = /\{% macro (\w+)\(([^)]*)\)/.exec(source) ?? [];
      expect(macro).toBe(name);
      expect(list.split(', ').slice(1)).toHaveLength(args.length);
    });

    test('sets only such parameters as markup of which it says so', () => {
      const safe = [...source.matchAll(/([\w.[\]]+)\s*\|\s*safe/g)].map(([, path = '']) => path.split('.').pop());
      expect([...new Set(safe)].sort()).toEqual([...markup].sort());
    });

    test.each(examples)('renders the example "$name" with all its texts', (example) => {
      const html = render(name, example);
      const page = pageOf(example);
      for (const { value, keys } of textsAt(inputOf(example), [])) {
        const key = keys.at(-1) ?? '';
        if (value === '' || steers(key, value) || keys.some((own) => example.hidden?.includes(own))) continue;
        const shown = key === 'path' || key === 'home' ? relativePath(value, page) : value;
        expect(html).toContain(markup.includes(key) ? shown : escapeHtml(shown));
      }
      expect(html).not.toMatch(/undefined|null|NaN|\[object/);
      expect(unbalanced(html)).toEqual([]);
    });

    test.each(examples)('shows every text of "$name" as text, whatever it holds', (example) => {
      const places = textsAt(inputOf(example), []).filter(({ keys }) => !markup.includes(keys.at(-1) ?? ''));
      expect(places.length).toBeGreaterThan(0);
      for (const { keys } of places) {
        const hostile = replaceAt(inputOf(example), keys, HOSTILE) as Input;
        const html = renderOrStop(hostile, keys.at(-1) ?? '');
        expect(html, keys.join('.')).not.toMatch(/<script|<img/);
      }
    });

    /** A kind that does not exist may stop the page; it comes from the code and never from data. */
    function renderOrStop(input: Input, key: string): string {
      try {
        return render(name, input);
      } catch (error) {
        if (key === 'kind') return '';
        throw error;
      }
    }
  },
);

test('a parameter that is missing stops the page', () => {
  expect(() => render('figures', { data: { title: 'Key figures', items: [{ value: '1' }] } })).toThrow(/undefined/);
});

/** What a component is given: its parameters, and the arguments after them. */
interface Input {
  readonly data: unknown;
  readonly args?: readonly unknown[];
}

function inputOf({ data, args = [] }: Input): Input {
  return { data, args };
}

function render(name: string, { data, args = [] }: Input): string {
  const list = ['data', ...args.map((_, index) => `args[${index}]`)].join(', ');
  const source = `{% from "components/${name}/macro.njk" import ${name} %}{{ ${name}(${list}) }}`;
  return environment.renderString(source, { data, args });
}

/** The page that an example stands on: its own parameter, or an argument. */
function pageOf({ data, args = [] }: Input): string {
  const pages = [(data as { path?: string }).path, ...args, ...args.map((arg) => (arg as { page?: string }).page)];
  return pages.find((page): page is string => typeof page === 'string' && page.endsWith('.html')) ?? '';
}

/** Whether a text is none of its own but says what is shown, or from which page links are seen. */
function steers(key: string, value: string): boolean {
  return key === 'kind' || key === 'page' || (/^\d+$/.test(key) && value.endsWith('.html'));
}

interface Place {
  readonly keys: readonly string[];
  readonly value: string;
}

function textsAt(value: unknown, keys: readonly string[]): Place[] {
  if (typeof value === 'string') return [{ keys, value }];
  if (typeof value !== 'object' || value === null) return [];
  const cell = value as { kind?: string; zero?: boolean };
  return Object.entries(value).flatMap(([key, inner]) => {
    // A cell without members shows a sign in place of its zero.
    const sign = key === 'text' && (cell.kind === 'gap' || cell.kind === 'neither' || cell.zero === true);
    return sign ? [] : textsAt(inner, [...keys, key]);
  });
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const fields = copy as Record<string, unknown>;
  if (key in fields) fields[key] = replaceAt(fields[key], rest, text);
  return copy;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Elements that are not closed, or closed without having been opened. */
function unbalanced(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [, closing, tag = '', , empty] of html.matchAll(
    /<(\/)?([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/)?>/g,
  )) {
    if (empty || ['col', 'br', 'hr', 'img', 'input', 'meta', 'link', 'wbr'].includes(tag)) continue;
    if (!closing) open.push(tag);
    else if (open.pop() !== tag) faults.push(tag);
  }
  return [...faults, ...open];
}
