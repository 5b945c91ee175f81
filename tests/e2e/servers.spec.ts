import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { courseFile } from '../../scorm/preview/course-file.ts';
import { serveContent, type ContentServer } from './content-server.ts';
import { asking, give } from './course.ts';

let site: ContentServer;
test.beforeAll(async () => (site = await serveContent('dist')));
test.afterAll(() => site.close());
test.afterEach(() => (site.otherwise = () => ({})));
// The language in which exercises are drawn.
test.use({ locale: 'nl-NL' });

const nosniff = { 'x-content-type-options': 'nosniff' };

/** Starts, and answers the first question that is asked. */
async function answerFirst(page: Page): Promise<void> {
  await page.locator('[data-action="start"]').click();
  const section = page.locator('section:not([hidden])');
  const question = section.locator(asking).first();
  for (let steps = 0; steps < 9 && !(await question.isVisible()); steps++)
    await page.locator('[data-action="next"]').click();
  await expect(section.locator('astro-island:not([data-alive])')).toHaveCount(0);
  const scenario = await question.getAttribute('data-scenario');
  const [key = ''] = await question
    .locator('[data-choice]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['choice'] ?? ''));
  await give(question, key);
  await expect(section.locator(`[data-scenario="${scenario}"][data-result]`).first()).toBeVisible();
}

const isKind = (path: string, ...ends: string[]) => ends.some((end) => path.endsWith(`.${end}`));

/** Servers with which everything works. */
const harmless: Readonly<Record<string, ContentServer['otherwise']>> = {
  'fonts and drawings as unknown files, not to be guessed at': (path) =>
    isKind(path, 'svg', 'woff2') ? { headers: { ...nosniff, 'content-type': 'application/octet-stream' } } : {},
  'scripts under their older names': (path) =>
    isKind(path, 'js') ? { headers: { ...nosniff, 'content-type': 'application/x-javascript' } } : {},
  'everything as a download, but the page': (path) =>
    isKind(path, 'html') ? {} : { headers: { 'content-disposition': 'attachment' } },
  'nothing to be kept by the browser': () => ({
    headers: { 'cache-control': 'no-store, no-cache, must-revalidate, private', pragma: 'no-cache', expires: '0' },
  }),
  'a page apart from all others (COOP, COEP, CORP)': () => ({
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    },
  }),
  'frames of its own website only': () => ({
    headers: { 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer' },
  }),
  'everything compressed': () => ({ gzip: 1 }),
  'nothing but pages, scripts and styles': (path) =>
    isKind(path, 'html', 'js', 'css') ? {} : { status: 403, body: '' },
  'names in small letters only': (path) => (path === path.toLowerCase() ? {} : { status: 404 }),
  'a policy that lets only trusted types into the page': () => ({
    headers: { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'" },
  }),
  'no word of the encoding': (path) => (isKind(path, 'html') ? { headers: { 'content-type': 'text/html' } } : {}),
  'another encoding than the files have': (path) =>
    isKind(path, 'html', 'js', 'css')
      ? {
          headers: {
            'content-type': `${{ html: 'text/html', js: 'text/javascript', css: 'text/css' }[path.split('.').at(-1) ?? '']}; charset=iso-8859-1`,
          },
        }
      : {},
};

for (const [what, otherwise] of Object.entries(harmless))
  test(`a server that sends ${what} is good enough`, async ({ page }) => {
    site.otherwise = otherwise;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}index.html?token=a%2Fb&lang=xx#/course/1`);
    await answerFirst(page);
    await expect(page.locator('body')).not.toContainText(/Ã|â€/);
    expect(errors).toEqual([]);
  });

const isPlayer = (path: string) => /scripts\/(player|page)/.test(path);
const isExercise = (path: string) => /scripts\/(exercises|scenarios)\./.test(path);
const login = '<!doctype html><title>Login</title><form><input name="user"></form>';

/** Servers with which something does not: the learner is told where they are. */
const harmful: Readonly<Record<string, readonly [where: 'start' | 'exercise', ContentServer['otherwise']]>> = {
  'scripts as plain text': [
    'start',
    (path) => (isKind(path, 'js') ? { headers: { ...nosniff, 'content-type': 'text/plain' } } : {}),
  ],
  'scripts compressed twice': [
    'start',
    (path) => (isPlayer(path) ? { gzip: 2, headers: { 'content-encoding': 'gzip' } } : {}),
  ],
  'its login page in the place of the player': [
    'start',
    (path) => (isPlayer(path) ? { body: login, headers: { 'content-type': 'text/html' } } : {}),
  ],
  'its login page in the place of an exercise': [
    'exercise',
    (path) => (isExercise(path) ? { body: login, headers: { 'content-type': 'text/html' } } : {}),
  ],
  'an exercise compressed twice': ['exercise', (path) => (isExercise(path) ? { gzip: 2 } : {})],
  'styles as plain text': [
    'start',
    (path) => (isKind(path, 'css') ? { headers: { ...nosniff, 'content-type': 'text/plain' } } : {}),
  ],
  'styles as unknown files': [
    'start',
    (path) => (isKind(path, 'css') ? { headers: { 'content-type': 'application/octet-stream' } } : {}),
  ],
  'no styles': ['start', (path) => (isKind(path, 'css') ? { status: 404, body: '' } : {})],
  'the lessons’ style as an unknown file': [
    'exercise',
    (path) => (/^lessons\.\w+\.css/.test(path) ? { headers: { 'content-type': 'application/octet-stream' } } : {}),
  ],
  'an empty exercise': ['exercise', (path) => (isExercise(path) ? { body: '' } : {})],
};

for (const [what, [where, otherwise]] of Object.entries(harmful))
  test(`where a server sends ${what}, the learner is told`, async ({ page }) => {
    site.otherwise = otherwise;
    await page.clock.install();
    await page.goto(`${site.url}index.html`);
    if (where === 'exercise') {
      await page.locator('[data-action="start"]').click();
      await page.clock.runFor(6000);
    }
    // What the styles alone show after ten seconds.
    await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
    await expect(page.locator(':is(.unloaded, body > .unloaded-here):visible').first()).toContainText(
      'Niet alles kon worden geladen',
    );
    await expect(page.locator('[data-lang="en"]:visible')).toHaveCount(0);
    await expect(page.locator('.closed')).toBeHidden();
    if (where === 'start') await expect(page.locator('[data-action="start"]')).toBeHidden();
  });

test('a login page that the browser has kept under the name of a lesson’s file does not stand in its way', async ({
  page,
}) => {
  const kept = { 'content-type': 'text/html', 'cache-control': 'max-age=86400' };
  site.otherwise = (path) => (path.startsWith('parts/') ? { body: login, headers: kept } : {});
  await page.goto(`${site.url}index.html`);
  await page.locator('[data-action="start"]').click();
  await expect(page.locator('section:not([hidden]) > .unloaded')).toBeVisible();
  site.otherwise = () => ({});
  await page.goto('about:blank');
  await page.goto(`${site.url}index.html`);
  await answerFirst(page);
});

test('to open the course again asks for all of it past what the browser has kept', async ({ page }) => {
  const lms = '<!doctype html><iframe src="index.html" style="width:100%;height:600px"></iframe>';
  const { body } = (await courseFile(resolve('dist'), 'index.html', () => [])) ?? { body: '' };
  const before = Buffer.from(body)
    .toString()
    .replaceAll(/(parts\/[\w-]+)\.\w+\.html/g, '$1.before.html');
  const around = (path: string) =>
    path === 'lms.html' ? { body: lms, headers: { 'content-type': 'text/html' } } : null;
  site.otherwise = (path) =>
    around(path) ?? (path === 'index.html' ? { body: before, headers: { 'cache-control': 'max-age=86400' } } : {});
  await page.goto(`${site.url}lms.html`);
  const course = page.frameLocator('iframe');
  await course.locator('[data-action="start"]').click();
  await expect(course.locator('[data-action="reopen"]:visible')).toBeVisible();
  site.otherwise = (path) => around(path) ?? {};
  await course.locator('[data-action="reopen"]:visible').click();
  await course.locator('[data-action="start"]').click();
  await expect(course.locator('section:not([hidden]) [data-step]:not([hidden])')).toBeVisible();
});
