import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveBuilt } from './site.ts';
import { violations } from './violations.ts';

let site: Awaited<ReturnType<typeof serveBuilt>>;
test.beforeAll(async () => (site = await serveBuilt()));
test.afterAll(() => site.close());
test.use({ locale: 'en-GB', viewport: { width: 320, height: 640 } });

const told = /Not everything could be loaded/;

test('an exercise whose script does not arrive says so, and the course goes on', async ({ page }) => {
  await page.route(/\/exercises\./, (route) => route.abort());
  await page.goto(site.url);
  await page.locator('[data-action="start"]').click();
  const lesson = page.locator('section[data-lesson="why-a-code"]');
  await expect(lesson.locator('[data-step]:not([hidden])')).toBeVisible();
  for (let steps = 0; steps < 9 && !(await lesson.locator('.exercise').isVisible()); steps++)
    await page.locator('[data-action="next"]').click();
  await expect(lesson.getByRole('alert')).toContainText(told);
  await expect(lesson.locator('[data-choice]').first()).toBeHidden();
  expect(await violations(page)).toEqual([]);
  for (let steps = 0; steps < 9 && (await lesson.isVisible()); steps++)
    await page.locator('[data-action="next"]').click();
  await expect(page.locator('section[data-lesson="reach-and-speed"]')).toBeVisible();
});

for (const script of ['player', 'course'])
  test(`where the script ${script} does not arrive, that is said instead of a button that does nothing`, async ({
    page,
  }) => {
    await page.route(new RegExp(`/${script}\\.[\\w-]+\\.js`), (route) => route.abort());
    await page.goto(site.url);
    await expect(page.getByRole('alert')).toContainText(told);
    await expect(page.locator('[data-action="start"]')).toBeHidden();
    await expect(page.locator('.connecting')).toBeHidden();
    expect(await violations(page)).toEqual([]);
  });

test('an exercise that has not come to life five seconds after it is shown says so, whatever the cause', async ({
  page,
}) => {
  await page.route(/\/exercises\.\w+\.js/, (route) =>
    /scripts/.test(route.request().url()) ? route.continue() : route.fulfill({ body: '' }),
  );
  await page.clock.install();
  await page.goto(site.url);
  await page.locator('[data-action="start"]').click();
  const lesson = page.locator('section[data-lesson="why-a-code"]');
  await expect(lesson.locator('[data-step]:not([hidden])')).toBeVisible();
  await expect(lesson.getByRole('alert')).toBeHidden();
  await page.clock.runFor(5000);
  await expect(lesson.getByRole('alert')).toContainText(told);
  await expect(lesson.locator('[data-choice]').first()).toBeHidden();
});

test('a page in which no script runs says so by its styles', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(site.url);
  const said = page.locator('.go .unloaded');
  await expect(said).toBeHidden();
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  await expect(said).toBeVisible();
  await expect(page.locator('[data-action="start"]')).toBeHidden();
});

test('a page opened as a file says that a browser opens no course from a folder', async ({ page }) => {
  await page.goto(pathToFileURL('dist/index.html').href);
  await expect(page.getByRole('alert').locator(':visible')).toContainText('A browser opens no course from a folder');
  await expect(page.locator('[data-action="start"]')).toBeHidden();
  await expect(page.locator('[data-lang="nl"]:visible')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and shows no button', async ({ page }) => {
    await page.goto(site.url);
    await expect(page.locator('noscript [lang=nl]')).toBeVisible();
    await expect(page.locator('button:visible')).toHaveCount(0);
  });
});
