import type { CourseFiles } from '../schemas/content.ts';
import { courseFile, motifs, type CourseFile } from '../schemas/course.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { likeShape, shapeOf } from '../yaml/shape.ts';

const matches = (files: CourseFiles, pattern: RegExp) => [
  ...new Set([...files.keys()].toSorted().flatMap((path) => pattern.exec(path)?.[1] ?? [])),
];

/** The skills that scenarios name, in case course.yaml does not list them. */
const skillsNamed = (files: CourseFiles) => [
  ...new Set(
    [...files].flatMap(([path, text]) =>
      path.startsWith('interface/') ? [] : (/^skill: *([\w-]+)/m.exec(text)?.[1] ?? []),
    ),
  ),
];

/** The lessons found by their folders, in case course.yaml does not list them. */
const lessonsIn = (files: CourseFiles) =>
  matches(files, /^\d+-([^/]+)\/[^/]+\.mdx$/).map((lesson) => ({ id: lesson, motif: motifs[0] }));

/** The terms of a stand-in whose own cannot be read: any word may be among them. */
export const unknownTerms: CourseFile['terms'] = {};

/**
 * A substitute for a missing or invalid `course.yaml`, so that the other files can still be checked. Its invalid fields
 * are replaced by values that cause no faults in other files. For checks only, never for a build.
 */
export function standIn(read: Read<CourseFile> | undefined, files: CourseFiles): CourseFile {
  const course = read?.value ?? (likeShape({}, shapeOf(courseFile)) as CourseFile);
  const isSound = (...path: PropertyKey[]) => read?.isSound(path) ?? false;
  const hasIds = (name: 'lessons' | 'skills') =>
    isSound(name) && course[name].length > 0 && course[name].every((_, at) => isSound(name, at, 'id'));
  const hasLanguages = isSound('languages') && course.languages.every((_, at) => isSound('languages', at));
  const lessons = hasIds('lessons') ? course.lessons : lessonsIn(files);
  const { organisation, finalCheck } = course;
  const some = <Name extends 'coreValues' | 'contacts' | 'turnTo'>(name: Name) =>
    isSound('organisation', name) ? organisation[name] : ([{}] as never);
  return {
    ...course,
    terms: isSound('terms') ? course.terms : unknownTerms,
    languages: hasLanguages ? course.languages : matches(files, /^\d+-[^/]+\/([a-z]{2,3})\.mdx$/),
    // No score reaches it, so the check of guessing finds nothing.
    passMark: isSound('passMark') ? course.passMark : 101,
    lessons,
    finalCheck: {
      lesson: isSound('finalCheck', 'lesson') ? finalCheck.lesson : (lessons.at(-2)?.id ?? ''),
      perSkill: isSound('finalCheck', 'perSkill') ? finalCheck.perSkill : 1,
    },
    skills: hasIds('skills') ? course.skills : skillsNamed(files).map((skill) => ({ id: skill, name: {} })),
    // An invalid field may still have been meant as the two questions, so they count as present.
    twoQuestions: isSound('twoQuestions') ? course.twoQuestions : ({} as CourseFile['twoQuestions']),
    organisation: {
      ...organisation,
      coreValues: some('coreValues'),
      contacts: some('contacts'),
      turnTo: some('turnTo'),
    },
  };
}
