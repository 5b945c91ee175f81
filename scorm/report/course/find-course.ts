import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readBuiltCourse, type BuiltCourse } from '../../package/built-course.ts';

const parse = (text: string, from: string): BuiltCourse => {
  try {
    const course = JSON.parse(text) as BuiltCourse;
    if (Array.isArray(course.questions) && Array.isArray(course.languages)) return course;
  } catch {
    // Said below: not JSON and not a course come to the same for whoever named the file.
  }
  throw new Error(`${from} is not a built course. Give the course.json that the build writes to dist/.`);
};

/** The course in a package, or null where a zip is none. */
function inPackage(path: string): BuiltCourse | null {
  const bytes = unzipSync(readFileSync(path), { filter: ({ name }) => name === 'course.json' })['course.json'];
  return bytes ? parse(strFromU8(bytes), `course.json in ${path}`) : null;
}

/** The course in a package that was named. Throws a sentence where it is none. */
function inNamedPackage(path: string): BuiltCourse {
  try {
    const course = inPackage(path);
    if (course) return course;
  } catch {
    // Said below: a damaged zip and another one come to the same for whoever named it.
  }
  throw new Error(
    `${path} is no package of a course: it has no course.json in it. Name one that npm run package made.`,
  );
}

function inNewestPackage(folder: string): BuiltCourse | null {
  if (!existsSync(folder)) return null;
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const [newest] = zips
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs || a.localeCompare(b));
  return newest === undefined ? null : inPackage(newest);
}

/** The course of a folder as its authors have it: built aside, as its packages are. */
async function fromFolder(folder: string): Promise<BuiltCourse> {
  const { buildCourse } = await import('../../build/build-course.ts');
  const { dist, remove } = await buildCourse({ course: folder });
  try {
    return readBuiltCourse(dist);
  } finally {
    remove();
  }
}

/** The course that a command line names by its folder, by a package or by its `course.json`; else that of `findCourse`. */
export async function courseAsked(path: string | undefined): Promise<BuiltCourse | null> {
  return path !== undefined && existsSync(join(path, 'course.yaml')) ? fromFolder(path) : findCourse(path);
}

/**
 * The course whose words the report uses: the file named, or the built one, or the newest package's; null where there
 * is none. Throws a sentence where the file named is missing or no course.
 */
export function findCourse(path: string | undefined, root = '.'): BuiltCourse | null {
  if (path !== undefined) {
    if (!existsSync(path))
      throw new Error(
        `There is no ${path}. Name a course’s folder, a package or a course.json, or leave --course out.`,
      );
    const [first] = [path, join(path, 'course.json')].filter((one) =>
      statSync(one, { throwIfNoEntry: false })?.isFile(),
    );
    if (first === undefined)
      throw new Error(
        `There is no course in the folder ${path}. Name one with a course.yaml, a package, or a course.json.`,
      );
    return first.endsWith('.zip') ? inNamedPackage(first) : parse(readFileSync(first, 'utf8'), first);
  }
  const built = join(root, 'dist', 'course.json');
  if (existsSync(built)) return parse(readFileSync(built, 'utf8'), built);
  return inNewestPackage(join(root, 'packages'));
}
