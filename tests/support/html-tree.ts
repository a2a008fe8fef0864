import { decode } from './site.ts';

/** An element of a page; what it holds are elements and texts. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const PART = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/gi;

/** Reads markup in which every element is closed, as the templates write it. @throws where one is not */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const [part, closing, tag, attributes = '', selfClosing] of html.matchAll(PART)) {
    const parent = open.at(-1) ?? root;
    if (tag === undefined) {
      if (!part.startsWith('<')) parent.children.push(decode(part));
    } else if (closing) {
      const closed = open.pop()?.tag;
      if (closed !== tag) throw new Error(`</${tag}> closes <${closed}>`);
    } else {
      const element: HtmlElement = { tag, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!selfClosing && !VOID.has(tag)) open.push(element);
    }
  }
  return root;
}

function attributesOf(source: string): Record<string, string> {
  const found = source.matchAll(/([\w:-]+)(?:\s*=\s*"([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, decode(value)]));
}

/** All elements under one that a test holds for, the outermost ones, in their order. */
export function find(element: HtmlElement, test: (own: HtmlElement) => boolean): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return test(child) ? [child] : find(child, test);
  });
}

export const isTag =
  (...tags: readonly string[]) =>
  ({ tag }: HtmlElement): boolean =>
    tags.includes(tag);
