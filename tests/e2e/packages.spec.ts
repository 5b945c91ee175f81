import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { command } from './command.ts';
import { addLearner, doStep, launch, resultOf, saved, stepOn, visibleLesson, type Dialect } from './course.ts';
import { serve } from './preview.ts';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'sharewise-nugget-'));

const usual = process.env['PREVIEW'];

let close = () => Promise.resolve();

test.beforeAll(async () => {
  command(
    folder,
    'package',
    'scorm12',
    'scorm2004-3rd',
    '--lesson',
    'compliment',
    '--language',
    'en',
    '--preset',
    'cornerstone',
  );
  const zips = readdirSync(join(folder, 'packages')).filter((name) => name.endsWith('.zip'));
  expect(zips).toEqual([
    'sharewise-compliment-en-cornerstone-2.0.0-scorm12.zip',
    'sharewise-compliment-en-cornerstone-2.0.0-scorm2004-3rd.zip',
  ]);
  const preview = await serve(zips.map((zip) => join(folder, 'packages', zip)));
  process.env['PREVIEW'] = preview.url;
  close = preview.close;
});

test.afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
  process.env['PREVIEW'] = usual;
});

for (const dialect of ['scorm12', 'scorm2004'] as Dialect[])
  test(`in ${dialect} one lesson in one language is completed by finishing it, and not before`, async ({ page }) => {
    const learner = await addLearner(page);
    const course = await launch(page, learner, dialect);
    await expect(course.locator('html')).toHaveAttribute('lang', 'en');
    await expect(course.locator('[data-action="language"]')).toHaveCount(0);
    await course.locator('[data-action="start"]').click();
    await expect(visibleLesson(course)).toHaveAttribute('data-lesson', 'compliment');
    const complete = course.locator('[data-action="complete"]');
    const [next, previous] = [course.locator('[data-action="next"]'), course.locator('[data-action="previous"]')];
    while (await next.isVisible()) await next.click();
    await complete.click();
    await expect(course.locator('[data-completing]')).toContainText('Do the whole exercise first');
    expect(await resultOf(await page.context().newPage(), learner, dialect)).toMatchObject({
      completion: 'incomplete',
    });

    while ((await stepOn(course).locator('[data-scenario]').count()) === 0) await previous.click();
    await doStep(course);
    while (await next.isVisible()) await next.click();
    await complete.click();
    await expect(course.locator('[data-completing]')).toContainText('Completed');
    await saved(course);
    await course.locator('header [data-action="exit"]').click();
    const record = await resultOf(page, learner, dialect);
    expect(record).toMatchObject({ completion: 'completed', score: Number.NaN });
    expect(await record.card.locator('[data-interaction]').count()).toBeGreaterThan(0);

    const again = await launch(page, learner, dialect);
    await expect(again.locator('html')).toHaveAttribute('data-session', 'open');
    await page.goto('about:blank');
    expect(await resultOf(page, learner, dialect)).toMatchObject({ completion: 'completed' });
  });
