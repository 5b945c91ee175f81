import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { checkCourse } from './check-course.ts';
import { ownWords } from './own-words.ts';
import { editionOf, type Edition } from './edition.ts';
import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import { faultText } from '../schemas/fault.ts';

/** The folder of the course being built: `SHAREWISE_COURSE`, else `lessons/`. */
export function courseFolder(): string {
  return resolve(process.env['SHAREWISE_COURSE'] ?? 'lessons');
}

/** The texts of a course's folder, keyed by their path in it with forward slashes. */
export function readFiles(folder: string): CourseFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|mdx|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.toSorted().map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** What the build leaves out: `SHAREWISE_LESSON` and `SHAREWISE_LANGUAGE`, as `npm run package` sets them. */
const edition = (): Edition => ({
  lesson: process.env['SHAREWISE_LESSON'],
  language: process.env['SHAREWISE_LANGUAGE'],
});

let last: { readonly key: string; readonly content: CourseContent } | undefined;

function readChecked(files: CourseFiles): CourseContent {
  const { content, faults } = checkCourse(files, ownWords());
  if (content) return content;
  const errors = faults.filter((fault) => fault.severity === 'error');
  const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
  throw new Error(`The course has ${count}:\n${errors.map((fault) => `  ${faultText(fault)}`).join('\n')}`);
}

/** The checked content of a course's folder, read anew when a file has changed; throws with every fault, a line each. */
export function loadCourse(folder: string = courseFolder()): CourseContent {
  const files = readFiles(folder);
  const key = [...files].flat().join('\0');
  if (last?.key !== key) last = { key, content: editionOf(readChecked(files), edition()) };
  return last.content;
}
