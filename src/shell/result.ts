import { standingOf } from '../course/outcome.ts';
import { $attempt, $course } from '../state/attempt.ts';
import { completeLast } from '../state/navigate.ts';

/** The recorded result on the last lesson's section, for whoever reads the page by script. */
export function bindResult(): void {
  $attempt.subscribe((attempt) => {
    const course = $course.get();
    const section = document.querySelector<HTMLElement>(`section[data-lesson="${course.lessons.at(-1) ?? ''}"]`);
    if (!section || attempt.best === null) return;
    section.dataset['score'] = String(attempt.best);
    section.dataset['success'] = attempt.passed
      ? 'passed'
      : standingOf({ ...course, onFail: 'failed' }, attempt).success;
    completeLast();
  });
}
