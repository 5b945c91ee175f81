import { expect, test } from '@playwright/test';
import { addLearner, answer, keyWorth, launch, lessonIds, preview, saved } from './course.ts';
import { violations } from './violations.ts';

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no screen has an accessibility violation at ${width} px, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(150_000);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const learner = await addLearner(page);
      expect(await violations(page)).toEqual([]);
      const course = await launch(page, learner);
      expect.soft(await violations(page), 'start').toEqual([]);
      await course.locator('[data-action="start"]').click();
      for (const id of lessonIds.slice(0, -2)) {
        await expect(course.locator(`section[data-lesson="${id}"]`)).toBeVisible();
        await expect(course.locator(`section[data-lesson="${id}"] astro-island[ssr]`)).toHaveCount(0);
        expect.soft(await violations(page), id).toEqual([]);
        await course.locator('[data-action="next"]').click();
      }
      const asked = course.locator('section[data-lesson="final-check"] [data-scenario]');
      await expect(asked).toBeVisible();
      expect.soft(await violations(page), 'a question').toEqual([]);
      const [scenario, scene] = [await asked.getAttribute('data-scenario'), await asked.getAttribute('data-scene')];
      await asked.locator(`input[data-choice="${keyWorth(scenario ?? '', scene ?? '', 0)}"]`).check({ force: true });
      await asked.locator('[data-action="check"]').click();
      await expect(asked).toHaveAttribute('data-result', /./);
      expect.soft(await violations(page), 'feedback').toEqual([]);
      await course.locator('section[data-lesson="final-check"] [data-action="continue"]').click();
      for (let left = 0; left < 8; left++) await answer(course, 1);
      await expect(course.locator('section[data-lesson="your-code"]')).toHaveAttribute('data-score', /./);
      await saved(course);
      expect.soft(await violations(page), 'result').toEqual([]);
      await course.locator('[data-action="menu"]:visible').first().click();
      expect.soft(await violations(page), 'menu').toEqual([]);
      await page.keyboard.press('Escape');
      await course.locator('header [data-action="exit"]').click();
      expect.soft(await violations(page), 'closed').toEqual([]);
      await page.goto(`${preview()}results?lang=en`);
      await page.locator('summary').first().click();
      expect.soft(await violations(page), 'results').toEqual([]);
    });
  }
}

test('the check can be taken by keyboard alone, and focus goes where it is needed', async ({ page }) => {
  test.setTimeout(120_000);
  const course = await launch(page, await addLearner(page));
  const focused = () => page.frames()[1]?.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
  const tabTo = async (selector: string) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await page.frames()[1]?.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} was not reached; focus is on ${await focused()}`);
  };
  await course.locator('#start-title').focus();
  await tabTo('[data-action="start"]');
  await page.keyboard.press('Enter');
  for (let lesson = 0; lesson < lessonIds.indexOf('final-check'); lesson++) {
    await expect(course.locator(`section[data-lesson="${lessonIds[lesson]}"] h2`).first()).toBeFocused();
    await course.locator('[data-action="next"]').focus();
    await page.keyboard.press('Enter');
  }
  for (let asked = 0; asked < 9; asked++) {
    await expect(course.locator('section[data-lesson="final-check"] [data-action="check"]')).toBeVisible();
    await tabTo('input[type="radio"]');
    await page.keyboard.press('ArrowDown');
    await expect(course.locator('section[data-lesson="final-check"] [data-result]')).toHaveCount(0);
    await tabTo('[data-action="check"]');
    await page.keyboard.press('Enter');
    await expect(course.locator('.verdict-title')).toBeFocused();
    await tabTo('[data-action="continue"]');
    await page.keyboard.press('Enter');
  }
  await expect(course.locator('section[data-lesson="your-code"]')).toHaveAttribute('data-score', /\d/);
});

test('nothing scrolls sideways at 320 px, in either language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const course = await launch(page, await addLearner(page));
  const overflow = () =>
    page.frames()[1]?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const language of ['nl', 'en']) {
    await course.locator(`[data-action="language"][data-language="${language}"]`).first().click();
    expect(await overflow()).toBeLessThanOrEqual(0);
  }
  await course.locator('[data-action="start"]').click();
  for (const id of lessonIds) {
    await expect(course.locator(`section[data-lesson="${id}"]`)).toBeVisible();
    expect.soft(await overflow(), id).toBeLessThanOrEqual(0);
    if (id !== lessonIds.at(-1)) await course.locator('[data-action="next"]').click();
  }
});
