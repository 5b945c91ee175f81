import type { CourseFiles } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import type { Fault } from '../yaml/fault.ts';
import { folderMeant, idInFolder, namesIn, pathMeant } from './file-names.ts';
import { noLanguage } from './left-out.ts';
import { say, type Said } from '../said/say.ts';

const fault = (file: string, problem: Said, mend: Said, severity: Fault['severity'] = 'error'): Fault => ({
  file,
  problem,
  mend,
  severity,
});

function strayFile(path: string, languages: readonly string[]): Fault[] {
  const parts = path.split('/');
  const [folder, name] = [parts.slice(0, -1).join('/'), parts.at(-1) ?? ''];
  if (/^final-check\/.*\/[^/]*\.ya?ml$/.test(path))
    return [fault(path, say`The file is not read.`, say`Move it into final-check/ itself.`)];
  if (!/^(\d+-[^/]+|interface|final-check|)$/.test(folder)) return [];
  const other = /^([a-z]{2,3})\.(mdx|yaml)$/.exec(name)?.[1];
  const mend = say`It is left out. To show it, add it to languages in course.yaml.`;
  if (other && !languages.includes(other) && folder !== '' && folder !== 'final-check')
    return [fault(path, noLanguage(other), mend, 'warning')];
  // Only files with a course file's name or ending are reported; an author's own notes may be in the folder.
  const meant = pathMeant(path, languages);
  if (meant)
    return [
      fault(path, say`The file is not read because of its name.`, say`Rename it to ${meant.split('/').at(-1) ?? ''}.`),
    ];
  const names = namesIn(folder, languages);
  return folder !== 'final-check' && !names.includes(name) && /\.(ya?ml|mdx)$/.test(name)
    ? [fault(path, say`The file is not read.`, say`What is read here: ${names.join(', ')}.`, 'warning')]
    : [];
}

/** Lesson folders with a wrong name, or with the same lesson as another folder. */
function strayLessons(files: CourseFiles, lessons: readonly string[]): Fault[] {
  const folders = [
    ...new Set([...files.keys()].flatMap((path) => /^([^/]+)\/[a-z]{2,3}\.mdx?$/i.exec(path)?.[1] ?? [])),
  ];
  return folders.flatMap((folder) => {
    const id = idInFolder(folder);
    const place = lessons.includes(id) ? lessons.indexOf(id) + 1 : folders.length;
    const name = `${/^\s*(\d+)/.exec(folder)?.[1] ?? String(place).padStart(2, '0')}-${id}`;
    if (folder !== name)
      return [
        fault(folder, say`The name of a lesson’s folder is a number, a hyphen and its id.`, say`Rename it to ${name}.`),
      ];
    const first = folders.find((one) => /^\d+-/.test(one) && idInFolder(one) === id);
    if (first === folder) return [];
    return [fault(folder, say`The lesson "${id}" has two folders; the other is ${first}.`, say`Keep one of them.`)];
  });
}

/** Folders whose name is nearly one that is read. */
function strayFolders(files: CourseFiles): Fault[] {
  const folders = new Set([...files.keys()].flatMap((path) => /^([^/]+)\/[^/]+\.ya?ml$/i.exec(path)?.[1] ?? []));
  return [...folders].flatMap((folder) => {
    const meant = folderMeant(folder);
    return meant === undefined || meant === folder
      ? []
      : [fault(folder, say`The folder is not read because of its name.`, say`Rename it to ${meant}.`)];
  });
}

/** Files and folders whose name is nearly one that is read: they would be ignored without a word. */
export function checkStrays(files: CourseFiles, { languages: published, draft, lessons }: CourseFile): Fault[] {
  const languages = [...published, ...draft];
  const ids = lessons.map(({ id }) => id);
  return [
    ...[...files.keys()].flatMap((path) => strayFile(path, languages)),
    ...strayLessons(files, ids),
    ...strayFolders(files),
  ];
}
