import { join } from 'node:path';
import { readFiles } from '../../../src/build/course-folder.ts';
import { builtCourseOf } from '../../../src/build/built-course.ts';
import { checkCourse } from '../../../src/build/check-course.ts';
import { ownWords } from '../../../src/build/own-words.ts';
import type { BuiltCourse } from '../../../src/schemas/built-course.ts';
import type { DeskPackage, DeskSinceLast } from '../../../src/schemas/desk.ts';
import type { Change } from '../../package/compare/change.ts';
import { comparePackages } from '../../package/compare/compare.ts';
import { readPackage, type ComparedPackage } from '../../package/compare/read-package.ts';
import { presets } from '../../package/presets/presets.ts';
import { isUsual } from '../build-saved.ts';
import type { OpenCourse } from '../course/open-course.ts';
import { inWords } from './compared.ts';
import { packagesIn } from './packages.ts';

type Last = { readonly at: string; readonly read: ComparedPackage };

/** The newest package of the whole course in all its languages, for any LMS; undefined where there is none that can be read. */
function lastOf(packages: readonly DeskPackage[], folder: string, name: string): Last | undefined {
  const lms = presets.map((one) => one.name).join('|');
  const whole = new RegExp(String.raw`^${name}(?:-(?:${lms}))?-\d+\.\d+\.\d+-[\w-]+\.zip$`);
  const found = packages.find((one) => whole.test(one.name));
  try {
    return found && { at: found.at, read: readPackage(join(folder, found.name)) };
  } catch {
    return undefined;
  }
}

/** Changes that are words and no more: the last of a version's three numbers is for them. */
const small: readonly Change['code'][] = ['same-version', 'reworded', 'texts'];

/** The version that follows: 1.0.1 for words, 1.1.0 for more. */
function following(version: string, changes: readonly Change[]): string {
  const [first = 0, second = 0, third = 0] = version.split('.').map(Number);
  return changes.every(({ code }) => small.includes(code))
    ? `${first}.${second}.${third + 1}`
    : `${first}.${second + 1}.0`;
}

/** Compares the course with a package of it; `isChanged` where a file was changed since. What is decided for each LMS is left as it was. */
function changesSince({ read }: Last, now: BuiltCourse, isChanged: boolean): Change[] {
  const { lms, onFail } = read.course;
  const course = { ...now, lms, onFail };
  return comparePackages(read, { ...read, course, digest: isChanged ? '' : read.digest });
}

/** What has changed in the course since it was packaged here last, told from its files without building it. */
export function sinceLastOf(open: OpenCourse, folder: string): DeskSinceLast | undefined {
  const packages = packagesIn(folder);
  if (packages.length === 0) return undefined;
  const { content } = checkCourse(readFiles(open.folder), ownWords());
  if (!content) return undefined;
  const now = builtCourseOf(content);
  const last = lastOf(packages, folder, isUsual(open.folder) ? 'sharewise' : now.id);
  if (!last) return undefined;
  const [newest] = open.history.before(Number.MAX_SAFE_INTEGER, 1);
  const isChanged = newest !== undefined && newest.kind !== 'start' && newest.at > last.at;
  const changes = changesSince(last, now, isChanged);
  const { version } = last.read.course;
  const suggested = isChanged && now.version === version ? following(version, changes) : undefined;
  // That the version is the same is what the number to raise it to says.
  return { version, at: last.at, ...inWords(changes.filter(({ code }) => code !== 'same-version')), suggested };
}
