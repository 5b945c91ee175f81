import { readFileSync } from 'node:fs';
import type { BuiltCourse } from '../../../scorm/package/built-course.ts';
import type { Standard } from '../../../scorm/package/standards.ts';
import type { Course } from '../../../src/course/types.ts';

const built = JSON.parse(readFileSync('dist/course.json', 'utf8')) as BuiltCourse;

/** The course as the page has it: without its words. */
export const course = JSON.parse(
  /<script type="application\/json" id="course">(.*?)<\/script>/s.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ??
    '{}',
) as Course;

/** The name of a package in the preview; `PACKAGE_KIND` stands behind it where a test has its own. */
export const packageOf = (standard: Standard): string =>
  `sharewise-${built.version}-${standard}${process.env['PACKAGE_KIND'] ?? ''}`;
