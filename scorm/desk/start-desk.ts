import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { deskApp } from './app.ts';
import { originOf } from './guard.ts';
import { freePorts } from './live/free-port.ts';
import { makeDesk } from './make-desk.ts';

/** A desk that runs; `close` ends it. */
export type Desk = { readonly url: string; readonly token: string; readonly close: () => Promise<void> };

type Options = {
  readonly course: string;
  /** Where histories are kept. */
  readonly data: string;
  readonly port: number;
  /** False where the course is not to be shown while it is edited. */
  readonly isLive?: boolean;
};

const inUse = (port: number) => new Error(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);

type Served = ReturnType<typeof serve>;

/** Resolves once a server listens; throws what it failed by. */
async function listening(server: Served): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
}

/** Starts the desk on a course's folder, on loopback. Throws a sentence where the port is in use or there is no course. */
export async function startDesk({ course, data, port, isLive = true }: Options): Promise<Desk> {
  const token = randomBytes(32).toString('base64url');
  const [live = 0, toTry = 0] = await freePorts(2);
  const ports = { live, try: toTry };
  const { parts, close } = makeDesk({ course, data, token, ports, origin: originOf(port) });
  const server = serve({ fetch: deskApp(parts, port).fetch, hostname: '127.0.0.1', port });
  try {
    await listening(server);
  } catch (error) {
    await close();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? inUse(port) : error;
  }
  if (isLive) parts.live.start();
  const end = async () => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((done) => void server.close(done));
    await close();
  };
  return { url: `${parts.origin}/`, token, close: end };
}
