import { extname } from 'node:path';
import type { Context } from 'hono';
import type { LoadedPackage } from './packages.ts';
import type { Store } from './store.ts';
import type { PreviewLanguage } from './wording.ts';

/** What the preview's pages are made from. */
export type PreviewParts = {
  readonly store: Store;
  readonly packages: readonly LoadedPackage[];
  readonly port: number;
};

/** The two names of this computer under which the preview can be reached: browsers treat them as two websites. */
export const hostsOf = (port: number): readonly [string, string] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** The language that a request asks for. */
export function languageOf(c: Context): PreviewLanguage {
  const wish = c.req.query('lang') ?? c.req.header('accept-language') ?? '';
  return wish.startsWith('nl') ? 'nl' : 'en';
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** The media type of a file by its name. */
export const typeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';
