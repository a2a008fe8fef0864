import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_FILES, fontPath } from '../charts/fonts.ts';
import { writeDownloads } from './downloads/downloads.ts';
import { iconFiles } from './icons.ts';
import { noScriptStyles, sheetStyles } from './styles.ts';

/** The script of all pages, made from `src/browser/site.ts`; what it does, a page can do without. */
const SCRIPT = new URL('../browser/site.generated.js', import.meta.url);

/**
 * Writes icons, the script, the whole font and styles to the folder `assets` of the site; not the style
 * sheet of the pages, which follows from the letters that they have (`fonts.ts`).
 */
export async function writeAssets(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  await mkdir(join(assets, 'fonts'), { recursive: true });
  const styles = Object.entries({ 'sheet.css': sheetStyles(), 'no-script.css': noScriptStyles() }).map(
    async ([name, text]) => writeFile(join(assets, name), await text),
  );
  const script = copyFile(SCRIPT, join(assets, 'site.js'));
  const icons = iconFiles().then((files) => writeDownloads(folder, files));
  const fonts = FONT_FILES.map(({ name }) => copyFile(fontPath(`files/${name}`), join(assets, 'fonts', name)));
  const licence = copyFile(fontPath('LICENSE'), join(assets, 'fonts', 'LICENSE'));
  await Promise.all([...styles, script, icons, ...fonts, licence]);
}
