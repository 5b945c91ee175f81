import { worstBytes } from '../course/capacity.ts';
import type { Course } from '../course/types.ts';
import type { CourseContent, CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';
import { readCourse, type CourseReading } from '../checks/read-course.ts';
import { definitionOf } from './definition.ts';

/** What SCORM 1.2 keeps of an attempt (RTE 3.4.4), in UTF-8 bytes. */
const mostBytes = 4096;

const list = (names: readonly string[]) => names.join(', ');

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

/** A fault where the longest way through the course does not fit in the LMS, with what to cut. */
function capacityFaults(content: CourseContent, files: CourseFiles): Fault[] {
  const course = definitionOf(content);
  const intentions = content.lessons.flatMap((lesson) => lesson.intentions?.intentions.map(({ id }) => id) ?? []);
  const bytes = worstBytes(course, intentions);
  if (bytes <= mostBytes) return [];
  return [
    {
      file: 'course.yaml',
      line: /^[\s\S]*?^(?=lessons:)/m.exec(files.get('course.yaml') ?? '')?.[0].split('\n').length,
      field: 'lessons',
      severity: 'error',
      problem: `Someone who answers everything has a record of ${bytes} bytes, and SCORM 1.2 keeps no more than ${mostBytes}.`,
      mend: `Take out questions or shorten their ids, ${bytes - mostBytes} bytes in all. What takes most, in bytes: ${list(largest(course, intentions, bytes))}.`,
    },
  ];
}

/** Reads and checks a whole course, and proves that the longest way through it fits in the LMS. */
export function checkCourse(files: CourseFiles, defaults: CourseContent['words'] = {}): CourseReading {
  const { content, known, faults, times, played } = readCourse(files, defaults);
  const over = capacityFaults(known, files);
  return { content: over.length > 0 ? undefined : content, faults: [...faults, ...over], times, played };
}
