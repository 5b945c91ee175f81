import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { lessonIds, stepOn, takeCheck, throughLessons, visibleLesson } from './course.ts';
import { serveBuilt } from './site.ts';

let site: Awaited<ReturnType<typeof serveBuilt>>;
test.beforeAll(async () => (site = await serveBuilt()));
test.afterAll(() => site.close());
test.use({ locale: 'en-GB', viewport: { width: 360, height: 740 } });

const told = /Not everything could be loaded/;
const start = (page: Page) => page.locator('[data-action="start"]').click();
const arrived = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-arrived', '');

/** Holds files back until the answer is called. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('the page holds its first screen, and of each lesson no more than where it goes', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  const lessons = html.match(/<section [^>]*\bdata-lesson=[^>]*>[\s\S]*?<\/section>/g) ?? [];
  expect(lessons.length).toBe(lessonIds.length);
  for (const lesson of lessons) {
    expect(lesson).toMatch(/ data-part="\.\/parts\/[\w-]+\.\w+\.html"[^>]*><\/section>$/);
    expect(lesson.length).toBeLessThanOrEqual(300);
  }
  expect(html).not.toContain('astro-island');
  expect(html.length).toBeLessThanOrEqual(42_000);
});

test('once all of it has arrived, a lost network stops nobody', async ({ page, context }) => {
  await page.goto(site.url);
  await arrived(page);
  await context.setOffline(true);
  await start(page);
  await throughLessons(page);
  await takeCheck(page, 2);
  await expect(page.locator(`section[data-lesson="${lessonIds.at(-1)}"]`)).toHaveAttribute('data-success', 'passed');
  await expect(page.locator('.result')).toBeVisible();
});

for (const [what, file] of [
  ['is not there', { status: 404, body: 'Not found' }],
  ['is a login page instead', { status: 200, contentType: 'text/html', body: '<p>Log in</p>' }],
  ['was cut off', { status: 200, contentType: 'text/html', body: '<p>Cut' }],
] as const)
  test(`a lesson whose file ${what} says so, and is asked for again when it is next shown`, async ({ page }) => {
    await page.route(/\/parts\//, (route) => route.fulfill(file));
    await page.goto(site.url);
    await start(page);
    const lesson = visibleLesson(page);
    await expect(lesson.getByRole('alert')).toContainText(told);
    await expect(lesson.locator('[data-action="reopen"]')).toBeVisible();
    await expect(lesson).not.toContainText('Log in');
    await page.unroute(/\/parts\//);
    await page.locator('[data-action="next"]').click();
    await page.locator('[data-action="previous"]').click();
    await expect(visibleLesson(page)).toHaveAttribute('data-lesson', lessonIds[0] ?? '');
    await expect(stepOn(page).first()).toBeVisible();
    await expect(lesson.getByRole('alert')).toBeHidden();
  });

test('a lost network is told in place of a lesson, and what is missing comes once the network is back', async ({
  page,
  context,
}) => {
  await page.route(/\/parts\//, (route) => route.abort());
  await page.goto(site.url);
  await start(page);
  await expect(visibleLesson(page).getByRole('alert')).toContainText(told);
  await page.unroute(/\/parts\//);
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(stepOn(page)).toBeVisible();
  await arrived(page);
});

test('without the lessons’ style no lesson is shown bare, and the next visit asks for it again', async ({ page }) => {
  await page.route(/\/lessons\.\w+\.css/, (route) => route.abort());
  await page.goto(site.url);
  await start(page);
  await expect(visibleLesson(page).getByRole('alert')).toContainText(told);
  await page.unroute(/\/lessons\.\w+\.css/);
  await page.locator('[data-action="next"]').click();
  await expect(stepOn(page)).toBeVisible();
});

test('a lesson that is on its way keeps its room, and comes in the language and at the step chosen meanwhile', async ({
  page,
}) => {
  const release = await hold(page, /\/parts\/(?!menu)/);
  await page.goto(`${site.url}#compliment_2`);
  const lesson = page.locator('section[data-lesson="compliment"]');
  await expect(lesson).toBeVisible();
  expect((await lesson.boundingBox())?.height).toBeGreaterThan(500);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.locator('[data-action="language"][data-language="nl"]').click();
  release();
  await expect(stepOn(page)).toHaveAttribute('data-step', '2');
  await expect(stepOn(page).locator('.step-number')).toBeFocused();
  await expect(lesson.locator('[data-lang="en"]:visible')).toHaveCount(0);
  await expect(lesson.locator('[data-lang="nl"]:visible').first()).toBeVisible();
});

test('the lesson that is needed is asked for first', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/parts\/([\w-]+)\./.exec(request.url()) ?? [];
    if (name) asked.push(name);
  });
  await page.goto(`${site.url}#complaint`);
  await arrived(page);
  expect(asked[0]).toBe('complaint');
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(asked).toEqual(expect.arrayContaining([...lessonIds, 'menu', 'refresher']));
});

test('the menu is there as soon as it is asked for, with its lessons when they have come', async ({ page }) => {
  const release = await hold(page, /\/parts\/menu/);
  await page.goto(`${site.url}#compliment`);
  await page.locator('[data-action="menu"]:visible').click();
  const menu = page.getByRole('dialog');
  await expect(menu).toBeVisible();
  await expect(menu.locator('a')).toHaveCount(0);
  release();
  await expect(menu.locator('[aria-current="step"]')).toHaveAttribute('href', '#compliment');
});

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const)
  test(`the first screen looks the same before and after the rest has come, ${width} pixels wide`, async ({
    browser,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
        locale: 'nl-NL',
      });
      const release = await hold(page, /\/(lessons\.\w+\.css|parts\/)/);
      await page.goto(site.url);
      await expect(page.locator('html')).not.toHaveAttribute('data-session', 'connecting');
      await page.evaluate(() => document.fonts.ready.then(() => null));
      const before = await page.screenshot({ fullPage: true });
      release();
      await arrived(page);
      expect((await page.screenshot({ fullPage: true })).equals(before), colorScheme).toBe(true);
      await page.close();
    }
  });
