import type { CourseFiles } from '../schemas/content.ts';
import { withoutConsequences } from '../checks/consequences.ts';
import { undamaged } from '../checks/encoding.ts';
import type { Fault } from '../yaml/fault.ts';
import type { CourseReading } from '../checks/read-course.ts';
import { checkCourse } from './check-course.ts';
import { readFiles } from './course-folder.ts';
import { damagedPictures } from './media/damaged.ts';
import { mediaIn } from './media/media-in.ts';
import { remarkMedia } from './media-files.ts';
import { syntaxFaults } from './mdx-syntax.ts';
import { ownWords } from './own-words.ts';

/** Faults in the order of the files, and in each from the top down. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const files = [...new Set(faults.map(({ file }) => file))];
  const place = new Map(files.map((file, at) => [file, at]));
  return faults.toSorted(
    (one, other) => (place.get(one.file) ?? 0) - (place.get(other.file) ?? 0) || (one.line ?? 0) - (other.line ?? 0),
  );
}

/** What reading a folder gives: the files that were read, and the file of the start's picture as course.yaml names it. */
type FolderReading = CourseReading & { readonly files: CourseFiles; readonly cover: string | undefined };

/**
 * Everything that is wrong in a course's folder, the tags in its lessons' texts included, with the files that were read.
 * Throws a sentence where the folder holds no course.
 */
export function checkFolder(folder: string): FolderReading {
  const files = readFiles(folder);
  const { content, known, faults, times, played } = checkCourse(files, ownWords(), mediaIn(folder));
  // A placeholder or a brace that is told is not told again by the compiler.
  const told = new Set(
    faults.filter(({ problem }) => /placeholder|\}/.test(problem.en)).map(({ file, line }) => `${file}:${line}`),
  );
  const draft = known.course.draft.map((language) => `/${language}.mdx`);
  const syntax = undamaged(syntaxFaults(files), files).filter(
    ({ file, line, problem }) =>
      !draft.some((end) => file.endsWith(end)) && (!/\{/.test(problem.en) || !told.has(`${file}:${line}`)),
  );
  const isRefused = syntax.some(({ severity }) => severity === 'error');
  return {
    files,
    cover: known.course.cover,
    content: isRefused ? undefined : content,
    faults: inOrder(withoutConsequences([...faults, ...syntax, ...remarkMedia(folder)])),
    times,
    played,
  };
}

/** The same with what only opening its pictures shows: `npm run check`, the build and the desk go by this. */
export async function checkThrough(folder: string): Promise<FolderReading> {
  const checked = checkFolder(folder);
  const damaged = await damagedPictures(folder, checked.cover);
  if (damaged.length === 0) return checked;
  return { ...checked, content: undefined, faults: [...checked.faults, ...damaged] };
}
