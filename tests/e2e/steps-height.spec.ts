import { expect, test } from '@playwright/test';
import { lessonIds, throughLessons } from './course.ts';
import { goTo } from '../screens/lessons.ts';
import { openCourse, speak } from '../screens/stage.ts';

/** Two screens of a phone, in CSS pixels. */
const most = 1480;

for (const language of ['nl', 'en'])
  test(`no step is taller than two screens of a phone when it begins (${language})`, async ({ page }) => {
    const course = await openCourse(page, {});
    await course.setViewportSize({ width: 360, height: 740 });
    await course.emulateMedia({ reducedMotion: 'reduce' });
    await speak(course, language);
    await course.locator('[data-action="start"]').click();
    const measure = async (lesson: string) => {
      const steps = Number(await course.locator(`section[data-lesson="${lesson}"]`).getAttribute('data-steps'));
      for (let step = 1; step <= steps; step++) {
        await goTo(course, lesson, step);
        const height = await course.evaluate(() => document.documentElement.scrollHeight);
        expect.soft(height, `the page of ${lesson}, step ${step}`).toBeLessThanOrEqual(most);
      }
    };
    // The final check opens once the lessons' exercises are done; they are looked at before.
    for (const lesson of lessonIds.slice(0, -2)) await measure(lesson);
    await goTo(course, lessonIds[0] ?? '');
    await throughLessons(course);
    for (const lesson of lessonIds.slice(-2)) await measure(lesson);
  });
