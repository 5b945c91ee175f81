import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A script and all that it imports statically, as names in `scripts/`. */
function withImports(folder: URL, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const source = readFileSync(new URL(name, folder), 'utf8');
  for (const [, imported = ''] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    withImports(folder, imported, seen);
  return seen;
}

/**
 * Names the page's script and the modules it imports in the head: otherwise the browser finds them one after the other, after
 * the page.
 */
export const preloadScripts: AstroIntegration = {
  name: 'preload-scripts',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const path = fileURLToPath(new URL('index.html', dir));
      const page = readFileSync(path, 'utf8');
      const script = /<script type="module" src="\.\/scripts\/([^"]+)"/.exec(page)?.[1];
      if (script === undefined) throw new Error('The page has no script of its own to name in its head.');
      const links = [...withImports(new URL('scripts/', dir), script)].map(
        (name) => `<link rel="modulepreload" href="./scripts/${name}">`,
      );
      writeFileSync(path, page.replace('<link rel="icon"', `${links.join('')}$&`));
    },
  },
};
