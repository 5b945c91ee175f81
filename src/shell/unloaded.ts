import { $lesson } from '../state/navigate.ts';
import { $refresher } from '../state/refresher.ts';

/** How long a shown exercise may take to work before the learner is told, in milliseconds. */
const patience = 5000;

const exerciseOf = (target: EventTarget | null) => (target as Element | null)?.closest('.exercise');

/** True where React has hydrated the exercise and its content is still there. */
const isAlive = (island: Element) => island.hasAttribute('data-alive') && island.childElementCount > 0;

/** Marks the exercises on screen that do not work, whatever the cause. */
function markDead(): void {
  for (const exercise of document.querySelectorAll('section:not([hidden]) .exercise')) {
    const islands = [...exercise.querySelectorAll('astro-island')];
    if (!islands.every(isAlive)) exercise.setAttribute('data-unloaded', '');
  }
}

/**
 * Shows that an exercise does not work: at once where its script failed to load, else when it has not been hydrated for
 * a while. Browsers request a script only once, so there is no button to try again; an exercise that comes late
 * replaces the message.
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
