import type { BuiltCourse } from '../built-course.ts';
import type { LmsOptions } from '../presets/options.ts';
import type { Standard } from '../standards.ts';
import { thinPage, thinStyle } from './page.ts';
import { thinScripts } from './scripts.ts';

/**
 * What a thin package has of its own: a page that shows the course from its address and answers for the LMS. `bridge.json`
 * marks it as thin and says where the course is.
 */
export function thinContent(
  course: BuiltCourse,
  standard: Standard,
  options: LmsOptions,
  address: URL,
): Map<string, string> {
  const scripts = thinScripts();
  return new Map([
    ['index.html', thinPage(course, standard, options, address, [...scripts.keys()])],
    ['thin.css', thinStyle],
    ['bridge.json', JSON.stringify({ address: address.href })],
    ...scripts,
  ]);
}
