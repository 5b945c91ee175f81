import { expect, test, type Page } from '@playwright/test';
import { checkFolder } from '../../src/build/check-folder.ts';
import { closeIn } from '../screens/check.ts';
import { countReading, secondsOf } from '../screens/reading.ts';
import { openCourse, speak } from '../screens/stage.ts';
import { doStep, stepOn, takeCheck, visibleLesson } from './course.ts';

const { times } = checkFolder('lessons');

/** Deletes what the simulator has posted, and reads both times what became of it. */
async function deletePost(course: Page): Promise<void> {
  const said = stepOn(course).locator('.reach-summary [role="status"]');
  await expect(said).not.toBeEmpty();
  const before = (await said.textContent()) ?? '';
  await stepOn(course).locator('[data-action="delete"]').click();
  await expect(said).not.toHaveText(before);
  await expect(said).not.toBeEmpty();
}

for (const { language, total } of times)
  test(`all that is on screen takes a quarter of an hour, as the table says (${language})`, async ({ page }) => {
    const course = await openCourse(page, {});
    await course.setViewportSize({ width: 360, height: 740 });
    await course.emulateMedia({ reducedMotion: 'reduce' });
    await speak(course, language);
    await expect(course.locator('html')).toHaveAttribute('data-arrived', '');
    await countReading(course);
    await course.locator('[data-action="start"]').click();
    const atCheck = async () =>
      (await visibleLesson(course).getAttribute('data-lesson')) === 'final-check' &&
      (await stepOn(course).locator('.exercise').count()) > 0;
    while (!(await atCheck())) {
      await expect(stepOn(course).locator('astro-island:not([data-alive])')).toHaveCount(0);
      await doStep(course);
      if ((await stepOn(course).locator('[data-action="delete"]').count()) > 0) await deletePost(course);
      await course.locator('[data-action="next"]').click();
    }
    await takeCheck(course, 2);
    await course.locator('.intentions input').first().check();
    await closeIn(course);
    const seconds = await secondsOf(course);
    const all = Object.values(seconds).reduce((sum, one) => sum + one, 0);
    expect(all, JSON.stringify(seconds)).toBeLessThanOrEqual(900);
    expect(Math.abs(all - total), `${Math.round(all)} s on screen, ${Math.round(total)} s in the table`).toBeLessThan(
      30,
    );
  });
