import { readFile } from 'node:fs/promises';
import { type FontCut, pageFaces } from '../charts/cut-font.ts';
import { standInFaces } from '../charts/fonts.ts';

const STYLES = new URL('../../templates/styles/', import.meta.url);

/** The parts of the site's style sheet, in `templates/styles/site/`: what stands everywhere, then from top to bottom. */
const SITE = [
  'base',
  'tables',
  'masthead',
  'search',
  'opening',
  'panels',
  'signs',
  'tools',
  'members',
  'map',
  'municipality',
  'pages',
  'colophon',
  'print',
];

/** The style sheet of the pages that are printed; the font is whole there. */
export function sheetStyles(): Promise<string> {
  return readStyles(['tokens.generated.css', 'fonts.generated.css', 'sheet.css']);
}

/** The style sheet of pages where no script runs. */
export function noScriptStyles(): Promise<string> {
  return readStyles(['no-script.css']);
}

/** The style sheet of all other pages. @param cuts the font that they are shown in, beside it in `fonts/` */
export async function pageStyles(cuts: readonly FontCut[]): Promise<string> {
  const styles = await readStyles(['tokens.generated.css', 'dark.css', ...SITE.map((part) => `site/${part}.css`)]);
  return lean(pageFaces(cuts, 'fonts') + standInFaces()) + styles;
}

async function readStyles(parts: readonly string[]): Promise<string> {
  const texts = await Promise.all(parts.map((part) => readFile(new URL(part, STYLES), 'utf8')));
  return lean(texts.join('\n'));
}

/** Style sheets without comments and indents: a page waits for them. */
function lean(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trimStart();
}
