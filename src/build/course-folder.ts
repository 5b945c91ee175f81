import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { checkCourse } from './check-course.ts';
import { ownWords } from './own-words.ts';
import { editionOf, type Edition } from './edition.ts';
import { projectFolder } from './project.ts';
import { shellWord } from './shell-word.ts';
import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import { faultText, type Fault } from '../yaml/fault.ts';

/** The folder named by `--course` on the command line, as `astro build` and `astro dev` get it. */
function folderAsked(): string | undefined {
  const at = process.argv.findIndex((one) => /^--course(=|$)/.test(one));
  return at < 0 ? undefined : (/=(.*)$/.exec(process.argv[at] ?? '')?.[1] ?? process.argv[at + 1]);
}

/** The folder of the course being built: `SHAREWISE_COURSE`, else what `--course` names, else `lessons/`. */
export function courseFolder(): string {
  return resolve(process.env['SHAREWISE_COURSE'] ?? folderAsked() ?? join(projectFolder(), 'lessons'));
}

/** Why a folder is no course, and what to do. */
function noCourseIn(folder: string): string {
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const meant = names.find((name) => /^course\.ya?ml(\.txt)?$/i.test(name));
  if (meant) return `The course in ${folder} is not found: call its file ${meant} "course.yaml".`;
  return `There is no course in ${folder}: it has no course.yaml. Name a course's folder, or make one: npm run new -- ${shellWord(folder)}`;
}

/** A file's text without the mark that some editors put before it, its lines ended as anywhere. */
const textOf = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r(?!\n)/g, '\n');

// What has another ending by its editor is read to be told of: nl.md, nl.mdx.txt, statements.YAML.
const courseFile = /\.(ya?ml|mdx)(\.txt)?$|\.svg$|^[^/]+\/[a-z]{2,3}\.md(\.txt)?$/i;

/** The texts of a course's folder, keyed by their path in it with forward slashes. Throws a sentence where it holds no course. */
export function readFiles(folder: string): CourseFiles {
  if (!existsSync(join(folder, 'course.yaml'))) throw new Error(noCourseIn(folder));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  // A folder of its own can be a repository of its own, or have files open in an office program.
  const own = paths.filter((path) => courseFile.test(path) && !/(^|\/)(\.|~\$|node_modules\/)/.test(path));
  return new Map(own.toSorted().map((path) => [path, textOf(join(folder, path))]));
}

/** What the build leaves out: `SHAREWISE_LESSON` and `SHAREWISE_LANGUAGE`, as `npm run package` sets them. */
const edition = (): Edition => ({
  lesson: process.env['SHAREWISE_LESSON'],
  language: process.env['SHAREWISE_LANGUAGE'],
});

let last: { readonly key: string; readonly content: CourseContent } | undefined;

/** A course's faults as one message, a line each; undefined where it has none that stops it. */
export function faultsMessage(faults: readonly Fault[]): string | undefined {
  const errors = faults.filter((fault) => fault.severity === 'error');
  if (errors.length === 0) return undefined;
  const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
  return `The course has ${count}:\n${errors.map((fault) => `  ${faultText(fault)}`).join('\n')}`;
}

function readChecked(files: CourseFiles): CourseContent {
  const { content, faults } = checkCourse(files, ownWords());
  if (content) return content;
  throw new Error(faultsMessage(faults));
}

/** The checked content of a course's folder, read anew when a file has changed; throws with every fault, a line each. */
export function loadCourse(folder: string = courseFolder()): CourseContent {
  const files = readFiles(folder);
  const key = [...files].flat().join('\0');
  if (last?.key !== key) last = { key, content: editionOf(readChecked(files), edition()) };
  return last.content;
}
