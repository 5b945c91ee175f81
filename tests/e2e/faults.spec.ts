import { expect, test } from '@playwright/test';
import { addLearner, answer, goToCheck, launch, resultOf, saved, takeCheck } from './course.ts';
import { fault } from './fault.ts';

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
