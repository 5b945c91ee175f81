import type { CourseFiles } from './content.ts';
import { courseFile, motifs, type CourseFile } from './course.ts';
import { id } from './id.ts';

const matches = (files: CourseFiles, pattern: RegExp) => [
  ...new Set([...files.keys()].toSorted().flatMap((path) => pattern.exec(path)?.[1] ?? [])),
];

/** The ids in a list that is not quite as it should be. */
const idsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.flatMap((one) => (typeof one?.id === 'string' ? [one.id as string] : [])) : [];

/** Every name that some scenario gives for its skill. */
const skillsNamed = (files: CourseFiles) => [
  ...new Set([...files.values()].flatMap((text) => /^skill: *([\w-]+)/m.exec(text)?.[1] ?? [])),
];

/** In the place of each field with faults, something to which nothing in other files is a fault. */
function fallbacks(raw: Readonly<Record<string, unknown>>, files: CourseFiles): Record<string, unknown> {
  const named = idsIn(raw['lessons']).filter((one) => id.safeParse(one).success);
  const folders = matches(files, /^\d+-([^/]+)\/[^/]+\.mdx$/);
  const lessons = named.length > 0 && named.length === idsIn(raw['lessons']).length ? named : folders;
  const skills = idsIn(raw['skills']);
  const some = [{}];
  return {
    languages: matches(files, /^\d+-[^/]+\/([a-z]{2,3})\.mdx$/),
    // Above any score: nobody passes without reading.
    passMark: 101,
    lessons: lessons.map((lesson) => ({ id: lesson, motif: motifs[0] })),
    finalCheck: { lesson: lessons.at(-2), perSkill: 1 },
    skills: (skills.length > 0 ? skills : skillsNamed(files)).map((skill) => ({ id: skill, name: {} })),
    // A file that is not readable may well have them.
    twoQuestions: raw['twoQuestions'] === undefined && Object.keys(raw).length > 0 ? undefined : {},
    organisation: { name: {}, coreValues: some, contacts: some },
  };
}

/**
 * What is sound of a `course.yaml` with faults, so that the rest of the course can be checked all the same. It is for
 * checks alone: the fields that they do not look at may be missing.
 */
export function standIn(raw: unknown, files: CourseFiles): CourseFile {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const instead = fallbacks(given, files);
  const fields = Object.entries(courseFile.shape).map(([name, schema]) => {
    const read = schema.safeParse(given[name]);
    return [name, read.success ? read.data : instead[name]];
  });
  return Object.fromEntries(fields) as CourseFile;
}
