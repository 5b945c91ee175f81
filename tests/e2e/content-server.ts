import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assetAt } from '../../scorm/preview/assets.ts';
import { courseFile } from '../../scorm/preview/course-file.ts';

/** What a server does otherwise with a file. */
type Otherwise = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Compressed so many times. */
  readonly gzip?: number;
};

/** A server with a course's folder. What it does wrong may change as it runs. */
export type ContentServer = {
  readonly url: string;
  /** Faults of the preview, by name. */
  readonly faults: Set<string>;
  /** What it does otherwise with the file of a path. */
  otherwise: (path: string) => Otherwise;
  readonly close: () => void;
};

/** Serves a course's folder from this machine only. */
export async function serveContent(folder: string): Promise<ContentServer> {
  const site: { -readonly [Part in keyof ContentServer]: ContentServer[Part] } = {
    url: '',
    faults: new Set(),
    otherwise: () => ({}),
    close: () => server.close(),
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    const asset = path.startsWith('assets/') ? assetAt(path.slice(7)) : null;
    if (asset !== null) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(asset);
    const file = await courseFile(resolve(folder), path, () => [...site.faults]);
    const { status, headers, body, gzip = 0 } = site.otherwise(path);
    if (!file && body === undefined) return response.writeHead(status ?? 404).end();
    let content = Buffer.from(body ?? file?.body ?? '');
    for (let times = 0; times < gzip; times++) content = gzipSync(content);
    const encoded = gzip > 0 ? { 'content-encoding': 'gzip' } : {};
    return response.writeHead(status ?? 200, { ...file?.headers, ...encoded, ...headers }).end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  site.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  return site;
}
