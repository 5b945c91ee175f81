import type { CourseContent, CourseFiles, LessonContent } from '../schemas/content.ts';
import { splitHead } from '../schemas/lesson.ts';
import { wordsOf } from './count-words.ts';
import { fill, placeholders } from './placeholders.ts';
import { readingOfExercises, readingOfScenario, readingOfText, together, type Reading } from './reading.ts';

const wordsPerMinute = 200;
const secondsPerPress = 2;

/** Reading time of a course in a language, in seconds along the best path. */
export type ReadingTimes = {
  readonly language: string;
  readonly start: number;
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly seconds: number }[];
  readonly total: number;
};

const secondsOf = ({ words, presses }: Reading) => (words / wordsPerMinute) * 60 + presses * secondsPerPress;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** The reading of the final check: for each skill, as many scenarios of median length as are drawn. */
function readingOfCheck({ course, bank, words }: CourseContent, language: string): Reading {
  const skills = Map.groupBy(bank, ({ skill }) => skill);
  return together(
    [...skills.values()].map((all) => {
      const each = all.map((one) => readingOfScenario(one, language, words[language] ?? {}));
      const drawn = Math.min(course.finalCheck.perSkill, all.length);
      return {
        words: mean(each.map(({ words }) => words)) * drawn,
        presses: mean(each.map(({ presses }) => presses)) * drawn,
      };
    }),
  );
}

/** What the start screen says by itself, and the bars around the lessons. */
const startLabels = [
  'outcomesTitle',
  'start',
  'privacy',
  'minutesLong',
  'lessonCount',
  'pauseAnytime',
  'languageName',
  'exit',
  'menu',
  'saved',
  'previous',
  'next',
];

/** The reading of the start screen. */
function readingOfStart({ course, words }: CourseContent, language: string): Reading {
  const lines = [course.title, course.tagline, course.description, ...course.outcomes].map((text) => text?.[language]);
  const own = startLabels.map((name) => words[language]?.[name]);
  return { words: [...lines, ...own].flatMap((line) => wordsOf(line ?? '')).length, presses: 1 };
}

function secondsOfLesson(lesson: LessonContent, content: CourseContent, files: CourseFiles, language: string): number {
  const { body } = splitHead(files.get(`${lesson.folder}/${language}.mdx`) ?? '');
  const text = fill(body, placeholders(content.course, language));
  const isCheck = lesson.id === content.course.finalCheck.lesson;
  const readings = [
    readingOfText(lesson, content.course, text, language),
    readingOfExercises(lesson, content, language),
    ...(isCheck ? [readingOfCheck(content, language)] : []),
  ];
  return secondsOf(together(readings));
}

/** How long the course takes in each of its languages: words at 200 a minute, and two seconds a press. */
export function readingTimes(content: CourseContent, files: CourseFiles): ReadingTimes[] {
  return content.course.languages.map((language) => {
    const start = secondsOf(readingOfStart(content, language));
    const lessons = content.lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.heads[language]?.title ?? '',
      seconds: secondsOfLesson(lesson, content, files, language),
    }));
    return { language, start, lessons, total: lessons.reduce((sum, { seconds }) => sum + seconds, start) };
  });
}

/** Whole minutes, at least one, in the language in which the course takes longest. */
export const minutesOf = (times: readonly ReadingTimes[]): number =>
  Math.max(1, Math.round(Math.max(0, ...times.map(({ total }) => total)) / 60));
