import type { BuiltCourse } from '../built-course.ts';
import type { LmsOptions } from '../presets/options.ts';
import type { Standard } from '../standards.ts';
import { thinPage, thinStyle } from './page.ts';
import { thinScripts } from './scripts.ts';

/**
 * The files of a thin package: a page that shows the course from its address and talks to the LMS for it. `bridge.json`
 * marks the package as thin and holds the address.
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
