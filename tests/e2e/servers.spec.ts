import { expect, test, type Page } from '@playwright/test';
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
    await expect(page.locator('.unloaded:visible').first()).toContainText('Niet alles kon worden geladen');
    if (where === 'start') await expect(page.locator('[data-action="start"]')).toBeHidden();
  });
