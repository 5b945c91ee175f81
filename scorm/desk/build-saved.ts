import { join } from 'node:path';
import { projectFolder } from '../../src/build/project.ts';
import { buildCourse, type Build } from '../build/build-course.ts';

/** Builds the saved state of a course as packages are made of it. Throws every fault that stops it, a line each. */
export const buildSaved = (folder: string): Promise<Build> =>
  buildCourse(folder === join(projectFolder(), 'lessons') ? {} : { course: folder });
