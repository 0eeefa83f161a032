import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

const PAGES = resolve(import.meta.dirname, '../pages');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The sample pages, served on this machine alone. */
export interface PageServer {
  addressOf(path: string): string;
  /** From now on `path` answers with the sample page `other`, as if the site had edited it. */
  replace(path: string, other: string): void;
  /** From now on `path` answers with this HTML. */
  write(path: string, html: string): void;
  close(): Promise<void>;
}

/** Serves `tests/pages` on a free port of 127.0.0.1. */
export async function servePages(): Promise<PageServer> {
  const replaced = new Map<string, string>();
  const written = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = pathOf(request);
    const html = written.get(path);
    if (html === undefined) sendFile(replaced.get(path) ?? path, response);
    else response.writeHead(200, { 'content-type': TYPES['.html'] }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (path) => `http://127.0.0.1:${port}${path}`,
    replace: (path, other) => replaced.set(path, other),
    write: (path, html) => written.set(path, html),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const pathOf = (request: IncomingMessage): string =>
  decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);

function sendFile(path: string, response: ServerResponse): void {
  const file = resolve(PAGES, `.${path}`);
  if (!file.startsWith(PAGES + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  createReadStream(file).pipe(response);
}
