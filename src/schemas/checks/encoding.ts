import type { CourseFiles } from '../content.ts';
import type { Fault } from '../fault.ts';

/** Files that are not in UTF-8: what can not be decoded stands in them as U+FFFD, and UTF-16 leaves zeros. */
export function checkEncoding(files: CourseFiles): Fault[] {
  return [...files].flatMap(([file, text]): Fault[] => {
    const at = text.search(/[\uFFFD\0]/);
    if (at < 0) return [];
    const line = text.slice(0, at).split('\n').length;
    const problem = 'A sign on this line can not be read: the file is not saved as UTF-8.';
    return [{ file, line, problem, mend: 'Save it as UTF-8, and look at letters with accents.', severity: 'error' }];
  });
}
