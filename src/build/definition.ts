import type { Course } from '../course/types.ts';
import type { CourseContent, LessonContent } from '../schemas/content.ts';
import { questionsOf } from './questions.ts';

const mostCharacters = 250;

const shortened = (words: string) =>
  words.length <= mostCharacters ? words : `${words.slice(0, mostCharacters - 1)}…`;

/** True where the simulator, whose use is not recorded as an answer, is the lesson's only exercise. */
const isUnrecorded = ({ reach, statements, drafts, practice }: LessonContent) =>
  reach !== undefined && !statements && !drafts && !practice;

/** The course without its words, as the player's script reads it from the page. */
export function definitionOf(content: CourseContent): Course {
  const { course } = content;
  const language = course.languages[0] ?? '';
  return {
    id: course.id,
    version: course.version,
    languages: course.languages,
    passMark: course.passMark,
    onFail: course.onFail,
    lessons: course.lessons.map((lesson) => lesson.id),
    finalCheck: course.finalCheck,
    practice: course.practice,
    testOut: course.testOut,
    unrecorded: content.lessons.filter(isUnrecorded).map(({ id }) => id),
    questions: questionsOf(content).map(({ title, question: _question, asked, choices, ...rest }) => ({
      ...rest,
      choices: choices.map(({ text: _text, ...choice }) => choice),
      description: shortened(`${title[language] ?? ''}: ${asked[language] ?? ''}`),
    })),
  };
}
