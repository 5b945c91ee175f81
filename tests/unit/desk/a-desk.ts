import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../scorm/desk/live/free-port.ts';
import { startDesk } from '../../../scorm/desk/start-desk.ts';

export type Answer = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

export type Asked = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
};

/** The desk's server on a copy of the example course, and ways to ask it anything, a browser's own headers included. */
export async function aDesk() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'desk-')));
  const folder = join(root, 'course');
  cpSync('lessons', folder, { recursive: true });
  const [port = 0] = await freePorts(1);
  const desk = await startDesk({ course: folder, data: join(root, 'data'), port, isLive: false });

  /** Asks as anybody on this computer can. */
  const raw = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
    new Promise<Answer>((resolve, reject) => {
      // Each on a connection of its own: one that the desk hung up on is no one else's.
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => void parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            headers: response.headers,
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });

  /** Asks as the desk's own page does. */
  const ask = (path: string, { method, headers = {}, body }: Asked = {}) =>
    raw(path, {
      ...(method ? { method } : {}),
      ...(body === undefined ? {} : { body }),
      headers: {
        'sec-fetch-site': 'same-origin',
        origin: desk.url.slice(0, -1),
        'x-desk-token': desk.token,
        ...headers,
      },
    });

  return {
    root,
    folder,
    port,
    raw,
    ask,
    post: (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
    token: desk.token,
    async remove() {
      await desk.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
