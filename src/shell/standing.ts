import { progressOf } from '../course/outcome.ts';
import { $attempt, $course } from '../state/attempt.ts';

function showProgress(): void {
  const attempt = $attempt.get();
  const course = $course.get();
  const share = Math.round(progressOf(course, attempt) * 100);
  for (const bar of document.querySelectorAll<HTMLProgressElement>('progress[data-progress]')) bar.value = share;
  for (const text of document.querySelectorAll('[data-progress-text]')) text.textContent = `${share}%`;
}

function showStart(root: HTMLElement): void {
  const { place, passed } = $attempt.get();
  root.dataset['attempt'] = passed ? 'passed' : place === null ? 'fresh' : 'resumed';
}

/** Shows how far the learner is: the progress, and whether the way in begins, goes on or looks back. */
export function bindStanding(root: HTMLElement): void {
  $attempt.subscribe(() => {
    showProgress();
    showStart(root);
  });
}
