import type { DeskFile, FieldPath, PageShow } from '../../schemas/desk.ts';
import { stepsIn } from '../outline/steps.ts';
import type { LessonNode } from '../outline/tree.ts';
import { valueAt } from '../state/json.ts';
import type { Place } from '../state/place.ts';

/** A screen of the course: what the desk asks the page to show, without its look. */
export type Shown = Pick<PageShow, 'screen' | 'lesson' | 'step'>;

type Course = {
  readonly files: ReadonlyMap<string, DeskFile>;
  readonly lessons: readonly LessonNode[];
  /** The language whose texts say where the steps are. */
  readonly language: string;
};

const textOf = ({ files, language }: Course, { texts }: LessonNode) => files.get(texts[language] ?? '')?.text ?? '';

/** The lesson and step in which a component of the course stands. */
function whereIs(tag: string, course: Course): Shown {
  for (const lesson of course.lessons) {
    const text = textOf(course, lesson);
    const at = text.search(new RegExp(`<${tag}\\b`));
    if (at >= 0)
      return {
        lesson: lesson.id,
        step: stepsIn(lesson, `${text.slice(0, at)}x`).findLastIndex((one) => 'words' in one) + 1,
      };
  }
  return {};
}

/** Which screen shows a part of `course.yaml`. */
function partOfCourse([first, second]: FieldPath, course: Course): Shown {
  const tags: Readonly<Record<string, string>> = {
    coreValues: 'CoreValues',
    contacts: 'Contacts',
    turnTo: 'Contacts',
    twoQuestions: 'TwoQuestions',
  };
  const tag = tags[String(second)] ?? tags[String(first)];
  if (tag) return whereIs(tag, course);
  if (first === 'organisation' || first === 'title') return { screen: 'start' };
  const lesson = { jobAid: course.lessons.at(-1)?.id, skills: course.lessons.at(-1)?.id, passMark: checkOf(course) }[
    String(first)
  ];
  return lesson === undefined ? {} : { lesson };
}

const checkOf = ({ files }: Course): string | undefined => {
  const id = valueAt(files.get('course.yaml')?.value, ['finalCheck', 'lesson']);
  return typeof id === 'string' ? id : undefined;
};

/** The step of a lesson that is edited, from 1: the one of its exercise, or the one that was chosen in the outline. */
function stepOf(lesson: LessonNode, text: string, { file, path }: Place): number | undefined {
  if (path[0] === 'step') return Number(path[1]);
  const kind = lesson.exercises.find((one) => one.path === file)?.kind;
  const nth = stepsIn(lesson, text).findIndex((one) => 'exercise' in one && one.exercise === kind);
  return nth < 0 ? undefined : nth + 1;
}

/** The screen that shows what is edited; empty where none does. */
export function shownFor(place: Place, course: Course): Shown {
  const { files, lessons } = course;
  const file = files.get(place.file);
  if (place.file === 'course.yaml') return partOfCourse(place.path, course);
  if (file?.kind === 'situation') return { lesson: checkOf(course) };
  const lesson = lessons.find(({ folder }) => place.file.startsWith(`${folder}/`));
  if (!lesson) return {};
  return { lesson: lesson.id, step: stepOf(lesson, textOf(course, lesson), place) };
}
