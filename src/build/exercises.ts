import type { CourseContent, Exercises, LessonContent } from '../schemas/content.ts';
import type { Text } from '../schemas/text.ts';
import { hasFinalCheck } from './edition.ts';
import { reminderCalendar } from './reminder.ts';

const titleOf = ({ heads }: LessonContent): Text =>
  Object.fromEntries(Object.entries(heads).map(([language, { title }]) => [language, title]));

/** What the exercises of the final check and of the result page need besides the questions. */
function around(content: CourseContent, lesson: string): Partial<Exercises> {
  const { course, lessons } = content;
  const titles = Object.fromEntries(lessons.map((one) => [one.id, titleOf(one)]));
  if (lesson === course.finalCheck.lesson) return { titles };
  if (!hasFinalCheck(course) || lesson !== course.lessons.at(-1)?.id) return {};
  return {
    titles,
    calendar: reminderCalendar(content),
    skillNames: Object.fromEntries(course.skills.map(({ id, name }) => [id, name])),
  };
}

/** The exercises' words by lesson, beside those of its scenario. */
export function exercisesOf(content: CourseContent): Record<string, Exercises> {
  const { course, lessons, sources } = content;
  return Object.fromEntries(
    lessons.map(({ id, statements, drafts, writing, intentions }) => {
      const named = new Set(statements?.statements.map((one) => one.source));
      const own = Object.fromEntries(Object.entries(sources).filter(([source]) => named.has(source)));
      const twoQuestions = drafts && course.twoQuestions;
      const rest = around(content, id);
      return [id, { statements, drafts, writing, intentions, sources: own, twoQuestions, ...rest }];
    }),
  );
}
