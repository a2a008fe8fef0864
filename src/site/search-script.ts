import type { SearchView } from '../views/search.ts';
import type { DownloadFile } from './downloads/download.ts';

/**
 * What a language's search knows, as a script: from a folder (file://) a page may load scripts, but
 * not data. It hands its content to the page as an event.
 */
export function searchScript({ path, ...content }: SearchView): DownloadFile {
  const event = `new CustomEvent('search', { detail: ${JSON.stringify(content)} })`;
  return { path, content: `document.dispatchEvent(${event});\n` };
}
