import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, posix } from 'node:path';

const source = join(import.meta.dirname, '..', '..', '..', 'src');

const imported = /^(?:import|export)[^'"]*?from '(\.[^']+)\.ts';$/gm;

/** Compiles a source to a browser's module: without types and comments, its imports named as in the package. */
function moduleOf(path: string): string {
  const text = stripTypeScriptTypes(readFileSync(join(source, path), 'utf8'));
  const bare = text.replaceAll(/^\s*\/\*\*[\s\S]*?\*\/\n|^\s*\/\/.*\n/gm, '').replaceAll(/[ \t]+$/gm, '');
  return bare.replaceAll(/\n{2,}/g, '\n').replaceAll(/(from '\.[^']+)\.ts'/g, "$1.js'");
}

/** The thin package's script and all that it imports, by their paths in the package; the first one is the script itself. */
export function thinScripts(path = 'bridge/thin.ts', found = new Map<string, string>()): Map<string, string> {
  const name = path.replace(/\.ts$/, '.js');
  if (found.has(name)) return found;
  const text = moduleOf(path);
  found.set(name, text);
  for (const [, to = ''] of text.replaceAll(".js'", ".ts'").matchAll(imported))
    thinScripts(posix.join(posix.dirname(path), `${to}.ts`), found);
  return found;
}
