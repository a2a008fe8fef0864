/**
 * Chart markup as short as it can be: without what Vega adds for scripts and screen readers
 * (classes, English roles), with each mark at its place instead of moved to it, with what all marks
 * of a layer share said once, and with closed marks of one look as one path.
 * @param decimals of coordinates
 */
export function leanMarkup(svg: string, decimals: number): string {
  const round = (value: number) => String(Math.round(value * 10 ** decimals) / 10 ** decimals || 0);
  return svg
    .replace(/<[^>]*>/g, (tag) => placed(bare(tag), round))
    .replace(/<path d="[^"]*"\/>/, '')
    .replace(/<path d="" display="none"\/>/g, '')
    .replace(/<g>((?:<(?:path|line|text)[^<>]*(?:\/>|>[^<]*<\/text>))+)<\/g>/g, (_, marks: string) => hoisted(marks))
    .replace(/<svg([^>]*)><g fill="none">((?:<g>)*)(.*)<\/g><\/svg>$/s, unwrapped);
}

/** Only tags are changed: a name may look like an attribute. */
function bare(tag: string): string {
  return tag.replace(/ (?:class|role|aria-[a-z]+|xmlns:xlink|version|stroke-miterlimit|opacity)="[^"]*"/g, '');
}

/** The tag with the place to which its mark is moved in its coordinates. */
function placed(tag: string, round: (value: number) => string): string {
  const [move = '', x = '0', y = '0'] = / transform="translate\((-?[\d.e-]+),(-?[\d.e-]+)\)"/.exec(tag) ?? [];
  const lean = tag.replace(move, '');
  if (lean.startsWith('<path')) {
    return lean.replace(/ d="([^"]*)"/, (_, path: string) => ` d="${movedPath(path, Number(x), Number(y), round)}"`);
  }
  const at = { x: round(Number(x)), y: round(Number(y)) };
  if (lean.startsWith('<text')) return lean.replace('<text', `<text x="${at.x}" y="${at.y}"`);
  if (lean.startsWith('<line')) {
    const to = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(lean)?.[1] ?? 0);
    const end = ` x2="${round(Number(x) + to('x2'))}" y2="${round(Number(y) + to('y2'))}"`;
    return lean.replace(/ [xy]2="[^"]*"/g, '').replace('<line', `<line x1="${at.x}" y1="${at.y}"${end}`);
  }
  return at.x === '0' && at.y === '0' ? lean : tag;
}

/** A path somewhere else, level and upright lines in short. Vega writes absolute commands, and h and v for its rectangles. */
function movedPath(path: string, x: number, y: number, round: (value: number) => string): string {
  let at = ['', ''];
  // Not e: that belongs to a number.
  return path.replace(/([a-df-z])([^a-df-z]*)/gi, (_, command: string, source: string) => {
    if (!/[MLHVCQhvZ]/.test(command)) throw new Error(`a path of a chart has no "${command}": ${path}`);
    const numbers = (source.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === 'h' || command === 'v') return command + numbers.map(round).join();
    const moved = numbers.map((value, index) => {
      const across = command === 'H' || (command !== 'V' && index % 2 === 0);
      return round(value + (across ? x : y));
    });
    if (command !== 'L') {
      at = moved.slice(-2);
      return command + moved.join(',').replaceAll(',-', '-');
    }
    const [fromX, fromY] = at;
    const [toX = '', toY = ''] = moved;
    at = [toX, toY];
    if (toY === fromY) return `H${toX}`;
    return toX === fromX ? `V${toY}` : `L${toX},${toY}`.replace(',-', '-');
  });
}

const SHARED = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'text-anchor'];

function hoisted(marks: string): string {
  const tags = marks.match(/<[a-z][^>]*>/g) ?? [];
  const shared = SHARED.flatMap((name) => {
    const attribute = tags[0]?.match(new RegExp(` ${name}="[^"]*"`))?.[0];
    return attribute !== undefined && tags.every((tag) => tag.includes(attribute)) ? [attribute] : [];
  });
  const lean = shared.reduce((text, attribute) => text.replaceAll(attribute, ''), marks);
  const joined = lean.replace(/(?:<path d="M[^M"]*Z"\/>){2,}/g, (paths) => `<path d="${pathsOf(paths).join('')}"/>`);
  return `<g${shared.join('')}>${joined}</g>`;
}

function pathsOf(markup: string): string[] {
  return [...markup.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path);
}

/** Without the groups that hold all others. */
function unwrapped(_: string, attributes: string, groups: string, content: string): string {
  const closing = '</g>'.repeat(groups.length / '<g>'.length);
  const inner = content.endsWith(closing) ? content.slice(0, content.length - closing.length) : content;
  return `<svg${attributes} fill="none">${inner}</svg>`;
}
