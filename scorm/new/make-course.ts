import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { jsonSchemas } from '../../src/build/json-schemas.ts';
import { projectFolder } from '../../src/build/project.ts';
import { shellWord } from '../../src/build/shell-word.ts';
import { setTexts } from '../../src/editing/set-texts.ts';
import { asciiOf } from '../../src/yaml/plain-letters.ts';
import { workFolder } from '../files/work-folder.ts';
import { errorSaying } from '../../src/said/error.ts';
import { say } from '../../src/said/say.ts';

/** Files for git: line ends that are the same on every computer, and nothing that is made of the course. */
const forGit: Readonly<Record<string, string>> = {
  '.gitattributes': '* text=auto eol=lf\n*.jpg binary\n*.png binary\n*.webp binary\n',
  '.gitignore':
    '# What is made of the course, and what systems leave behind.\npackages/\n*.zip\n*.xlf\n*.xlsx\n~$*\n.DS_Store\nThumbs.db\n',
};

/** A course's id by the name of its folder: `our-course` for `Our course (2)`. */
function idOf(folder: string): string {
  const id = asciiOf(basename(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-\d]+|-+$/g, '')
    .slice(0, 60);
  return id === '' ? 'our-course' : id;
}

/** What a new course has of its own: an id, a page on how to go on, and files for git. */
function makeItsOwn(made: string, folder: string, readme: string): void {
  const course = join(made, 'course.yaml');
  writeFileSync(course, setTexts(readFileSync(course, 'utf8'), [{ path: ['id'], text: idOf(folder) }]));
  writeFileSync(
    join(made, 'README.md'),
    readFileSync(readme, 'utf8').replaceAll('{folder}', () => shellWord(folder)),
  );
  for (const [name, text] of Object.entries(forGit)) writeFileSync(join(made, name), text);
}

/**
 * What of a course a copy of it gets: no history of git, and no packages. The player's own words are left out, too: a course
 * uses them by default, and a copy would go out of date.
 */
function isCopied(path: string, from: string): boolean {
  const isPlayers = from === join(projectFolder(), 'lessons');
  return !/^(\.[^/\\]+|packages|[^/\\]+\.zip)([/\\]|$)/.test(path) && !(isPlayers && path === 'interface');
}

/**
 * Makes a course as a copy of another: copies it beside its place, gives it an id by its folder's name and the page `readme`,
 * and renames it. Throws a sentence where the place is taken.
 */
export function makeCourse(folder: string, from: string, readme: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw errorSaying(say`${folder} already exists and is not empty. Name a folder that does not exist yet.`);
  const { folder: made, remove } = workFolder(dirname(folder), `.${basename(folder)}`);
  try {
    cpSync(from, made, { recursive: true, filter: (path) => isCopied(relative(from, path), from) });
    makeItsOwn(made, folder, readme);
    chmodSync(made, 0o755);
    mkdirSync(join(made, 'schemas'), { recursive: true });
    for (const [name, text] of jsonSchemas()) writeFileSync(join(made, 'schemas', name), text);
    renameSync(made, folder);
  } finally {
    remove();
  }
}
