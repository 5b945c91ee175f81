import type { CourseFiles } from '../schemas/content.ts';
import type { CourseReading } from '../schemas/read-course.ts';
import { checkCourse } from './check-course.ts';
import { readFiles } from './course-folder.ts';
import { syntaxFaults } from './mdx-syntax.ts';
import { ownWords } from './own-words.ts';

/**
 * Everything that is wrong in a course's folder, the tags in its lessons' texts included, with the files that were read.
 * Throws a sentence where the folder holds no course.
 */
export function checkFolder(folder: string): CourseReading & { readonly files: CourseFiles } {
  const files = readFiles(folder);
  const { content, faults } = checkCourse(files, ownWords());
  const syntax = syntaxFaults(files);
  return { files, content: syntax.length > 0 ? undefined : content, faults: [...faults, ...syntax] };
}
