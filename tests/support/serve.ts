import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface Served {
  /** Where the folder stands, with a final slash. */
  readonly address: string;
  /** What was asked for and is not there. */
  readonly missing: string[];
  close(): Promise<void>;
}

/**
 * Serves a folder under a sub-path, as a simple static host does: index.html for a folder, 404.html
 * for what is not there, nothing else.
 * @param under the sub-path, with slashes on both sides
 * @param extra pages besides those of the folder, by their paths
 */
export async function serve(
  folder: string,
  under: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const missing: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const own = extra[path.slice(under.length)];
    if (own !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(own);
      return;
    }
    const file = path.startsWith(under) ? fileAt(folder, path.slice(under.length)) : undefined;
    if (file === undefined) missing.push(path);
    const shown = file ?? fileAt(folder, '404.html');
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': TYPES[extname(shown ?? '')] ?? 'text/plain' });
    response.end(shown === undefined ? '' : readFileSync(shown));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: new URL(under, `http://127.0.0.1:${port}`).href,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}
