import type { CourseFile } from '../schemas/course.ts';
import type { LessonContent } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';
import { minutesOf, type ReadingTimes } from './reading-time.ts';
import { decimal, say, together, unchanged, type Said } from '../said/say.ts';

/** The limits on how long each may take, in seconds. */
export const timeLimits = { lesson: 120, finalCheck: 240, total: 900 } as const;

const rounded = (seconds: number) => Math.round(seconds);

function longLessons(
  course: CourseFile,
  lessons: readonly LessonContent[],
  times: ReadingTimes,
): Omit<Fault, 'severity'>[] {
  return times.lessons.flatMap(({ id, seconds }) => {
    const isCheck = id === course.finalCheck.lesson;
    const most = isCheck ? timeLimits.finalCheck : timeLimits.lesson;
    if (rounded(seconds) <= most) return [];
    const folder = lessons.find((one) => one.id === id)?.folder ?? id;
    const problem = say`The lesson takes ${rounded(seconds)} seconds in "${times.language}", of ${most} at most.`;
    const mend = isCheck
      ? say`Shorten its text and the scenarios of final-check/, or draw fewer (finalCheck.perSkill in course.yaml).`
      : say`Shorten its text and its exercise, or make two lessons of it.`;
    return [{ file: `${folder}/${times.language}.mdx`, problem, mend }];
  });
}

/** A remark where the `minutes` in course.yaml are more than one minute off. */
function wrongMinutes({ minutes }: CourseFile, counted: number, line: number | undefined): Omit<Fault, 'severity'>[] {
  if (minutes === undefined || Math.abs(minutes - counted) <= 1) return [];
  const problem = say`The course takes about ${counted} minutes, and this says ${minutes}.`;
  return [
    { file: 'course.yaml', field: 'minutes', line, problem, mend: say`Leave this out: the time is counted then.` },
  ];
}

/** The lessons that take longest, each with its seconds. */
const longestOf = (lessons: ReadingTimes['lessons']): Said =>
  together(
    lessons
      .toSorted((one, other) => other.seconds - one.seconds)
      .slice(0, 3)
      .map(({ title, seconds }) => say`"${title}" (${rounded(seconds)} seconds)`),
    unchanged(', '),
  );

/**
 * Remarks on a lesson, final check or course that takes too long, and on wrong `minutes`; faults where the course is
 * strict.
 */
export function remarkTimes(
  course: CourseFile,
  lessons: readonly LessonContent[],
  times: readonly ReadingTimes[],
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): Fault[] {
  const severity = course.strict ? 'error' : 'warning';
  const long = times.flatMap((one) => longLessons(course, lessons, one));
  const whole = times.flatMap(({ language, total, lessons: each }) => {
    if (rounded(total) <= timeLimits.total) return [];
    const longest = longestOf(each);
    const problem = say`The course takes ${decimal(total / 60, 1)} minutes in "${language}", of ${timeLimits.total / 60} at most.`;
    return [{ file: 'course.yaml', problem, mend: say`Shorten texts and exercises. What takes longest: ${longest}.` }];
  });
  const wrong = wrongMinutes(course, minutesOf(times), lineOf(['minutes']));
  return [...long, ...whole, ...wrong].map((one): Fault => ({ ...one, severity }));
}
