import { answersOf } from '../course/attempt.ts';
import type { Attempt, Course } from '../course/types.ts';
import { $attempt, $course } from '../state/attempt.ts';
import { $lesson } from '../state/navigate.ts';

/** The path from an exercise down to an element in it, as positions among siblings. */
function wayTo(island: Element, target: Element): number[] {
  const way: number[] = [];
  for (let at = target; at !== island && at.parentElement; at = at.parentElement)
    way.unshift([...at.parentElement.children].indexOf(at));
  return way;
}

const elementAt = (island: Element, way: readonly number[]) =>
  way.reduce<Element | undefined>((at, nth) => at?.children[nth], island);

const press = () => new MouseEvent('click', { bubbles: true, cancelable: true });

/** True where the learner has answered in a lesson's exercise before: it then does not look as it was built. */
function isAnswered(course: Course, attempt: Attempt, lesson: string): boolean {
  if (lesson === course.lessons.at(-1) && attempt.best !== null) return true;
  return course.questions.some((question) => question.lesson === lesson && answersOf(attempt, question.id).length > 0);
}

/** Marks the lesson on screen, before it is painted, where its exercise has been answered before. */
function markAnswered(lesson: string | null): void {
  const section = document.querySelector<HTMLElement>(`section[data-lesson="${lesson}"]`);
  section?.toggleAttribute('data-answered', isAnswered($course.get(), $attempt.get(), lesson ?? ''));
}

/** Remembers clicks in an exercise that is not hydrated yet, and repeats them once it is. */
export function bindPresses(): void {
  const kept = new Map<Element, number[][]>();
  const keep = (event: MouseEvent) => {
    const target = event.target as Element;
    const island = target.closest('astro-island:not([data-alive])');
    if (!island) return;
    event.preventDefault();
    event.stopPropagation();
    kept.set(island, [...(kept.get(island) ?? []), wayTo(island, target)]);
  };
  document.addEventListener('click', keep, { capture: true });
  document.addEventListener('alive', ({ target }) => {
    const island = target as Element;
    // One after the other, each after the page has reacted to the one before.
    for (const [nth, way] of (kept.get(island) ?? []).entries())
      setTimeout(() => elementAt(island, way)?.dispatchEvent(press()), nth * 20);
    kept.delete(island);
  });
  $lesson.listen(markAnswered);
}
