import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { BuiltCourse } from '../../built-course.ts';

const parse = (text: string, from: string): BuiltCourse => {
  try {
    const course = JSON.parse(text) as BuiltCourse;
    if (Array.isArray(course.questions) && Array.isArray(course.languages)) return course;
  } catch {
    // Said below: not JSON and not a course come to the same for whoever named the file.
  }
  throw new Error(`${from} is not a built course. Give the course.json that the build writes to dist/.`);
};

function inNewestPackage(folder: string): BuiltCourse | null {
  if (!existsSync(folder)) return null;
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const [newest] = zips
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs || a.localeCompare(b));
  if (newest === undefined) return null;
  const bytes = unzipSync(readFileSync(newest), { filter: ({ name }) => name === 'course.json' })['course.json'];
  return bytes ? parse(strFromU8(bytes), `course.json in ${newest}`) : null;
}

/**
 * The course whose words the report uses: the file named, or the built one, or the newest package's; null where there
 * is none. Throws a sentence where the file named is missing or no course.
 */
export function findCourse(path: string | undefined, root = '.'): BuiltCourse | null {
  if (path !== undefined) {
    if (!existsSync(path)) throw new Error(`There is no file ${path}. Name a course.json, or leave --course out.`);
    return parse(readFileSync(path, 'utf8'), path);
  }
  const built = join(root, 'dist', 'course.json');
  if (existsSync(built)) return parse(readFileSync(built, 'utf8'), built);
  return inNewestPackage(join(root, 'packages'));
}
