import { expect, test, type Page } from '@playwright/test';
import { addLearner, answer, goToCheck, launch, resultOf, saved, takeCheck } from './course.ts';

/** Switches a fault of the preview LMS while the course runs. */
const fault = (page: Page, name: string, on: boolean) =>
  page.evaluate(
    ([one, state]) =>
      (window as unknown as { previewLms: { fault(n: string, s: boolean): void } }).previewLms.fault(one, state),
    [name, on] as const,
  );

// By the real clock; the matrix plays it in each dialect, and its like, on the page's.
test('with the network gone the learner is told within 30 s, and all is saved once it is back', async ({ page }) => {
  test.setTimeout(120_000);
  const learner = await addLearner(page);
  const course = await launch(page, learner);
  await goToCheck(course);
  await answer(course, 2);
  await saved(course);
  await fault(page, 'network-gone', true);
  for (let asked = 0; asked < 7; asked++) await answer(course, 2);
  await expect(course.locator('html')).toHaveAttribute('data-save', 'pending', { timeout: 30_000 });
  await expect(course.locator('[data-status]:visible').first()).toContainText('keep this window open');
  await fault(page, 'network-gone', false);
  await saved(course);
  await answer(course, 2);
  await saved(course);
  expect(await resultOf(page, learner)).toMatchObject({ completion: 'completed', success: 'passed', score: 100 });
});

test('feedback is on screen at once though each commit takes two seconds', async ({ page }) => {
  test.setTimeout(120_000);
  const course = await launch(page, await addLearner(page));
  await goToCheck(course);
  await fault(page, 'slow', true);
  const took = await page.frames()[1]?.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const lesson = document.querySelector('section[data-lesson="final-check"]') as HTMLElement;
        lesson.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
        const began = performance.now();
        lesson.querySelector<HTMLElement>('[data-action="check"]')?.click();
        const look = () =>
          lesson.querySelector('.verdict-title') ? resolve(performance.now() - began) : requestAnimationFrame(look);
        look();
      }),
  );
  expect(took).toBeLessThan(100);
});

test('in review nothing is written', async ({ page }) => {
  const learner = await addLearner(page);
  const course = await launch(page, learner);
  await goToCheck(course);
  await takeCheck(course, 2);
  await saved(course);
  await course.locator('[data-action="exit"]').first().click();
  const again = await launch(page, learner, 'scorm12', 'review');
  await expect(again.locator('html')).toHaveAttribute('data-session', 'review');
  const sets = () =>
    page.evaluate(
      () =>
        (window as unknown as { previewLms: { calls: { name: string }[] } }).previewLms.calls.filter(({ name }) =>
          /Set|Commit/.test(name),
        ).length,
    );
  await again.locator('[data-action="start"]').click();
  await again.locator('[data-action="previous"]').click();
  expect(await sets()).toBe(0);
});
