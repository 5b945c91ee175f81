import { splitHead } from '../../schemas/lesson.ts';
import type { LessonNode } from './tree.ts';

/** A step of a lesson as a learner gets it: words of its text, or an exercise by its kind. */
export type StepNode = { readonly words: string } | { readonly exercise: string };

const order = ['statements', 'reach', 'drafts', 'scenario', 'writing'];

const mark = /^[ \t]*<(?:Step|Activity)\b[^<>]*>[ \t]*$/m;

/** The text of a piece without its marks. */
const plain = (piece: string) =>
  piece
    .replaceAll(/<[^<>]*>|^\s*(?:#+|[-+]|\d+\.)\s+|[*_`\\]/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The steps of a lesson, from its text: an exercise is always a step of its own, and one that no mark places comes last. */
export function stepsIn(lesson: LessonNode, text: string): readonly StepNode[] {
  const { body } = splitHead(text);
  const own = order.filter((kind) => lesson.exercises.some((file) => file.kind === kind));
  const marks = [...body.matchAll(new RegExp(mark, 'gm'))].map(([whole]) => whole);
  const nameOf = (whole: string) => /\bname=["']([\w-]+)["']/.exec(whole)?.[1];
  const named = marks.flatMap((whole) => nameOf(whole) ?? []);
  const left = own.filter((kind) => !named.includes(kind));
  const pieces = body.split(new RegExp(mark, 'm'));
  const steps = pieces.flatMap((piece, nth): StepNode[] => {
    const words = plain(piece);
    const next = marks[nth] ?? '';
    const name = nameOf(next);
    const here = !next.includes('<Activity') ? [] : name ? [name] : left.splice(0);
    return [...(words === '' ? [] : [{ words }]), ...here.map((exercise) => ({ exercise }))];
  });
  return [...steps, ...left.map((exercise) => ({ exercise }))];
}
