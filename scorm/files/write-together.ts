import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workFolder } from './work-folder.ts';

/**
 * Writes files into a folder, by their paths in it: each is written whole beside it first, and only when all are there they
 * take their places. What fails before leaves everything as it was.
 */
export function writeTogether(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const { folder: made, remove } = workFolder(folder, '.writing');
  try {
    const paths = [...files].map(([path, content], nth) => {
      const place = join(made, String(nth));
      writeFileSync(place, content);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      return [place, join(folder, path)] as const;
    });
    for (const [from, to] of paths) renameSync(from, to);
  } finally {
    remove();
  }
}
