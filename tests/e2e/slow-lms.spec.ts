import { expect, test } from '@playwright/test';
import { openBeforeLast } from './before-last.ts';
import { answerIn, courseIn, lmsOf, said } from './matrix/stage.ts';

// The page's clock stands still meanwhile: what waits for a moment to pass, as the LMS does, has to wait.
test('feedback is on screen before the LMS is called', async ({ page, request }) => {
  await page.clock.install();
  await openBeforeLast(page, lmsOf(request, 'scorm12'));
  const course = courseIn(page);
  await expect(course.locator('html')).toHaveAttribute('data-save', 'saved');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  const calls = async () => (await said(page)).names.length;
  const before = await calls();

  await answerIn(course, 2);
  expect(await calls()).toBe(before);

  await page.clock.resume();
  await expect(course.locator('html')).toHaveAttribute('data-save', 'saved');
  expect(await calls()).toBeGreaterThan(before);
});
