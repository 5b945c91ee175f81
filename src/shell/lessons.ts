import { $attempt, $course } from '../state/attempt.ts';
import { browserClock } from '../session/clock.ts';
import { placeName, placeOf, type Place } from '../course/place.ts';
import { $lesson, $place, $steps, atLastStep, completeLast, goTo } from '../state/navigate.ts';
import { $refresher } from '../state/refresher.ts';
import { bring } from './parts.ts';
import { tellMissing } from './unloaded.ts';

const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];

type View = 'start' | 'lesson' | 'refresher';

/** Shows one screen, from its top; of a lesson, one step. */
function showScreen(root: HTMLElement, view: View, place: Place | null): void {
  root.dataset['view'] = view;
  for (const section of all('[data-screen="start"], [data-screen="refresher"]'))
    section.hidden = section.dataset['screen'] !== view;
  for (const section of all('section[data-lesson]')) {
    section.hidden = view !== 'lesson' || section.dataset['lesson'] !== place?.lesson;
    if (!section.hidden) showStep(section, place?.step ?? 1);
  }
  scrollTo(0, 0);
}

function showStep(section: HTMLElement, number: number): void {
  section.dataset['at'] = String(number);
  for (const step of section.querySelectorAll<HTMLElement>('[data-step]'))
    step.hidden = step.dataset['step'] !== String(number);
}

/** The lesson or the refresher on screen; null on the start screen. */
const shownScreen = () => document.querySelector<HTMLElement>('section.lesson:not([hidden])');

/** Asks for what is on screen, where it has not come yet, and says so where it does not come. */
function bringShown(): void {
  const shown = shownScreen();
  if (shown) bring(shown).catch(() => tellMissing(shown));
}

/** Brings what has just arrived up to where the learner is. */
function takeIn(place: HTMLElement): void {
  if (place.dataset['at']) showStep(place, Number(place.dataset['at']));
  if (place === shownScreen()) browserClock.afterPaint(() => moveFocus(viewNow(), $place.get()));
  showMenu();
}

/** Writes the place into the address without adding to the browser's history. */
function showAddress(place: Place | null): void {
  const address = place === null ? location.pathname + location.search : `#${placeName(place)}`;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Safari allows so many changes in some seconds; a page that is shown from memory (blob:, about:srcdoc) has none.
  }
}

/** Puts the reader at the title of a new screen, or at the number of a further step, keyboard and screen reader included. */
function moveFocus(view: View, place: Place | null): void {
  const screen = view === 'lesson' ? `section[data-lesson="${place?.lesson}"]` : `[data-screen="${view}"]`;
  const further = view === 'lesson' && (place?.step ?? 1) > 1;
  const target = further ? '[data-step]:not([hidden]) .step-number' : ':is(h1, h2)';
  const title = document.querySelector<HTMLElement>(`${screen} ${target}`);
  title?.focus({ preventScroll: true });
  // The page around the frame may be what scrolls.
  title?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Hides Next behind the last step of the last lesson; a course without a final check is completed there. */
function showButtons(place: Place | null): void {
  const end = place !== null && place.lesson === $course.get().lessons.at(-1) && atLastStep(place);
  for (const button of all('[data-action="next"]')) button.hidden = end;
  for (const button of all('[data-action="complete"]')) button.hidden = !end;
}

/** The menu's states, in words as well as by look: `[data-state-text]` holds the words by language. */
function showMenu(): void {
  const { done } = $attempt.get();
  const here = $lesson.get();
  for (const link of all<HTMLAnchorElement>('[data-menu] a[href^="#"]')) {
    const lesson = link.hash.slice(1);
    link.dataset['state'] = done.includes(lesson) ? 'done' : lesson === here ? 'current' : 'open';
    if (lesson === here) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
}

function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || !$course.get().lessons.includes(placeOf(link.hash.slice(1)).lesson)) return;
    event.preventDefault();
    goTo(link.hash.slice(1));
    link.closest('dialog')?.close();
  });
  addEventListener('hashchange', () => goTo(location.hash.slice(1)));
}

const viewNow = (): View => ($refresher.get() ? 'refresher' : $place.get() === null ? 'start' : 'lesson');

/** Shows a screen, and does the rest after the paint: a slow phone then answers the click at once. */
function show(root: HTMLElement): void {
  const place = $place.get();
  const view = viewNow();
  root.dataset['opening'] = '';
  showScreen(root, view, place);
  bringShown();
  // Written at once: later it could overwrite an address that has changed in the meantime.
  showAddress(place);
  showButtons(place);
  completeLast();
  browserClock.afterPaint(() => {
    if ($place.get() !== place) return;
    delete root.dataset['opening'];
    moveFocus(view, place);
    showMenu();
  });
}

/** Shows the lesson that the state says, with its menu and buttons. */
export function bindLessons(root: HTMLElement): void {
  $steps.set(
    Object.fromEntries(
      all('section[data-lesson]').map(({ dataset }) => [
        dataset['lesson'] ?? '',
        { count: Number(dataset['steps']), exercise: Number(dataset['exercise']) },
      ]),
    ),
  );
  $place.listen(() => show(root));
  $refresher.listen(() => show(root));
  $attempt.listen(() => browserClock.afterPaint(showMenu));
  followLinks();
  document.addEventListener('arrived', ({ target }) => takeIn(target as HTMLElement));
}
