import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const STYLES = new URL('../../templates/styles/', import.meta.url);

/** The style sheets of the site and what each is put together from. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  'sheet.css': ['tokens.css', 'fonts.css', 'sheet.css'],
  'site.css': ['tokens.css', 'dark.css', 'fonts.css', 'site.css'],
};

/** Writes styles and fonts to the folder `assets` of the site. */
export async function writeAssets(folder: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const assets = join(folder, 'assets');
  await mkdir(join(assets, 'fonts'), { recursive: true });
  const styles = Object.entries(SHEETS).map(async ([name, parts]) => {
    const texts = await Promise.all(parts.map((part) => readFile(new URL(part, STYLES), 'utf8')));
    await writeFile(join(assets, name), texts.join('\n'));
  });
  const fonts = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'].map((cut) => {
    const file = `source-sans-3-${cut}-normal.woff2`;
    return copyFile(resolve(`@fontsource/source-sans-3/files/${file}`), join(assets, 'fonts', file));
  });
  const licence = copyFile(resolve('@fontsource/source-sans-3/LICENSE'), join(assets, 'fonts', 'LICENSE'));
  await Promise.all([...styles, ...fonts, licence]);
}
