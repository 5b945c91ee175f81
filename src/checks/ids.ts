import type { CourseFiles } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { nearest } from '../yaml/did-you-mean.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import { idInFolder } from './file-names.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { accentedIn, asciiOf } from '../yaml/plain-letters.ts';
import { renamedFolders } from './renamed.ts';
import { say, together } from '../said/say.ts';

type Place = { readonly file: string; readonly line: number | undefined; readonly field: string };

/** Every list whose members have an `id` or a `key`, with its path. */
function* lists(
  value: unknown,
  path: readonly PropertyKey[],
): Generator<{ list: readonly Record<string, unknown>[]; path: readonly PropertyKey[] }> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null))
    yield { list: value, path };
  for (const [key, one] of Object.entries(value))
    yield* lists(one, [...path, Array.isArray(value) ? Number(key) : key]);
}

function duplicatesWithin({ file, value, lineOf }: Read, name: 'id' | 'key'): Fault[] {
  return [...lists(value, [])].flatMap(({ list, path }) =>
    list.flatMap((one, index): Fault[] => {
      const first = list.findIndex((other) => other[name] === one[name]);
      if (one[name] === undefined || first === index) return [];
      const at = [...path, index, name];
      const problem = say`The ${name} "${String(one[name])}" is already used by ${fieldName([...path, first])}.`;
      return [
        {
          file,
          line: lineOf(at),
          field: fieldName(at),
          severity: 'error',
          problem,
          mend: say`Give each its own ${name}.`,
        },
      ];
    }),
  );
}

/** The name of a file of the final check, which is the id of its scenario. */
const own = (file: string) => /^final-check\/(.+)\.ya?ml$/.exec(file)?.[1];

function scenarioIds(read: readonly Read[]): Fault[] {
  const seen = new Map<string, Place>();
  // Where a file was copied and kept its id, the copy (whose name differs from the id) is the one to mend.
  const named = ({ file, value }: Read) => file === `final-check/${(value as { id: string }).id}.yaml`;
  const inOrder = read.toSorted((one, other) => Number(named(other)) - Number(named(one)));
  return inOrder.flatMap(({ file, value, lineOf, isSound }): Fault[] => {
    if (!/(^final-check\/|\/scenario\.yaml$)/.test(file) || !isSound(['id'])) return [];
    const { id } = value as { id: string };
    const at = { file, line: lineOf(['id']), field: 'id' };
    const first = seen.get(id);
    if (first)
      return [
        {
          ...at,
          severity: 'error',
          problem: say`The id "${id}" is already used in ${first.file}.`,
          mend: own(file) ? say`Give file and id a new name, the same for both.` : say`Give each scenario its own id.`,
        },
      ];
    seen.set(id, at);
    const name = own(file);
    if (name === undefined || name === id) return [];
    return [
      {
        ...at,
        severity: 'error',
        problem: say`The file is called ${name}, but its id is "${id}".`,
        mend: say`Give both the same name.`,
      },
    ];
  });
}

/** A folder that is no lesson's: renamed, with letters that a name can't have, or of a lesson that is not in the list. */
function strayFolder(folder: string, renamed: ReadonlyMap<string, string>): Fault {
  const at = { file: folder, severity: 'error' as const };
  const id = [...renamed].find(([, one]) => one === folder)?.[0];
  const name = `${/^\d+/.exec(folder)?.[0] ?? ''}-${id ?? asciiOf(idInFolder(folder))}`;
  const accented = accentedIn(folder);
  if (accented)
    return {
      ...at,
      problem: say`The name of a folder has the letters a to z alone, without ${accented}.`,
      mend: say`Rename it to ${name}.`,
    };
  if (id === undefined)
    return {
      ...at,
      problem: say`The folder is not a lesson of the course.`,
      mend: say`Add its id to lessons in course.yaml, or remove the folder.`,
    };
  return {
    ...at,
    problem: say`The folder was renamed: course.yaml calls its lesson "${id}".`,
    mend: say`Rename it to ${name}, or call the lesson "${idInFolder(folder)}" in course.yaml where nobody has begun the course.`,
  };
}

function lessonIds(course: CourseFile, files: CourseFiles, lineOf: Read['lineOf']): Fault[] {
  const ids = course.lessons.map((lesson) => lesson.id);
  const at = (...path: string[]) => ({
    file: 'course.yaml',
    line: lineOf(path),
    field: fieldName(path),
    severity: 'error' as const,
  });
  const meant = nearest(course.finalCheck.lesson, ids);
  const renamed = renamedFolders(course, files);
  const folders = [...new Set([...files.keys()].flatMap((path) => /^(\d+-[^/]+)\//.exec(path)?.[1] ?? []))];
  return [
    ...(ids.includes(course.finalCheck.lesson)
      ? []
      : [
          {
            ...at('finalCheck', 'lesson'),
            problem: say`There is no lesson "${course.finalCheck.lesson}".`,
            mend: together([meant ? say`Did you mean "${meant}"?` : undefined, say`Name one of: ${ids.join(', ')}.`]),
          },
        ]),
    ...(ids.at(-1) === course.finalCheck.lesson
      ? [
          {
            ...at('lessons'),
            problem: say`The final check is the last lesson.`,
            mend: say`Add a lesson after it: the last lesson shows the result.`,
          },
        ]
      : []),
    ...folders.filter((folder) => !ids.includes(idInFolder(folder))).map((folder) => strayFolder(folder, renamed)),
  ];
}

/** Every id and key is unique in its place, scenarios in the whole course; files and folders are named by them. */
export function checkIds(
  { read, raw }: { readonly read: readonly Read[]; readonly raw: readonly Read[] },
  course: CourseFile,
  files: CourseFiles,
  lineOf: Read['lineOf'],
): Fault[] {
  return [
    ...raw.flatMap((one) => [...duplicatesWithin(one, 'id'), ...duplicatesWithin(one, 'key')]),
    ...scenarioIds(read),
    ...lessonIds(course, files, lineOf),
  ];
}
