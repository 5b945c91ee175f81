import type { CourseFiles } from '../schemas/content.ts';
import { withoutConsequences } from '../checks/consequences.ts';
import { undamaged } from '../checks/encoding.ts';
import type { Fault } from '../yaml/fault.ts';
import type { CourseReading } from '../checks/read-course.ts';
import { checkCourse } from './check-course.ts';
import { readFiles } from './course-folder.ts';
import { checkPicture, remarkMedia } from './media-files.ts';
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

/**
 * Everything that is wrong in a course's folder, the tags in its lessons' texts included, with the files that were read.
 * Throws a sentence where the folder holds no course.
 */
export function checkFolder(folder: string): CourseReading & { readonly files: CourseFiles } {
  const files = readFiles(folder);
  const { content, known, faults, times, played } = checkCourse(files, ownWords());
  // A placeholder or a brace that is told is not told again by the compiler.
  const told = new Set(
    faults.filter(({ problem }) => /placeholder|\}/.test(problem.en)).map(({ file, line }) => `${file}:${line}`),
  );
  const draft = known.course.draft.map((language) => `/${language}.mdx`);
  const syntax = undamaged(syntaxFaults(files), files).filter(
    ({ file, line, problem }) =>
      !draft.some((end) => file.endsWith(end)) && (!/\{/.test(problem.en) || !told.has(`${file}:${line}`)),
  );
  const pictures = checkPicture(folder, known.course);
  const isRefused = [...syntax, ...pictures].some(({ severity }) => severity === 'error');
  return {
    files,
    content: isRefused ? undefined : content,
    faults: inOrder(withoutConsequences([...faults, ...syntax, ...remarkMedia(folder), ...pictures])),
    times,
    played,
  };
}
