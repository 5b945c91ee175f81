import { existsSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('browser/', import.meta.url));

const read = (path: string) => readFileSync(path, 'utf8');

const scormAgain = () =>
  createRequire(import.meta.url)
    .resolve('scorm-again')
    .replace(/dist[/\\]scorm-again\.js$/, 'dist/esm/scorm-again.min.js');

/** Compiles a browser script: without types, its imports by their addresses here. */
const scriptOf = (source: string) =>
  stripTypeScriptTypes(source)
    .replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'")
    .replace("'scorm-again'", "'/assets/scorm-again.js'");

/** One of the preview's own files by its path under /assets/, or null where there is none. */
export function assetAt(path: string): string | null {
  if (path === 'scorm-again.js') return read(scormAgain());
  const file = join(folder, normalize(path).replace(/\.js$/, '.ts'));
  if (!file.startsWith(folder) || !/\.(ts|css)$/.test(file) || !existsSync(file)) return null;
  return extname(file) === '.ts' ? scriptOf(read(file)) : read(file);
}
