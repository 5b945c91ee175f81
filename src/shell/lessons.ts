import { $attempt, $course } from '../state/attempt.ts';
import { browserClock } from '../session/clock.ts';
import { $language } from '../state/language.ts';
import { $lesson, completeLast, goTo } from '../state/navigate.ts';
import { $refresher } from '../state/refresher.ts';
import { progressOf } from '../course/outcome.ts';

const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];

type View = 'start' | 'lesson' | 'refresher';

/** Shows one screen, from its top. */
function showScreen(root: HTMLElement, view: View, lesson: string | null): void {
  root.dataset['view'] = view;
  for (const section of all('[data-screen="start"], [data-screen="refresher"]'))
    section.hidden = section.dataset['screen'] !== view;
  for (const section of all('section[data-lesson]'))
    section.hidden = view !== 'lesson' || section.dataset['lesson'] !== lesson;
  scrollTo(0, 0);
}

/** The address follows without a step in the LMS's history. */
function showAddress(lesson: string | null): void {
  history.replaceState(history.state, '', lesson === null ? location.pathname + location.search : `#${lesson}`);
}

/** Puts the reader at the title of the new screen, keyboard and screen reader included. */
function moveFocus(view: View, lesson: string | null): void {
  const screen = view === 'lesson' ? `section[data-lesson="${lesson}"]` : `[data-screen="${view}"]`;
  document.querySelector<HTMLElement>(`${screen} :is(h1, h2)`)?.focus({ preventScroll: true });
}

function showButtons(lesson: string | null): void {
  const { lessons } = $course.get();
  const last = lesson !== null && lesson === lessons.at(-1);
  for (const button of all('[data-action="next"]')) button.hidden = last;
  for (const button of all('[data-action="complete"]')) button.hidden = !last;
}

function showProgress(): void {
  const attempt = $attempt.get();
  const course = $course.get();
  const share = Math.round(progressOf(course, attempt) * 100);
  for (const bar of all<HTMLProgressElement>('progress[data-progress]')) bar.value = share;
  for (const text of all('[data-progress-text]')) text.textContent = `${share}%`;
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

function showStart(root: HTMLElement): void {
  const { place, passed } = $attempt.get();
  root.dataset['attempt'] = passed ? 'passed' : place === null ? 'fresh' : 'resumed';
}

function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || !$course.get().lessons.includes(link.hash.slice(1))) return;
    event.preventDefault();
    goTo(link.hash.slice(1));
    link.closest('dialog')?.close();
  });
  addEventListener('hashchange', () => goTo(location.hash.slice(1)));
}

/** Paints a screen's opening first and does the rest after it: a slow phone answers the click at once. */
function show(root: HTMLElement): void {
  const lesson = $lesson.get();
  const view = $refresher.get() ? 'refresher' : lesson === null ? 'start' : 'lesson';
  root.dataset['opening'] = '';
  showScreen(root, view, lesson);
  // Not later: it would take back an address that has changed meanwhile.
  showAddress(lesson);
  showButtons(lesson);
  completeLast();
  browserClock.afterPaint(() => {
    if ($lesson.get() !== lesson) return;
    delete root.dataset['opening'];
    moveFocus(view, lesson);
    showMenu();
  });
}

/** Shows the lesson that the state says, with its progress, menu and buttons. */
export function bindLessons(root: HTMLElement): void {
  $lesson.listen(() => show(root));
  $refresher.listen(() => show(root));
  $attempt.subscribe(() => {
    showProgress();
    showStart(root);
    browserClock.afterPaint(showMenu);
  });
  $language.listen(showProgress);
  followLinks();
}
