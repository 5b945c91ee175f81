import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When a file or anything in a folder was last changed, in milliseconds. The folder's own time shows removed files. */
function changed(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** What a build is made of, in the project's folder. */
const sources = ['lessons', 'src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** True where a build is there and nothing that it is made of has changed since. */
export function isBuilt(dist: string, project: string): boolean {
  const built = changed(join(dist, 'course.json'));
  return built > 0 && sources.every((name) => changed(join(project, name)) <= built);
}
