import { TOKENS } from '../charts/tokens.ts';
import type { InstallView } from '../views/install.ts';
import { paths } from '../views/paths.ts';
import type { DownloadFile } from './downloads/download.ts';
import { relativePath } from './relative-path.ts';

/** What a phone or computer has to know to keep the site among its programs. */
export function webManifest({ path, tag, name, shortName, start }: InstallView): DownloadFile {
  const from = (target: string) => relativePath(target, path);
  const manifest = {
    name,
    short_name: shortName,
    lang: tag,
    start_url: from(start),
    scope: from(''),
    display: 'minimal-ui',
    background_color: TOKENS.paper,
    theme_color: TOKENS.blue,
    icons: [192, 512].map((size) => ({
      src: from(paths.asset(`icon-${size}.png`)),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  return { path, content: `${JSON.stringify(manifest, undefined, 2)}\n` };
}
