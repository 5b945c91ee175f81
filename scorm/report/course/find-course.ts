import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseBuiltCourse, type BuiltCourse } from '../../package/built-course.ts';

const parse = (text: string, from: string): BuiltCourse =>
  parseBuiltCourse(text, from, 'Give the course.json that the build writes to dist/.');

/** The bytes of `course.json` in a zip; undefined where there is none or the zip is damaged. */
function courseIn(path: string): Uint8Array | undefined {
  try {
    return unzipSync(readFileSync(path), { filter: ({ name }) => name === 'course.json' })['course.json'];
  } catch {
    return undefined;
  }
}

/** The course in a package; null where the zip is not one of ours. */
function inPackage(path: string): BuiltCourse | null {
  const bytes = courseIn(path);
  return bytes ? parse(strFromU8(bytes), `course.json in ${path}`) : null;
}

/** The course in a package named on the command line. Throws a sentence where it is not a package. */
function inNamedPackage(path: string): BuiltCourse {
  const course = inPackage(path);
  if (course) return course;
  throw new Error(
    `${path} is not the package of a course: it has no course.json. Name one that npm run package has made.`,
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

const isCourse = (folder: string) => existsSync(join(folder, 'course.yaml'));

/** The course in an author's folder. Throws every mistake in it, a line each. */
async function fromFolder(folder: string): Promise<BuiltCourse> {
  // Imported only here: loading it takes longer than a small report.
  const { loadCourse } = await import('../../../src/build/course-folder.ts');
  const { builtCourseOf } = await import('../../../src/build/built-course.ts');
  return builtCourseOf(loadCourse({ folder: resolve(folder) }));
}

/**
 * The course that a command line names by its folder, by a package or by its `course.json`; else that of `findCourse`, and
 * where nothing was built yet, the one in `lessons/`.
 */
export async function courseAsked(path: string | undefined, root = '.'): Promise<BuiltCourse | null> {
  if (path !== undefined && isCourse(path)) return fromFolder(path);
  const lessons = join(root, 'lessons');
  return findCourse(path, root) ?? (isCourse(lessons) ? fromFolder(lessons) : null);
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
