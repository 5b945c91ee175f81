import { expect, test } from '@playwright/test';
import { openBeforeLast } from '../e2e/before-last.ts';
import { courseIn, lmsOf, switchFault } from '../e2e/matrix/stage.ts';

test('feedback is on screen at once though each commit takes two seconds', async ({ page, request }) => {
  await openBeforeLast(page, lmsOf(request, 'scorm12'));
  await switchFault(page, 'slow', true);
  const took = await courseIn(page).evaluate(
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
