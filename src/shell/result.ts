import { standingOf } from '../course/outcome.ts';
import { $attempt, $course } from '../state/attempt.ts';
import { completeLast } from '../state/navigate.ts';

/** Writes the recorded result to the last lesson's section, for scripts that read the page (tests/CONTRACT.md). */
export function bindResult(): void {
  $attempt.subscribe((attempt) => {
    const course = $course.get();
    const section = document.querySelector<HTMLElement>(`section[data-lesson="${course.lessons.at(-1) ?? ''}"]`);
    if (!section || attempt.best === null) return;
    section.dataset['score'] = String(attempt.best);
    section.dataset['success'] = attempt.passed
      ? 'passed'
      : standingOf({ ...course, onFail: 'failed' }, attempt).success;
    if (attempt.passed) document.documentElement.dataset['passed'] = '';
    completeLast();
  });
}

/** The job aid is folded on screen; on paper it is open, in every browser. */
export function bindPrinting(): void {
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) fold.open = true;
  });
}
