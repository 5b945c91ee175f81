import { expect, test } from '@playwright/test';
import { addLearner, goToCheck, launch } from '../e2e/course.ts';
import { fault } from '../e2e/fault.ts';

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
