import { worstBytes } from '../course/capacity.ts';
import { sameShort } from '../course/short-name.ts';
import type { Course } from '../course/types.ts';
import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import type { MediaFiles } from '../schemas/media.ts';
import type { Fault } from '../yaml/fault.ts';
import { readCourse, type CourseRead } from '../checks/read-course.ts';
import { definitionOf } from './definition.ts';
import { say, together } from '../said/say.ts';

/** What an LMS keeps of an attempt, in UTF-8 bytes: SCORM 1.2 (RTE 3.4.4), and 2004 from the 3rd edition (RTE 4.2.23). */
const rooms = { scorm12: 4096, scorm2004: 64_000 };

const list = (names: readonly string[]) => names.join(', ');

const intentionsOf = (content: CourseContent) =>
  content.lessons.flatMap((lesson) => lesson.intentions?.intentions.map(({ id }) => id) ?? []);

/** The most bytes that a learner's record of this course can come to in the LMS. */
export const recordBytes = (content: CourseContent): number => worstBytes(definitionOf(content), intentionsOf(content));

/** The lessons whose questions take most room, the largest first, each with its bytes. */
function largest(course: Course, intentions: readonly string[], total: number): string[] {
  const lessons = [...new Set(course.questions.map((question) => question.lesson))];
  return lessons
    .map((lesson) => {
      const rest = { ...course, questions: course.questions.filter((question) => question.lesson !== lesson) };
      return { lesson, bytes: total - worstBytes(rest, intentions) };
    })
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ lesson, bytes }) => `${lesson} (${bytes})`);
}

/** The file and line of the course's list of lessons. */
const lessonsIn = (files: CourseFiles) => ({
  file: 'course.yaml',
  line: /^[\s\S]*?^(?=lessons:)/m.exec(files.get('course.yaml') ?? '')?.[0].split('\n').length,
  field: 'lessons',
});

/**
 * A fault where the largest possible record fits in no LMS, with what to cut; a remark where it does not fit in SCORM
 * 1.2: `npm run package` then makes no SCORM 1.2 package.
 */
function capacityFaults(content: CourseContent, files: CourseFiles): Fault[] {
  const bytes = recordBytes(content);
  if (bytes <= rooms.scorm12) return [];
  const forNone = bytes > rooms.scorm2004;
  const [standard, most] = forNone ? ['SCORM 2004', rooms.scorm2004] : ['SCORM 1.2', rooms.scorm12];
  const instead = forNone ? undefined : say`Or package it for the other standards alone: there it fits.`;
  return [
    {
      ...lessonsIn(files),
      severity: forNone ? 'error' : 'warning',
      problem: say`Someone who answers everything has a record of ${bytes} bytes, and ${standard} keeps no more than ${most}.`,
      mend: together([
        say`Take out questions, ${bytes - most} bytes in all. What takes most, in bytes: ${list(largest(definitionOf(content), intentionsOf(content), bytes))}.`,
        instead,
      ]),
    },
  ];
}

/** A fault where the record could not tell two lessons or two questions apart: it names them by short hashes of their ids. */
function shortNameFaults(content: CourseContent, files: CourseFiles): Fault[] {
  const { lessons, questions } = definitionOf(content);
  return [lessons, questions.map(({ id }) => id)].flatMap((ids): Fault[] => {
    const same = sameShort(ids);
    if (!same) return [];
    return [
      {
        ...lessonsIn(files),
        severity: 'error',
        problem: say`A learner's record can't tell the ids "${same[0]}" and "${same[1]}" apart: they come to the same short name.`,
        mend: say`Change the one that nobody has answered yet, by a letter or more.`,
      },
    ];
  });
}

function checked(files: CourseFiles, defaults: CourseContent['words'], media: MediaFiles | undefined): CourseRead {
  const { content, known, faults, times, played } = readCourse(files, defaults, media);
  const more = [...capacityFaults(known, files), ...shortNameFaults(known, files)];
  const isRefused = more.some(({ severity }) => severity === 'error');
  return { content: isRefused ? undefined : content, known, faults: [...faults, ...more], times, played };
}

let last: { readonly key: string; readonly read: CourseRead } | undefined;

/**
 * Reads and checks a whole course, and proves that the longest way through it fits in the LMS. The last course is remembered:
 * a development server asks for the same one several times.
 */
export function checkCourse(
  files: CourseFiles,
  defaults: CourseContent['words'] = {},
  media: MediaFiles | undefined = undefined,
): CourseRead {
  const key = [...files, JSON.stringify([defaults, [...(media ?? [])]])].flat().join('\0');
  if (last?.key !== key) last = { key, read: checked(files, defaults, media) };
  return last.read;
}
