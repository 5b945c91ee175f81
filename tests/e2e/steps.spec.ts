import { expect, test } from '@playwright/test';
import { addLearner, launch, lessonIds, saved, stepOn, visibleLesson } from './course.ts';

test('a lesson is one step at a time: Next and Back, the address and the next launch follow it', async ({ page }) => {
  const learner = await addLearner(page);
  const course = await launch(page, learner);
  await course.locator('[data-action="start"]').click();
  const lesson = visibleLesson(course);
  const steps = Number(await lesson.getAttribute('data-steps'));
  expect(steps).toBeGreaterThan(1);
  await expect(stepOn(course)).toHaveCount(1);
  await expect(lesson.locator('h2').first()).toBeFocused();
  await course.locator('[data-action="next"]').click();
  await expect(stepOn(course)).toHaveAttribute('data-step', '2');
  await expect(stepOn(course).locator('.step-number')).toBeFocused();
  await expect(stepOn(course).locator('.step-number')).toContainText(`Step 2 of ${steps}`);
  expect(await course.locator('html').evaluate(() => location.hash)).toBe(`#${lessonIds[0]}_2`);
  await saved(course);

  const again = await launch(page, learner);
  await again.locator('[data-action="start"]').click();
  await expect(visibleLesson(again)).toHaveAttribute('data-lesson', lessonIds[0] ?? '');
  await expect(stepOn(again)).toHaveAttribute('data-step', '2');
  for (let step = 2; step <= steps; step++) await again.locator('[data-action="next"]').click();
  await expect(visibleLesson(again)).toHaveAttribute('data-lesson', lessonIds[1] ?? '');
  await expect(stepOn(again)).toHaveAttribute('data-step', '1');
  await again.locator('[data-action="previous"]').click();
  await expect(stepOn(again)).toHaveAttribute('data-step', String(steps));
});
