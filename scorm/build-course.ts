import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCourse } from '../src/build/course-folder.ts';
import { projectFolder } from '../src/build/project.ts';

/** What is built: a course's folder, one of its lessons, one of its languages; each left out is all of it. */
export type Asked = {
  readonly course?: string | undefined;
  readonly lesson?: string | undefined;
  readonly language?: string | undefined;
};

/** A build: its folder, the name that its packages begin with, and how to take it away when it was made for once. */
export type Build = { readonly dist: string; readonly name: string; readonly remove: () => void };

const project = projectFolder();

/** Settings that the build reads, in this process too: a fault is then said before anything is built. */
function settings({ course, lesson, language }: Asked): Record<string, string> {
  const named = { SHAREWISE_LESSON: lesson, SHAREWISE_LANGUAGE: language };
  const given = Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : []));
  if (course === undefined && given.length === 0) return {};
  return { SHAREWISE_COURSE: course ? resolve(course) : join(project, 'lessons'), ...Object.fromEntries(given) };
}

function run(dist: string): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--silent', '--outDir', dist], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The course was not built: see above what to mend.');
}

/**
 * The build to package: what `npm run build` left in `dist`, or one of its own where another folder, a lesson or a
 * language is asked for. Throws a sentence where there is no such folder, lesson or language, or where the build fails.
 */
export function buildCourse(asked: Asked): Build {
  const own = settings(asked);
  if (Object.keys(own).length === 0) return { dist: 'dist', name: 'sharewise', remove: () => {} };
  Object.assign(process.env, own);
  const { course } = loadCourse();
  // Inside the project: else Astro builds by way of one folder, and two builds at a time get into each other's way.
  mkdirSync(join(project, '.astro'), { recursive: true });
  const dist = mkdtempSync(join(project, '.astro', 'build-'));
  const remove = () => rmSync(dist, { recursive: true, force: true });
  try {
    console.log(`Building ${course.title[course.languages[0] ?? ''] ?? course.id}…`);
    run(dist);
  } catch (error) {
    remove();
    throw error;
  }
  const parts = [asked.course ? course.id : 'sharewise', asked.course ? undefined : asked.lesson, asked.language];
  return { dist, name: parts.filter((part) => part !== undefined).join('-'), remove };
}
