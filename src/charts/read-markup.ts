/** Something that is drawn, with the attributes of all that it lies in. */
export interface DrawnElement {
  readonly tag: 'path' | 'line' | 'text' | 'rect';
  /** Where the innermost drawing stands in the outermost. */
  readonly x: number;
  readonly y: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

interface Level {
  readonly x: number;
  readonly y: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const DRAWN = new Set(['path', 'line', 'text', 'rect']);

/** What the markup of a chart's picture draws, from back to front. It understands what charts are written in. */
export function readMarkup(svg: string): DrawnElement[] {
  const drawn: DrawnElement[] = [];
  const levels: Level[] = [{ x: 0, y: 0, attributes: {} }];
  const content = svg.replace(/<(style|title|desc)>[\s\S]*?<\/\1>/g, '');
  for (const [, closing, tag = '', source = '', empty, text = ''] of content.matchAll(
    /<(\/)?([a-z]+)((?: [\w:-]+="[^"]*")*)(\/)?>([^<]*)/g,
  )) {
    if (closing) {
      levels.pop();
      continue;
    }
    const outer = levels.at(-1);
    if (!outer) throw new Error('the markup of a chart closes more than it opens');
    const own = Object.fromEntries(
      [...source.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const attributes = { ...outer.attributes, ...own };
    const moved = tag === 'svg' && levels.length > 1;
    const level = {
      x: outer.x + (moved ? Number(own['x'] ?? 0) : 0),
      y: outer.y + (moved ? Number(own['y'] ?? 0) : 0),
      attributes,
    };
    if (isDrawn(tag)) drawn.push({ tag, ...level, text: decode(text) });
    if (!empty) levels.push(level);
  }
  return drawn;
}

function isDrawn(tag: string): tag is DrawnElement['tag'] {
  return DRAWN.has(tag);
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
