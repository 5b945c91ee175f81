import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Asked } from './asked.ts';
import { checkCourse } from './check-course.ts';
import { mediaIn } from './media/media-in.ts';
import { ownWords } from './own-words.ts';
import { editionOf } from './edition.ts';
import { shellWord } from './shell-word.ts';
import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import { faultIn, type Fault } from '../yaml/fault.ts';
import { errorSaying } from '../said/error.ts';
import { say, together, unchanged, type Said } from '../said/say.ts';

/** Why a folder is no course, and what to do. */
function noCourseIn(folder: string): Said {
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const meant = names.find((name) => /^course\.ya?ml(\.txt)?$/i.test(name));
  if (meant) return say`The course in ${folder} is not found: call its file ${meant} "course.yaml".`;
  return say`There is no course in ${folder}: it has no course.yaml. Name a course's folder, or make one: npm run new -- ${shellWord(folder)}`;
}

/** A file's text without its byte order mark, with line feeds as line ends. */
const textOf = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r(?!\n)/g, '\n');

// Files with nearly the right name (nl.md, nl.mdx.txt, statements.YAML) are read too, so that the check can report the name.
const courseFile = /\.(ya?ml|mdx)(\.txt)?$|\.svg$|\/media\/[^/]+\.vtt$|^[^/]+\/[a-z]{2,3}\.md(\.txt)?$/i;

/** True for a file that the check reads, by its path in the course's folder; .git and the lock files (~$) of office programs are not. */
export const isCourseFile = (path: string): boolean =>
  courseFile.test(path) && !/(^|\/)(\.|~\$|node_modules\/)/.test(path);

/** The texts of a course's folder, keyed by their path in it with forward slashes. Throws a sentence where it holds no course. */
export function readFiles(folder: string): CourseFiles {
  if (!existsSync(join(folder, 'course.yaml'))) throw errorSaying(noCourseIn(folder));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Map(
    paths
      .filter(isCourseFile)
      .toSorted()
      .map((path) => [path, textOf(join(folder, path))]),
  );
}

let last: { readonly key: string; readonly content: CourseContent } | undefined;

/** A course's faults as one message, a line each; undefined where it has none that stops it. */
export function faultsMessage(faults: readonly Fault[]): Said | undefined {
  const errors = faults.filter((fault) => fault.severity === 'error');
  if (errors.length === 0) return undefined;
  const head = errors.length === 1 ? say`The course has one fault:` : say`The course has ${errors.length} faults:`;
  const lines = errors.map((fault) => ({ en: `  ${faultIn(fault, 'en')}`, nl: `  ${faultIn(fault, 'nl')}` }));
  return together([head, ...lines], unchanged('\n'));
}

function readChecked(folder: string, files: CourseFiles): CourseContent {
  const { content, faults } = checkCourse(files, ownWords(), mediaIn(folder));
  if (content) return content;
  const error = errorSaying(faultsMessage(faults) ?? say`The course has faults.`);
  // The mistake is the author's: where the code found it says nothing to them.
  error.stack = '';
  throw error;
}

/**
 * The checked content of the course that is asked for, read anew when a file has changed. Throws with every fault, a line
 * each, and where there is no such lesson or language.
 */
export function loadCourse(asked: Asked): CourseContent {
  const files = readFiles(asked.folder);
  const key = [asked.lesson, asked.language, ...files].flat().join('\0');
  if (last?.key !== key) last = { key, content: editionOf(readChecked(asked.folder, files), asked) };
  return last.content;
}
