import type { Block, Blocks } from './blocks.ts';
import { find, type HtmlElement, isTag, parseHtml } from './html-tree.ts';

const LEAF = isTag('p', 'h1', 'h2', 'h3', 'li', 'summary', 'caption');
const isPicture = ({ attributes }: HtmlElement) => attributes['role'] === 'img';

/** The content of a page of the site, in its order; what one can only fill in is left out. */
export function readHtmlBlocks(html: string): Blocks {
  const [main] = find(parseHtml(html), isTag('main'));
  return main ? blocksOf(main) : [];
}

/** A chart that is a file of its own. */
export function readSvgBlocks(svg: string): Blocks {
  const [root] = find(parseHtml(svg), isTag('svg'));
  if (!root) return [];
  const [title, words] = ['title', 'desc'].map((tag) => find(root, isTag(tag)).map(textOf).join(''));
  return [
    { kind: 'text', text: title ?? '' },
    { kind: 'figure', words: words ?? '', pieces: find(root, isTag('text')).map(textOf) },
  ];
}

function blocksOf(element: HtmlElement): Block[] {
  return element.children.flatMap((child): Block[] => {
    if (typeof child === 'string' || child.tag === 'form' || child.tag === 'script') return [];
    if (child.tag === 'table') return tableOf(child);
    if (isPicture(child)) return figuresOf(child);
    const isLeaf = LEAF(child) && find(child, LEAF).length === 0;
    return isLeaf
      ? [{ kind: 'text', text: textOf(child) }, ...find(child, isPicture).flatMap(figuresOf)]
      : blocksOf(child);
  });
}

function tableOf(table: HtmlElement): Block[] {
  const captions = find(table, isTag('caption')).map((caption): Block => ({ kind: 'text', text: textOf(caption) }));
  const rows = find(table, isTag('tr')).map((row) => find(row, isTag('th', 'td')).map(textOf));
  return [...captions, { kind: 'table', rows }];
}

/** A picture may be drawn in several sizes, of which one shows. */
function figuresOf(picture: HtmlElement): Block[] {
  const words = picture.attributes['aria-label'] ?? '';
  const drawings = picture.tag === 'svg' ? [picture] : find(picture, isTag('svg'));
  return drawings.map((drawing) => ({ kind: 'figure', words, pieces: find(drawing, isTag('text')).map(textOf) }));
}

/** The words of an element; of a picture, the words in its place. */
function textOf(element: HtmlElement): string {
  if (isPicture(element)) return element.attributes['aria-label'] ?? '';
  if (element.tag === 'svg' || element.attributes['aria-hidden'] === 'true') return '';
  return element.children.reduce((text: string, child, index) => {
    if (typeof child === 'string') return text + child;
    // Elements beside each other are set apart by their style.
    const space = index > 0 && typeof element.children[index - 1] !== 'string' ? ' ' : '';
    return text + space + textOf(child);
  }, '');
}
