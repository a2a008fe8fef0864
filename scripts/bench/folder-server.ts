import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Types of the files that a page loads; hosts compress those that are text. */
const TYPES: Readonly<Record<string, readonly [type: string, compressed: boolean]>> = {
  '.html': ['text/html; charset=utf-8', true],
  '.css': ['text/css', true],
  '.js': ['text/javascript', true],
  '.svg': ['image/svg+xml', true],
  '.webmanifest': ['application/manifest+json', true],
  '.ico': ['image/x-icon', false],
  '.png': ['image/png', false],
  '.woff': ['font/woff', false],
  '.woff2': ['font/woff2', false],
};

export interface FolderServer {
  /** Without a final slash. */
  readonly address: string;
  close(): void;
}

/** Serves a folder as a static host does, with texts compressed. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const path = normalize(join(folder, decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname)));
    const file = path.endsWith(sep) ? join(path, 'index.html') : path;
    const [type, compressed] = TYPES[extname(file)] ?? ['application/octet-stream', false];
    try {
      const content = readFileSync(file);
      const head = { 'content-type': type, ...(compressed ? { 'content-encoding': 'gzip' } : {}) };
      response.writeHead(200, head).end(compressed ? gzipSync(content) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
