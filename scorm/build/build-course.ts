import { join, resolve } from 'node:path';
import { optionsOf, type Asked } from '../../src/build/asked.ts';
import { loadCourse } from '../../src/build/course-folder.ts';
import { projectFolder } from '../../src/build/project.ts';
import { isBuilt } from './is-built.ts';
import { runBuild } from './run-build.ts';
import { replaceFolder } from '../files/replace-folder.ts';
import { workFolder, type WorkFolder } from '../files/work-folder.ts';

/** What a command asks to build: a course's folder, one lesson, one language; what is left out is not narrowed. */
type Wanted = {
  readonly course?: string | undefined;
  readonly lesson?: string | undefined;
  readonly language?: string | undefined;
};

/**
 * A build: its folder, the name that its packages begin with, and a function that removes it where it was made for this
 * call only.
 */
export type Build = { readonly dist: string; readonly name: string; readonly remove: () => void };

const project = projectFolder();

const usual: Asked = { folder: join(project, 'lessons') };

/**
 * Builds a course into a folder of its own; a failed build leaves nothing behind. The course's faults are reported
 * before the build.
 */
async function build(asked: Asked): Promise<WorkFolder> {
  const { course } = loadCourse(asked);
  // Inside the project: elsewhere, Astro copies the build over from the system's temporary folder. A folder for each
  // build, so that several can run at once.
  const work = workFolder(join(project, '.astro'), 'build');
  try {
    console.log(`Building ${course.title[course.languages[0] ?? ''] ?? course.id}…`);
    await runBuild(work.folder, optionsOf(asked));
    return work;
  } catch (error) {
    work.remove();
    throw error;
  }
}

/** Builds the course in `lessons/` into `dist`, where `dist` is out of date. */
async function buildUsual(): Promise<Build> {
  const dist = 'dist';
  if (!isBuilt(dist, project)) {
    const { folder } = await build(usual);
    replaceFolder(folder, dist);
  }
  return { dist, name: 'sharewise', remove: () => {} };
}

/**
 * The build to package: `dist`, rebuilt where it is out of date, or a build of its own where another folder, a lesson
 * or a language is asked for. Throws a sentence where there is no such folder, lesson or language, or where the build
 * fails.
 */
export async function buildCourse({ course, lesson, language }: Wanted): Promise<Build> {
  if ([course, lesson, language].every((one) => one === undefined)) return buildUsual();
  const asked = { folder: course ? resolve(course) : usual.folder, lesson, language };
  const { id } = loadCourse(asked).course;
  const { folder, remove } = await build(asked);
  const parts = [course ? id : 'sharewise', course ? undefined : lesson, language];
  return { dist: folder, name: parts.filter((part) => part !== undefined).join('-'), remove };
}
