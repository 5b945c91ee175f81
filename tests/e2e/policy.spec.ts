import { readdirSync } from 'node:fs';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { preview } from './course.ts';
import { lmsOf } from './matrix/stage.ts';

const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { violated: string[] }).violated);

/** Opens the course alone in a window, as a server with or without a policy of its own sends it. */
async function openAlone(page: Page, request: APIRequestContext, faults: string): Promise<void> {
  const side = lmsOf(request, 'web');
  const { token } = await side.launch(await side.addLearner('Policy'), faults);
  await page.goto(`${preview()}content/${token}/index.html`);
  await expect(page.locator('html')).toHaveAttribute('data-session', 'untracked');
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** Pictures of the start screen and of the first lessons with their exercises. */
async function pictures(page: Page): Promise<Buffer[]> {
  const taken = [await page.screenshot()];
  await page.locator('[data-action="start"]').click();
  for (const lesson of ['why-a-code', 'reach-and-speed', 'common-sense', 'compliment']) {
    await page.evaluate((id) => (location.hash = id), lesson);
    const section = page.locator(`section[data-lesson="${lesson}"]`);
    await expect(section).toBeVisible();
    await expect(section).not.toHaveAttribute('data-part');
    await expect(section.locator('astro-island:not([data-alive])')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    taken.push(await page.screenshot({ fullPage: true, animations: 'disabled' }));
  }
  return taken;
}

for (const look of [
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'nl-NL', colorScheme: 'dark' },
] as const)
  test(`the page looks the same where the server allows nothing inline (${Object.values(look).join(', ')})`, async ({
    browser,
  }) => {
    const seen = [];
    for (const faults of ['', 'strict-policy']) {
      const context = await browser.newContext(look);
      await context.addInitScript(() => {
        const violated: string[] = [];
        Object.assign(window, { violated });
        addEventListener('securitypolicyviolation', (event) =>
          violated.push(`${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      const page = await context.newPage();
      await openAlone(page, context.request, faults);
      seen.push(await pictures(page));
      expect(await broken(page)).toEqual([]);
      await context.close();
    }
    const [usual = [], strict = []] = seen;
    expect(strict.map((picture, nth) => picture.equals(usual[nth] as Buffer))).toEqual(usual.map(() => true));
  });

test('the built files have no capitals in their names, which some servers do not tell apart', () => {
  const names = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('fonts'));
  expect(names.filter((name) => name !== name.toLowerCase() || name.startsWith('_'))).toEqual([]);
});

test('the built page has nothing inline that runs or styles, and its own policy allows none', async ({ request }) => {
  const side = lmsOf(request, 'web');
  const { token } = await side.launch(await side.addLearner('Inline'));
  const html = await (await request.get(`${preview()}content/${token}/index.html`)).text();
  expect(html).not.toMatch(/<style|<script(?![^>]*( src=|type="application\/json"))|<[^>]* style="/);
  const policy = /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  for (const directive of ["default-src 'none'", "script-src 'self';", "style-src 'self';"])
    expect(policy).toContain(directive);
});
