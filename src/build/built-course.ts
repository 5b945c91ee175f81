import { recordBytes } from './check-course.ts';
import { format } from '../course/suspend-data.ts';
import type { BuiltCourse } from '../schemas/built-course.ts';
import type { CourseContent } from '../schemas/content.ts';
import { hasFinalCheck } from './edition.ts';
import { questionsOf } from './questions.ts';

/** The course with its words and keys, for whatever reads reports: the preview, the report, the admin's sheet. */
export function builtCourseOf(content: CourseContent): BuiltCourse {
  const { course } = content;
  const lessons = content.lessons.map(({ id, heads }) => ({
    id,
    title: Object.fromEntries(Object.entries(heads).map(([language, head]) => [language, head.title])),
  }));
  const questions = questionsOf(content);
  // Exercises other than scenarios are named by their lesson.
  const named = [
    ...course.skills.map(({ id, name }) => ({ id, title: name })),
    ...lessons.filter((lesson) => !course.skills.some(({ id }) => id === lesson.id)),
  ].filter(({ id }) => questions.some(({ skill }) => skill === id));
  return {
    id: course.id,
    version: course.version,
    title: course.title,
    description: course.description,
    keywords: course.keywords,
    languages: course.languages,
    minutes: course.minutes,
    passMark: course.passMark,
    finalCheck: hasFinalCheck(course),
    perSkill: course.finalCheck.perSkill,
    suspendData: format,
    recordBytes: recordBytes(content),
    onFail: course.onFail,
    practice: course.practice,
    testOut: course.testOut,
    lms: course.lms,
    organisation: course.organisation.name,
    skills: Object.fromEntries(named.map(({ id, title }) => [id, title])),
    lessons,
    questions: questions.map(({ asked: _asked, choices, ...question }) => ({
      ...question,
      choices: choices.map(({ key, score, text }) => ({ key, score, text })),
    })),
  };
}
