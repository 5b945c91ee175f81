import type { CourseFiles } from '../content.ts';
import type { CourseFile } from '../course.ts';
import { nearest } from '../did-you-mean.ts';
import type { Fault } from '../fault.ts';
import { exerciseFiles } from './lesson-text.ts';

/** The names that a file can have in its folder, and what stands there. */
function namesIn(folder: string, languages: readonly string[]): readonly string[] {
  if (folder === '') return ['course.yaml', 'sources.yaml'];
  if (folder === 'interface') return languages.map((language) => `${language}.yaml`);
  return [...exerciseFiles.map((name) => `${name}.yaml`), ...languages.map((language) => `${language}.mdx`)];
}

const fault = (file: string, problem: string, mend: string, severity: Fault['severity'] = 'error'): Fault => ({
  file,
  problem,
  mend,
  severity,
});

function strayFile(path: string, languages: readonly string[]): Fault[] {
  const parts = path.split('/');
  const [folder, name] = [parts.slice(0, -1).join('/'), parts.at(-1) ?? ''];
  const isLesson = /^\d+-[^/]+$/.test(folder);
  if (/^final-check\/.*\/[^/]*\.ya?ml$/.test(path))
    return [fault(path, 'The file is not read.', 'Move it into final-check/ itself.')];
  if (!isLesson && folder !== '' && folder !== 'interface') return [];
  const names = namesIn(folder, languages);
  if (names.includes(name) || name.endsWith('.svg')) return [];
  const other = /^([a-z]{2,3})\.(mdx|yaml)$/.exec(name)?.[1];
  const mend = 'It is left out. To show it, add it to languages in course.yaml.';
  if (other && folder !== '') return [fault(path, `The course has no language "${other}".`, mend, 'warning')];
  const meant = names.find((one) => one.replace(/\.\w+$/, '') === name.replace(/\.\w+$/, '')) ?? nearest(name, names);
  // Only what is a course's file by its name is a mistake; notes of one's own may lie beside them.
  if (meant) return [fault(path, 'The file is not read: its name is another.', `Call it ${meant}.`)];
  return /\.(ya?ml|mdx)$/.test(name)
    ? [fault(path, 'The file is not read.', `What is read here: ${names.join(', ')}.`, 'warning')]
    : [];
}

/** Folders that hold a lesson's text and are no lesson: without a number, or a second one of the same name. */
function strayFolders(files: CourseFiles, lessons: readonly string[]): Fault[] {
  const folders = [
    ...new Set([...files.keys()].flatMap((path) => /^([^/]+)\/[a-z]{2,3}\.mdx?$/.exec(path)?.[1] ?? [])),
  ];
  const idOf = (folder: string) => folder.replace(/^\d+-/, '');
  return folders.flatMap((folder) => {
    const place = lessons.includes(folder) ? lessons.indexOf(folder) + 1 : folders.length;
    if (!/^\d+-/.test(folder))
      return [
        fault(
          folder,
          'A lesson’s folder begins with a number.',
          `Call it ${String(place).padStart(2, '0')}-${folder}.`,
        ),
      ];
    const first = folders.find((one) => /^\d+-/.test(one) && idOf(one) === idOf(folder));
    if (first === folder) return [];
    return [fault(folder, `The lesson "${idOf(folder)}" has two folders; the other is ${first}.`, 'Keep one of them.')];
  });
}

/** Files and folders that nobody would read, though their names say that somebody should. */
export function checkStrays(files: CourseFiles, { languages, lessons }: CourseFile): Fault[] {
  const ids = lessons.map(({ id }) => id);
  return [...[...files.keys()].flatMap((path) => strayFile(path, languages)), ...strayFolders(files, ids)];
}
