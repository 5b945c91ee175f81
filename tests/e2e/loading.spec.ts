import { chromium, expect, test, type Page } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArgs, browserPath } from '../browser.ts';
import { lessonIds } from './course.ts';
import { freePort } from './free-port.ts';
import { serveBuilt } from './site.ts';

let site: Awaited<ReturnType<typeof serveBuilt>>;
test.beforeAll(async () => (site = await serveBuilt()));
test.afterAll(() => site.close());

test('Lighthouse finds nothing to mend in accessibility and best practices', async () => {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [...browserArgs, `--remote-debugging-port=${port}`],
  });
  const categories = ['accessibility', 'best-practices'];
  const answer = await lighthouse(site.url, {
    port,
    onlyCategories: categories,
    throttlingMethod: 'provided',
    logLevel: 'error',
  });
  await browser.close();
  if (!answer) throw new Error('Lighthouse gave no answer.');
  const failing = Object.values(answer.lhr.audits).filter(({ score }) => score !== null && score < 1);
  expect(failing.map(({ id }) => id)).toEqual([]);
  expect(categories.map((name) => answer.lhr.categories[name]?.score)).toEqual([1, 1]);
});

test('the browser asks for all that the first screen needs at once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/first\./, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(site.url, { waitUntil: 'commit' });
  const needed = /\/(first\.\w+\.js|page\.\w+\.css|scripts\/player\.[\w-]+\.js|fonts\/young-serif\.woff2)$/;
  await expect.poll(() => new Set(asked.filter((path) => needed.test(path))).size).toBe(4);
  release();
  await expect(page.locator('html')).not.toHaveAttribute('data-session', 'connecting');
});

/** Lets the page arrive in pieces, by the network alone: 150 ms away, 1.6 Mbit/s. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
}

for (const locale of ['nl-NL', 'en-GB'])
  test.describe(`in ${locale}, on a phone`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 } });

    test('hardly anything moves while the page arrives, in twenty-four requests and one a lesson', async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await slowDown(page);
      await page.goto(site.url, { waitUntil: 'commit' });
      await expect(page.locator('html')).not.toHaveAttribute('data-session', 'connecting');
      await expect(page.locator('html')).toHaveAttribute('data-arrived', '');
      await page.waitForLoadState('networkidle');
      // Two frames after the fonts: what they move would have moved by then.
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      });
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      // A tenth of what counts as good (Web Vitals: 0.1): text may move by a pixel when its font arrives.
      expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(0.01);
      // The menu and the refresher come as the lessons do.
      expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(24 + lessonIds.length + 2);
    });
  });

test('a second launch looks as the first did: titles wait for their font, and are never drawn in another', async ({
  page,
}) => {
  const looks: Buffer[] = [];
  for (let launch = 0; launch < 2; launch++) {
    await page.goto(site.url);
    await expect(page.locator('html')).not.toHaveAttribute('data-session', 'connecting');
    const waits = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ display, status }) => `${display} ${status}`);
    });
    expect(waits).toEqual(['block loaded']);
    looks.push(await page.screenshot({ animations: 'disabled' }));
  }
  expect(looks[1]?.equals(looks[0] as Buffer)).toBe(true);
});
