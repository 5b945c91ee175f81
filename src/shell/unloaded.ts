import { $lesson } from '../state/navigate.ts';
import { $refresher } from '../state/refresher.ts';

/** How long a shown exercise may take to work before the learner is told, in milliseconds. */
const patience = 5000;

const exerciseOf = (target: EventTarget | null) => (target as Element | null)?.closest('.exercise');

/** True where React has hydrated the exercise and its content is still there. */
const isAlive = (island: Element) => island.hasAttribute('data-alive') && island.childElementCount > 0;

/** Says in an exercise, or in the place of one of the page's parts, that it did not come: as the start screen would. */
function tell(place: Element): void {
  const told = document.querySelector('.go > .unloaded')?.cloneNode(true);
  if (told && !place.querySelector(':scope > .unloaded')) place.prepend(told);
  place.setAttribute('data-unloaded', '');
}

/** Says in the place of a screen, or of the menu, that it did not come, unless it has meanwhile. */
export function tellMissing(place: HTMLElement): void {
  if (place.dataset['part'] !== undefined) tell(place);
}

/** Marks what is on screen and has not come, or does not work, whatever the cause. */
function markDead(): void {
  for (const place of document.querySelectorAll<HTMLElement>('section:not([hidden])[data-part]')) tellMissing(place);
  for (const exercise of document.querySelectorAll('section:not([hidden]) .exercise')) {
    const islands = [...exercise.querySelectorAll('astro-island')];
    if (!islands.every(isAlive)) tell(exercise);
  }
}

/**
 * Shows that an exercise does not work: at once where its script failed to load, else when it has not been hydrated for
 * a while. Browsers request a script only once, so there is no button to try again; an exercise that comes late
 * replaces the message.
 */
export function bindUnloaded(): void {
  document.addEventListener('astro:hydration-error', ({ target }) => {
    const exercise = exerciseOf(target);
    if (exercise) tell(exercise);
  });
  document.addEventListener('alive', ({ target }) => exerciseOf(target)?.removeAttribute('data-unloaded'));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(waiting);
    waiting = setTimeout(markDead, patience);
  };
  $lesson.listen(watch);
  $refresher.listen(watch);
}
