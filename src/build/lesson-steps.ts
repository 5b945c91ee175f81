import type { LessonContent } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { hasFinalCheck } from './edition.ts';

/** What a learner can do in a lesson. */
export type ExerciseName = 'statements' | 'reach' | 'drafts' | 'scenario' | 'writing' | 'check' | 'result';

/** A step of a lesson: a piece of its text, as HTML by language, or an exercise. */
export type LessonStep = { readonly text: Readonly<Record<string, string>> } | { readonly exercise: ExerciseName };

/** The exercises of a lesson, in the order in which they stand where its text does not say otherwise. */
export function exercisesIn(lesson: LessonContent, course: CourseFile): ExerciseName[] {
  const isResult = hasFinalCheck(course) && lesson.id === course.lessons.at(-1)?.id;
  const has: Record<ExerciseName, unknown> = {
    statements: lesson.statements,
    reach: lesson.reach,
    drafts: lesson.drafts,
    scenario: lesson.practice,
    writing: lesson.writing,
    check: lesson.id === course.finalCheck.lesson,
    result: isResult,
  };
  return (Object.keys(has) as ExerciseName[]).filter((name) => has[name]);
}

type Piece = { readonly html: string } | { readonly activity: string };

/** Splits a text at the markers that <Step /> and <Activity /> leave in it. */
function piecesOf(html: string): Piece[] {
  return html.split(/(<hr data-(?:step|activity)\b[^>]*>)/).flatMap((part): Piece[] => {
    const [, name] = /^<hr data-activity(?:="([^"]*)")?/.exec(part) ?? [];
    if (part.startsWith('<hr data-activity')) return [{ activity: name ?? '' }];
    return part.startsWith('<hr data-step') || part.trim() === '' ? [] : [{ html: part.trim() }];
  });
}

/**
 * The steps of a lesson from its texts as HTML, by language; the first language decides the order. An <Activity /> with
 * a name stands for that exercise, one without for all exercises that are not named; an exercise without a marker comes
 * last. In a lesson with a result page, that comes first.
 */
export function stepsOf(texts: Readonly<Record<string, string>>, exercises: readonly ExerciseName[]): LessonStep[] {
  const pieces = Object.entries(texts).map(([language, html]) => ({ language, pieces: piecesOf(html) }));
  const [first] = pieces;
  const named = first?.pieces.flatMap((piece) => ('activity' in piece ? [piece.activity] : [])) ?? [];
  const unnamed = exercises.filter((name) => !named.includes(name));
  const written = pieces.map(({ language, pieces: own }) => ({
    language,
    texts: own.flatMap((piece) => ('html' in piece ? [piece.html] : [])),
  }));
  let nth = -1;
  const steps = first?.pieces.flatMap((piece): LessonStep[] => {
    if ('activity' in piece)
      return exercises
        .filter((name) => (piece.activity === '' ? unnamed.includes(name) : name === piece.activity))
        .map((exercise) => ({ exercise }));
    nth += 1;
    return [{ text: Object.fromEntries(written.map(({ language, texts: own }) => [language, own[nth] ?? ''])) }];
  });
  const left = named.includes('') ? [] : unnamed;
  const isResult = (one: LessonStep) => 'exercise' in one && one.exercise === 'result';
  const all = [...(steps ?? []), ...left.map((exercise) => ({ exercise }))];
  return [...all.filter(isResult), ...all.filter((one) => !isResult(one))];
}
