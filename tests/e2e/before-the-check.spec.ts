import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { doStep, goToCheck, launch, addLearner, lessonIds, stepOn, visibleLesson } from './course.ts';
import { serveBuilt } from './site.ts';

test('the final check opens once each exercise has been done, and says which are left', async ({ page }) => {
  const course = await launch(page, await addLearner(page));
  await course.locator('[data-action="start"]').click();
  const next = course.locator('[data-action="next"]');
  const check = course.locator('section[data-lesson="final-check"]');
  for (let steps = 0; steps < 60 && !(await check.locator('.exercise').isVisible()); steps++) await next.click();
  const left = check.locator('[data-left]');
  // Every lesson of the example has an exercise, and Next does none of them.
  await expect(left).toHaveCount(lessonIds.indexOf('final-check'));
  await expect(check.locator('[data-scenario]')).toHaveCount(0);
  await expect(course.locator('[data-action="test-out"]')).toHaveCount(0);
  const [first] = await left.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['left']));
  await left.first().locator('a').click();
  await expect(visibleLesson(course)).toHaveAttribute('data-lesson', first ?? '');
  await expect(stepOn(course).locator('.exercise')).toBeVisible();
  await doStep(course);
  await course.locator('[data-action="menu"]').first().click();
  await course.locator('dialog a[href="#final-check"]').click();
  for (let steps = 0; steps < 9 && !(await check.locator('.exercise').isVisible()); steps++) await next.click();
  await expect(left).toHaveCount(lessonIds.indexOf('final-check') - 1);
  await expect(check.locator(`[data-left="${first}"]`)).toHaveCount(0);
});

test('the final check opens by doing each exercise', async ({ page }) => {
  await goToCheck(await launch(page, await addLearner(page)));
});

test('where the course lets people test out, they take the final check at once', async ({ page }) => {
  const built = readFileSync('dist/index.html', 'utf8').replace('"testOut":false', '"testOut":true');
  const site = await serveBuilt('dist', { '/index.html': built });
  await page.goto(`${site.url}index.html#final-check`);
  await expect(page.locator('html')).toHaveAttribute('data-arrived', '');
  const check = page.locator('section[data-lesson="final-check"]');
  for (let steps = 0; steps < 9 && !(await check.locator('.exercise').isVisible()); steps++)
    await page.locator('[data-action="next"]').click();
  await check.locator('[data-action="test-out"]').click();
  await expect(check.locator('[data-scenario]')).toBeVisible();
  site.close();
});
