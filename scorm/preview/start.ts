import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { loadPackage } from './packages.ts';
import { previewApp } from './server.ts';
import { openStore } from './store.ts';

/** A preview that runs; `close` ends it and leaves its records. */
export type Preview = { readonly url: string; readonly close: () => Promise<void> };

type Options = { readonly packages: readonly string[]; readonly data: string; readonly port: number };

const inUse = (port: number) => new Error(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);

/** Starts the preview LMS on loopback. Throws a sentence where a package is refused or the port is in use. */
export async function startPreview({ packages, data, port }: Options): Promise<Preview> {
  const loaded = await Promise.all(packages.map((zip) => loadPackage(zip, join(data, 'unzipped'))));
  const store = openStore(data);
  return new Promise((resolve, reject) => {
    const app = previewApp({ store, packages: loaded, port });
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () =>
      resolve({
        url: `http://127.0.0.1:${port}/`,
        close: () =>
          new Promise((done) => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            server.close(() => {
              store.close();
              done();
            });
          }),
      }),
    );
    server.on('error', (error: NodeJS.ErrnoException) => {
      store.close();
      reject(error.code === 'EADDRINUSE' ? inUse(port) : error);
    });
  });
}
