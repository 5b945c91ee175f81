import { join } from 'node:path';
import { projectFolder } from '../../src/build/project.ts';
import { buildCourse, type Build } from '../build/build-course.ts';

/** A lesson or a language alone; what is left out is not narrowed. */
export type Part = { readonly lesson?: string | undefined; readonly language?: string | undefined };

/** True for the course that comes with the player: its packages are called "sharewise". */
export const isUsual = (folder: string): boolean => folder === join(projectFolder(), 'lessons');

/** Builds the saved state of a course as packages are made of it. Throws every fault that stops it, a line each. */
export const buildSaved = (folder: string, part: Part = {}): Promise<Build> =>
  buildCourse({ ...part, ...(isUsual(folder) ? {} : { course: folder }) });
