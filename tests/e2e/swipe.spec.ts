import { expect, test, type CDPSession, type Locator } from '@playwright/test';
import { toExercise } from '../screens/lessons.ts';
import { serveBuilt } from './site.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

/** Puts a finger on the card, moves it along these ways, and lifts it. */
async function drag(finger: CDPSession, card: Locator, ...ways: number[]): Promise<void> {
  const box = await card.boundingBox();
  if (!box) throw new Error('There is no card to drag.');
  let x = box.x + box.width / 2;
  const y = box.y + 80;
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (const way of ways)
    for (let step = 0; step < 5; step++)
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: (x += way / 5), y }] });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a draft is posted or rethought by a swipe, and a swipe that goes back decides nothing', async ({ page }) => {
  const site = await serveBuilt();
  await page.goto(site.url);
  const lesson = await toExercise(page, 'common-sense');
  const card = lesson.locator('.swipe');
  const question = lesson.locator('[data-scenario]');
  const finger = await page.context().newCDPSession(page);
  await card.evaluate((element) => element.scrollIntoView({ block: 'center' }));

  await drag(finger, card, 120, -110);
  await expect(card).not.toHaveAttribute('data-leaning');
  await expect(question).not.toHaveAttribute('data-result');

  await drag(finger, card, -120);
  await expect(question).toHaveAttribute('data-result', 'best');
  await expect(lesson.locator('[data-choice][aria-pressed="true"]')).toHaveAttribute('data-choice', 'r');
  await lesson.locator('[data-action="continue"]').click();
  await card.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await drag(finger, card, 120);
  await expect(lesson.locator('[data-choice][aria-pressed="true"]')).toHaveAttribute('data-choice', 'p');
  site.close();
});
