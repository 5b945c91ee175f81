import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A script and all that it imports statically. */
function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, name] of source.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
    withImports(join(dirname(path), name), seen);
  return seen;
}

const page = readFileSync('dist/index.html', 'utf8');
const named = [...page.matchAll(/<(?:script[^>]* src|link rel="stylesheet" href)="\.\/([^"]+)"/g)];
const files = named.map(([, path]) => join('dist', path));
// The display font counts in `everything`: the page is asked for together with it, and only titles wait for it.
const start = ['dist/index.html', ...new Set(files.flatMap((path) => [...withImports(path)]))];
const [, style] = /data-needs="\.\/(lessons\.\w+\.css)/.exec(page) ?? [];
const [, part] = /data-lesson="[^>]*data-part="\.\/([^"]+)"/.exec(page) ?? [];
const behind = readdirSync('dist/scripts').find((name) => /^course\.[\w-]+\.js$/.test(name));
const lesson = [style, part, join('scripts', behind)].map((path) => join('dist', path));
/** The scripts that only packages for cmi5, or the course behind thin packages, carry: each has a budget of its own. */
const isOfOne = (name) => /^(cmi5|across)\.[\w-]+\.js$/.test(name);
const all = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && entry.name !== 'course.json' && !entry.name.endsWith('.txt') && !isOfOne(entry.name),
  )
  .map((entry) => join(entry.parentPath, entry.name));

// The limits are the course's budgets. Measured last: 32.0, 15.9 and 199.7 kB, React's 68.5 among them.
export default [
  { name: 'until Start works', path: start, limit: '34 kB', gzip: true },
  { name: 'then, until the first lesson can be read', path: lesson, limit: '18 kB', gzip: true },
  { name: 'everything: both languages, React, all scenarios', path: all, limit: '200 kB', gzip: true },
  { name: 'more behind a thin package', path: 'dist/scripts/across.*.js', limit: '1.5 kB', gzip: true },
  { name: 'more in packages for cmi5', path: 'dist/scripts/cmi5.*.js', limit: '8 kB', gzip: true },
  { name: 'the SCORM 1.2 package with its schemas', path: 'packages/*-scorm12.zip', limit: '407 kB', brotli: false },
];
