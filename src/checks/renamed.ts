import type { CourseFiles } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { asciiOf } from '../yaml/plain-letters.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import { idInFolder } from './file-names.ts';

const number = (folder: string) => Number(/^\d+/.exec(folder)?.[0] ?? 0);

/**
 * Folders whose lesson is not in the course, each by the id of a lesson that has no folder: the one was renamed to the other.
 * They go together by likeness, by their number, or as there is one of each.
 */
export function renamedFolders(
  { lessons }: Pick<CourseFile, 'lessons'>,
  files: CourseFiles,
): ReadonlyMap<string, string> {
  const all = [...new Set([...files.keys()].flatMap((path) => /^(\d+-[^/]+)\/[^/]+\.mdx$/.exec(path)?.[1] ?? []))];
  const ids = lessons.map(({ id }) => id);
  const free = all.filter((folder) => !ids.includes(idInFolder(folder)));
  const bare = ids.filter((id) => !all.some((folder) => idInFolder(folder) === id));
  const found = new Map<string, string>();
  for (const id of bare) {
    const left = free.filter((folder) => ![...found.values()].includes(folder));
    const like = nearest(
      id,
      left.map((folder) => asciiOf(idInFolder(folder))),
    );
    const place = ids.indexOf(id) + 1;
    const folder =
      left.find((one) => asciiOf(idInFolder(one)) === like) ??
      left.find((one) => number(one) === place) ??
      (bare.length === 1 && left.length === 1 ? left[0] : undefined);
    if (folder !== undefined) found.set(id, folder);
  }
  return found;
}
