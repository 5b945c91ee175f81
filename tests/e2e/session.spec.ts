import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { addLearner, answer, goToCheck, launch, preview, resultOf, saved, takeCheck, visibleLesson } from './course.ts';
import { learnerAt } from './learner-at.ts';

// One walk through all lessons in each dialect; the others begin at the final check.
for (const dialect of ['scorm12', 'scorm2004'] as const) {
  test.describe(`in ${dialect}`, () => {
    test('someone passes, and L&D reads score, status and every answer in words', async ({ page }) => {
      const learner = await addLearner(page);
      const course = await launch(page, learner, dialect);
      await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
      await goToCheck(course);
      await saved(course);
      const other = await page.context().newPage();
      const { interactions: practised } = await resultOf(other, learner, dialect);
      await takeCheck(course, 2);
      const result = course.locator('section[data-lesson="your-code"]');
      await expect(result).toHaveAttribute('data-score', '100');
      await expect(result).toHaveAttribute('data-success', 'passed');
      await saved(course);
      await course.locator('[data-action="exit"]').first().click();
      await expect(course.locator('html')).toHaveAttribute('data-session', 'closed');

      const record = await resultOf(page, learner, dialect);
      expect(record).toMatchObject({
        completion: 'completed',
        success: 'passed',
        score: 100,
        interactions: practised + 9,
      });
      await record.card.locator('summary').click();
      await expect(record.card.locator('tbody tr').first()).toContainText(/\w+ \w+ \w+/);
    });

    test('someone fails, tries again and passes; the best score stands', async ({ page }) => {
      const learner = await learnerAt(page, 'the check', dialect);
      const course = await launch(page, learner, dialect);
      await goToCheck(course);
      await takeCheck(course, 0);
      const result = course.locator('section[data-lesson="your-code"]');
      await expect(result).toHaveAttribute('data-success', 'failed');
      await saved(course);
      expect(await resultOf(await page.context().newPage(), learner, dialect)).toMatchObject({
        success: 'failed',
        score: 0,
        interactions: 9,
      });

      await result.locator('[data-action="retry"]').first().click();
      await takeCheck(course, 2);
      await expect(result).toHaveAttribute('data-success', 'passed');
      await expect(result.locator('.summary')).toHaveAttribute('data-passed', 'true');
      await saved(course);
      expect(await resultOf(page, learner, dialect)).toMatchObject({
        completion: 'completed',
        success: 'passed',
        score: 100,
        interactions: 18,
      });
    });

    test('someone leaves in the middle and finds answers, place and draw again', async ({ page }) => {
      const learner = await learnerAt(page, 'the check', dialect);
      const course = await launch(page, learner, dialect);
      await goToCheck(course);
      await answer(course, 2);
      await answer(course, 0);
      const next = await visibleLesson(course).locator('[data-scenario]').getAttribute('data-scenario');
      await saved(course);
      // The window is closed without Exit.
      await page.goto('about:blank');

      const again = await launch(page, learner, dialect);
      await expect(again.locator('html')).toHaveAttribute('data-attempt', 'resumed');
      await again.locator('[data-action="start"]').click();
      await expect(visibleLesson(again)).toHaveAttribute('data-lesson', 'final-check');
      await expect(visibleLesson(again).locator('[data-scenario]')).toHaveAttribute('data-scenario', next ?? '');
      for (let left = 0; left < 7; left++) await answer(again, 2);
      await expect(again.locator('section[data-lesson="your-code"]')).toHaveAttribute('data-score', '88.89');
      await saved(again);
      expect(await resultOf(page, learner, dialect)).toMatchObject({
        success: 'passed',
        score: 88.89,
        interactions: 9,
      });
    });

    test('a relaunch after passing lowers nothing, not even with a worse second try', async ({ page }) => {
      const learner = await learnerAt(page, 'the check', dialect);
      const course = await launch(page, learner, dialect);
      await goToCheck(course);
      await takeCheck(course, 2);
      await saved(course);
      await course.locator('[data-action="exit"]').first().click();

      const again = await launch(page, learner, dialect);
      await again.locator('[data-action="start"]').click();
      await again.locator('section[data-lesson="your-code"] [data-action="retry"]').first().click();
      await takeCheck(again, 0);
      await expect(again.locator('section[data-lesson="your-code"]')).toHaveAttribute('data-score', '100');
      await saved(again);
      await page.goto('about:blank');
      expect(await resultOf(page, learner, dialect)).toMatchObject({
        completion: 'completed',
        success: 'passed',
        score: 100,
      });
    });
  });
}

test('the language can be changed in the middle, and every answer stays', async ({ page }) => {
  const course = await launch(page, await learnerAt(page, 'the check'));
  await expect(course.locator('html')).toHaveAttribute('lang', 'en');
  await goToCheck(course);
  await answer(course, 2);
  await course.locator('header [data-action="language"][data-language="nl"]').click();
  await expect(course.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(visibleLesson(course)).toContainText('Situatie 2 van 9');
  // The titles of sources stay in their own language, and say which (WCAG 3.1.2).
  await expect(course.locator('cite[lang="en"]').first()).toBeAttached();
  await expect(course.locator('cite:not([lang])')).toHaveCount(0);
  for (let left = 0; left < 8; left++) await answer(course, 2);
  await expect(course.locator('section[data-lesson="your-code"]')).toHaveAttribute('data-score', '100');
});

test('without an LMS the course runs, says so and keeps the progress in the browser', async ({ page }) => {
  const learner = await addLearner(page);
  const course = await launch(page, learner, 'scorm12', 'no-api');
  await expect(course.locator('html')).toHaveAttribute('data-session', 'untracked');
  await expect(course.locator('[data-notice]')).toContainText('your result is not being recorded');
  await goToCheck(course);
  await answer(course, 2);
  await page.goto('about:blank');
  const again = await launch(page, learner, 'scorm12', 'no-api');
  await again.locator('[data-action="start"]').click();
  await expect(visibleLesson(again)).toContainText('Situation 2 of 9');
});

test('closing the window without Exit ends the session and loses nothing', async ({ page, context }) => {
  const learner = await learnerAt(page, 'the check');
  const course = await launch(page, learner);
  await goToCheck(course);
  await takeCheck(course, 2);
  await saved(course);
  await page.close();

  const other = await context.newPage();
  const record = await resultOf(other, learner);
  expect(record).toMatchObject({ completion: 'completed', success: 'passed', score: 100, interactions: 9 });
  await expect(record.card).toContainText(/0:0[1-9]|0:[1-5]\d/);
});

test('the course works in a new window', async ({ page, context }) => {
  const learner = await addLearner(page);
  await page
    .locator('[data-learner]', { hasText: learner })
    .locator('[data-dialect="scorm12"]')
    .getByRole('button')
    .nth(1)
    .click();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the course' }).click();
  const course = await opened;
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  await course.locator('[data-action="start"]').click();
  await expect(course.locator('section[data-lesson="why-a-code"]')).toBeVisible();
});

test('no request leaves the package, and nothing breaks its security policy', async ({ page }) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => (message.type() === 'error' ? complaints.push(message.text()) : undefined));
  page.on('pageerror', (error) => complaints.push(error.message));
  const course = await launch(page, await addLearner(page));
  await goToCheck(course);
  await takeCheck(course, 1);
  expect(
    asked.filter((url) => !url.startsWith(preview()) && !url.startsWith('blob:') && !url.startsWith('data:')),
  ).toEqual([]);
  expect(complaints).toEqual([]);
  const policy =
    /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
});

test('the CSV opens with accents intact and holds a row for each answer', async ({ page, request }) => {
  const learner = await learnerAt(page, 'the check');
  const course = await launch(page, learner);
  await goToCheck(course);
  await answer(course, 2);
  await saved(course);
  const text = await (await request.get(`${preview()}results.csv?lang=nl`)).text();
  expect(text.startsWith('\ufefflearner_id,learner_name,')).toBe(true);
  const rows = text.split('\r\n').filter((row) => row.includes(learner));
  expect(rows).toHaveLength(1);
  // Nobody chose a language: the one that was shown is the LMS's, the browser's, or the course's first.
  const shown = await course.locator('html').getAttribute('data-shown');
  expect(rows[0]?.endsWith(`,${shown}`), rows[0]).toBe(true);
});
