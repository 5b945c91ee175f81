import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { command } from './command.ts';
import { goToCheck, launch, saved, takeCheck } from './course.ts';
import { learnerAt } from './learner-at.ts';
import { builtPackages, serve, type Served } from './preview.ts';
import { violations } from './violations.ts';

const learners = 150;
const rows = 50_000;
const shared = process.env['PREVIEW'];
let own: Served;

// The report's figures are those of a preview: this one has no other test's learners.
test.beforeAll(async () => {
  own = await serve(builtPackages());
  process.env['PREVIEW'] = own.url;
  const args = ['--disable-warning=ExperimentalWarning', 'scorm/commands/simulate.ts', '--data', own.data];
  const { stderr } = spawnSync(process.execPath, [...args, '--learners', String(learners)], { encoding: 'utf8' });
  expect(stderr).toBe('');
});

test.afterAll(async () => {
  process.env['PREVIEW'] = shared;
  await own.close();
});

/** Both languages in each size and each theme; each of them is judged for everyone in one language. */
const views = [
  { width: 1280, colorScheme: 'light', judged: 'nl' },
  { width: 1280, colorScheme: 'dark', judged: 'en' },
  { width: 360, colorScheme: 'light', judged: 'en' },
  { width: 360, colorScheme: 'dark', judged: 'nl' },
] as const;

for (const [language, count] of [
  ['nl', `${learners} mensen`],
  ['en', `${learners} people`],
] as const) {
  test(`the report on simulated learners is sound in every size and theme: ${language}`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${own.url}results?lang=${language}`);
    await page.locator('a[href^="/report"]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.top')).toContainText(count);
    await expect(page.locator('.findings > li').first()).toBeVisible();
    // All that is folded, open: each part is looked at.
    await page.locator('.fold').evaluateAll((folds) => folds.forEach((one) => one.setAttribute('open', '')));
    for (const { width, colorScheme, judged } of views) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await page.locator('svg[role="img"]:visible').count()).toBeGreaterThan(5);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      if (judged === language) expect.soft(await violations(page), `${width} ${colorScheme}`).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

/** Words that reach out of the window or the paper, but for those of tables that can be scrolled. */
const cutOff = () =>
  [...document.querySelectorAll('main svg text, main td, main th, main p, main li')].flatMap((one) => {
    if (one.closest('details:not([open])')) return [];
    const around = one.closest('.scroll');
    if (around && getComputedStyle(around).overflowX === 'auto') return [];
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1) ? [one.textContent] : [];
  });

/** How many sheets of paper the page takes. */
const sheetsOf = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

for (const language of ['nl', 'en'] as const) {
  test(`the report loses nothing on a phone and on paper, where two pages are all that isn’t asked for: ${language}`, async ({
    page,
  }) => {
    await page.goto(`${own.url}report?lang=${language}`);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(cutOff)).toEqual([]);
    expect(await sheetsOf(page)).toBe(2);
    await page.locator('.fold').evaluateAll((folds) => folds.forEach((one) => one.setAttribute('open', '')));
    expect(await sheetsOf(page)).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    // A4 within the margins of the page, in CSS pixels.
    await page.setViewportSize({ width: 688, height: 1000 });
    expect(await page.evaluate(cutOff)).toEqual([]);
    const csv = decodeURIComponent((await page.locator('#skills a.csv').getAttribute('href')) ?? '');
    expect(csv).toContain(language === 'nl' ? 'Vaardigheid;Beste keuze' : 'Skill,Best');
  });
}

test('a course that was really taken is in the report', async ({ page }) => {
  const learner = await learnerAt(page, 'the check');
  const course = await launch(page, learner);
  await goToCheck(course);
  await takeCheck(course, 2);
  await saved(course);
  await page.goto(`${own.url}report?lang=en`);
  await expect(page.locator('.top')).toContainText(`${learners + 1} people`);
  await expect(page.locator('.notice')).toContainText(`${learners} of these ${learners + 1} learners are simulated`);
  await expect(page.locator('body')).not.toContainText(learner);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page.locator('.top')).toContainText(`${learners + 1} mensen`);
  await page.getByRole('link', { name: 'Terug naar de resultaten' }).click();
  await expect(page.locator('[data-learner]', { hasText: learner })).toContainText('geslaagd');
});

test('the page weighs no more for all that it counts, and has groups that were asked for on its two sheets', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-weight-'));
  const course = resolve('dist/course.json');
  command(folder, 'generate', 'rows.csv', '--rows', String(rows), '--course', course);
  command(folder, 'report', 'rows.csv', '--course', course, '--by', 'standard');
  const kilobytes = statSync(join(folder, 'report.html')).size / 1000;
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  await expect(page.locator('#by')).toBeVisible();
  expect(await sheetsOf(page)).toBe(2);
  rmSync(folder, { recursive: true, force: true });
  expect(kilobytes).toBeLessThan(500);
  expect(kilobytes).toBeGreaterThan(50);
});
