import { $lesson } from '../state/navigate.ts';
import { $refresher } from '../state/refresher.ts';

/** How long a shown exercise may take to come to life before the learner is told, in milliseconds. */
const patience = 5000;

const exerciseOf = (target: EventTarget | null) => (target as Element | null)?.closest('.exercise');

/** True once its component has been woken, and has drawn something that is still there. */
const isAlive = (island: Element) => island.hasAttribute('data-alive') && island.childElementCount > 0;

/** Marks the exercises on screen that have not come to life, whatever the cause. */
function markDead(): void {
  for (const exercise of document.querySelectorAll('section:not([hidden]) .exercise')) {
    const islands = [...exercise.querySelectorAll('astro-island')];
    if (!islands.every(isAlive)) exercise.setAttribute('data-unloaded', '');
  }
}

/**
 * Tells of an exercise whose script did not arrive, at once, and of one that is not alive a while after it is shown, whatever
 * the cause: a browser asks for a script only once, so that no button could mend it. One that comes late is shown after all.
 */
export function bindUnloaded(): void {
  document.addEventListener('astro:hydration-error', ({ target }) =>
    exerciseOf(target)?.setAttribute('data-unloaded', ''),
  );
  document.addEventListener('alive', ({ target }) => exerciseOf(target)?.removeAttribute('data-unloaded'));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(waiting);
    waiting = setTimeout(markDead, patience);
  };
  $lesson.listen(watch);
  $refresher.listen(watch);
}
