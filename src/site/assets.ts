import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_FILES, fontPath } from '../charts/fonts.ts';
import { writeDownloads } from './downloads/downloads.ts';
import { iconFiles } from './icons.ts';

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

/** The style sheets and what each is put together from. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  'sheet.css': ['tokens.generated.css', 'fonts.generated.css', 'sheet.css'],
  'site.css': ['tokens.generated.css', 'dark.css', 'fonts.generated.css', ...SITE.map((part) => `site/${part}.css`)],
  'no-script.css': ['no-script.css'],
};

/** The script of all pages, made from `src/browser/site.ts`; what it does, a page can do without. */
const SCRIPT = new URL('../browser/site.generated.js', import.meta.url);

/** Writes icons, styles, the script and fonts to the folder `assets` of the site. */
export async function writeAssets(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  await mkdir(join(assets, 'fonts'), { recursive: true });
  const styles = Object.entries(SHEETS).map(async ([name, parts]) => {
    const texts = await Promise.all(parts.map((part) => readFile(new URL(part, STYLES), 'utf8')));
    await writeFile(join(assets, name), leanStyles(texts.join('\n')));
  });
  const script = copyFile(SCRIPT, join(assets, 'site.js'));
  const icons = iconFiles().then((files) => writeDownloads(folder, files));
  const fonts = FONT_FILES.map(({ name }) => copyFile(fontPath(`files/${name}`), join(assets, 'fonts', name)));
  const licence = copyFile(fontPath('LICENSE'), join(assets, 'fonts', 'LICENSE'));
  await Promise.all([...styles, script, icons, ...fonts, licence]);
}

/** Style sheets without comments and indents: a page waits for them. */
function leanStyles(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trimStart();
}
