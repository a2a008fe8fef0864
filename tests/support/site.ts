import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/build.ts';
import type { BuildOptions } from '../../src/build-options.ts';
import { type Ended, runScript } from './script.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DATA = join(ROOT, 'data');

/** A fresh folder that goes when the tests of the file are over. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'site-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Builds a site in this process. @throws where the data has problems */
export async function buildSite(options: Partial<BuildOptions> & { readonly out: string }): Promise<Site> {
  const result = await build({ data: DATA, pdf: false, cache: undefined, ...options }, () => undefined);
  if ('problems' in result)
    throw new Error(result.problems.map(({ file, line, code }) => `${file}:${line} ${code}`).join('\n'));
  return new Site(options.out);
}

/** Runs `npm run build` as a person would, without npm. */
export function runBuild(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runScript('build', args, environment);
}

/** A link or a resource of a page, with the place where it leads. */
export interface Reference {
  readonly page: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly target: string;
}

/** The files of a built site. */
export class Site {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Paths of all files, with forward slashes. */
  get files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  }

  get pages(): string[] {
    return this.files.filter((file) => file.endsWith('.html'));
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  bytes(path: string): Uint8Array {
    return readFileSync(join(this.folder, path));
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  json(path: string): unknown {
    return JSON.parse(this.text(path));
  }

  /** What a page refers to: links, styles, scripts, pictures, fonts, and where it sends the reader. */
  references(page: string): Reference[] {
    return tagsOf(this.text(page)).flatMap(({ tag, attributes }) => {
      const refresh =
        attributes['http-equiv'] === 'refresh' ? /url=(.*)$/.exec(attributes['content'] ?? '')?.[1] : undefined;
      const targets = [attributes['href'], attributes['src'], attributes['poster'], attributes['data'], refresh];
      return targets.flatMap((target) => (target === undefined ? [] : [{ page, tag, attributes, target }]));
    });
  }
}

/** The tags of a page with their attributes. */
export function tagsOf(html: string): { tag: string; attributes: Record<string, string> }[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi)].map(
    ([, tag = '', source = '']) => ({
      tag: tag.toLowerCase(),
      attributes: Object.fromEntries(
        [...source.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
          ([, name = '', double, single, bare]) => [name.toLowerCase(), decode(double ?? single ?? bare ?? '')],
        ),
      ),
    }),
  );
}

/** What a reader sees of a page, with its text alternatives left out and spaces as single ones. */
export function visibleText(html: string): string {
  const body = html.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return decode(body.replace(/<[^>]*>/g, ' ')).replaceAll(/[\s\u00a0]+/g, ' ');
}

/** The markup of a chart on a page of an edition. */
export function chartOf(html: string, id: string, frame: 'phone' | 'wide'): { svg: string; label: string } {
  const panel = html.split(/<section class="panel panel-/).find((part) => part.startsWith(`${id}"`)) ?? '';
  const [, label = ''] = /<div role="img" aria-label="([^"]*)">/.exec(panel) ?? [];
  const [, svg = ''] = new RegExp(`frame-${frame}"[^>]*>(<svg[\\s\\S]*?</svg>)</div>`).exec(panel) ?? [];
  return { label: decode(label).replaceAll('\u00a0', ' '), svg };
}

/** The rows of the table of numbers of a chart. */
export function numbersOf(html: string, id: string): string[][] {
  const panel = html.split(/<section class="panel panel-/).find((part) => part.startsWith(`${id}"`)) ?? '';
  const body = /<details class="numbers">[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(panel)?.[1] ?? '';
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)/g)].map(([, text = '']) => decode(text)),
  );
}

export function decode(text: string): string {
  const entities: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
    '#39': "'",
    nbsp: '\u00a0',
  };
  return text.replace(/&(lt|gt|quot|apos|amp|#39|nbsp);/g, (_, name: string) => entities[name] ?? '');
}
