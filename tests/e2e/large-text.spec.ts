import { expect, test } from '@playwright/test';
import { brokenWords } from '../screens/broken-words.ts';
import { checkTours } from '../screens/check.ts';
import { lessonTours } from '../screens/lessons.ts';
import { walk } from '../screens/stage.ts';

for (const language of ['nl', 'en'])
  test(`on a phone with letters twice as large no word goes on in the next line without a hyphen (${language})`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await walk(page, [...lessonTours, ...checkTours], language, async (course, state) => {
      if (state.endsWith('print')) return;
      await course.setViewportSize({ width: 360, height: 740 });
      await course.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect.soft(await course.evaluate(brokenWords), state).toEqual([]);
      expect.soft(await course.evaluate(() => document.documentElement.scrollWidth), `${state} is wide`).toBe(360);
      await course.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
    });
  });
