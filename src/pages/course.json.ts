import type { APIRoute } from 'astro';
import { loadCourse } from '../build/course-folder.ts';
import { hasFinalCheck } from '../build/edition.ts';
import { questionsOf } from '../build/questions.ts';

const skills = ['compliment', 'complaint', 'question', 'reach', 'common-sense', 'ambassador'];

/** The course with its words and keys, for whatever reads reports: the preview, the report, the admin sheet. */
export const GET: APIRoute = () => {
  const content = loadCourse();
  const { course, lessons, words } = content;
  const inAll = (name: string) =>
    Object.fromEntries(course.languages.map((language) => [language, words[language]?.[name] ?? name]));
  return Response.json({
    id: course.id,
    version: course.version,
    title: course.title,
    description: course.description,
    keywords: course.keywords,
    languages: course.languages,
    minutes: course.minutes,
    passMark: course.passMark,
    finalCheck: hasFinalCheck(course),
    onFail: course.onFail,
    lms: course.lms,
    organisation: course.organisation.name,
    skills: Object.fromEntries(skills.map((skill) => [skill, inAll(`skill-${skill}`)])),
    lessons: lessons.map(({ id, heads }) => ({
      id,
      title: Object.fromEntries(Object.entries(heads).map(([language, head]) => [language, head.title])),
    })),
    questions: questionsOf(content).map(({ asked: _asked, choices, ...question }) => ({
      ...question,
      choices: choices.map(({ key, score, text }) => ({ key, score, text })),
    })),
  });
};
