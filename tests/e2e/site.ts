import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};

function send(response: ServerResponse, path: string, content: Readable): void {
  response.writeHead(200, {
    'content-type': types[extname(`x${path}`)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'cache-control': 'max-age=31536000, immutable',
  });
  content.pipe(createGzip()).pipe(response);
}

/** Serves a built course as a web server does: compressed, cached, from this machine only; and these pages beside it, by their paths. */
export async function serveBuilt(
  folder = 'dist',
  pages: Readonly<Record<string, string>> = {},
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    const page = pages[pathname];
    if (page !== undefined) send(response, pathname, Readable.from([page]));
    else if (existsSync(path)) send(response, path, createReadStream(path));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
