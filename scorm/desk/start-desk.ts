import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { deskApp } from './app.ts';
import { originOf } from './guard.ts';

/** A desk that runs; `close` ends it. */
export type Desk = { readonly url: string; readonly token: string; readonly close: () => Promise<void> };

type Options = { readonly course: string; readonly port: number };

const inUse = (port: number) => new Error(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);

/** Starts the desk on a course's folder, on loopback. Throws a sentence where the port is in use. */
export async function startDesk({ course, port }: Options): Promise<Desk> {
  const token = randomBytes(32).toString('base64url');
  const app = deskApp({ folder: realpathSync(course), port, token });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () =>
      resolve({
        url: `${originOf(port)}/`,
        token,
        close: () =>
          new Promise((done) => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            server.close(() => done());
          }),
      }),
    );
    server.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? inUse(port) : error));
  });
}
