import { expect, test, type Page } from '@playwright/test';
import { serveBuilt } from './site.ts';

type Timing = PerformanceEntry & { readonly interactionId: number };

/** Milliseconds from the press until the page was painted anew, by the browser's own account (Event Timing). */
async function answerTime(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
  });
  await press();
  await page.waitForTimeout(400);
  return page.evaluate(() => (window as unknown as { longest: number }).longest);
}

async function opened(page: Page, url: string): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      const own = window as unknown as { longest: number };
      for (const entry of list.getEntries() as Timing[])
        if (entry.interactionId > 0) own.longest = Math.max(own.longest, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
}

/** What a learner presses on the way through the first lessons. */
function presses(page: Page): readonly (readonly [string, () => Promise<void>])[] {
  const lesson = (id: string) => page.locator(`section[data-lesson="${id}"]`);
  const choose = (id: string) => lesson(id).locator('label.choice').first().click();
  const check = (id: string) => lesson(id).locator('[data-action="check"]').first().click();
  const next = () => page.locator('[data-action="next"]').click();
  return [
    ['Start', () => page.locator('[data-action="start"]').click()],
    ['a choice', () => choose('why-a-code')],
    ['Check', () => check('why-a-code')],
    ['Continue', () => lesson('why-a-code').locator('[data-action="continue"]').first().click()],
    ['the language', () => page.locator('header [data-language="en"]').click()],
    ['Next to the simulator', next],
    ['Post', () => lesson('reach-and-speed').locator('[data-action="post"]').click()],
    ['Next while it plays', next],
    ['a draft', () => choose('common-sense')],
    ['Check a draft', () => check('common-sense')],
    ['Next', next],
    ['Next to practice', next],
    ['a reply', () => choose('compliment')],
    ['Check a reply', () => check('compliment')],
    ['the menu', () => page.locator('[data-action="menu"]').first().click()],
    ['the result', () => page.locator('dialog a[href="#your-code"]').click()],
    ['the theme', () => page.locator('[data-action="theme"]').click()],
  ];
}

test('everything that is pressed answers at once with the CPU slowed six times', async ({ browser }) => {
  test.setTimeout(180_000);
  const site = await serveBuilt();
  const best = new Map<string, number>();
  // The better of two: what else the machine does can only make it slower.
  for (let run = 0; run < 2; run++) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
    const page = await context.newPage();
    await opened(page, site.url);
    for (const [name, press] of presses(page))
      best.set(name, Math.min(best.get(name) ?? Infinity, await answerTime(page, press)));
    await context.close();
  }
  site.close();
  console.log(`Answers in ms, the CPU slowed six times: ${[...best].map((one) => one.join(' ')).join(', ')}`);
  // Measured at 32 to 96 (the browser rounds to 8) on a machine at rest; one that is half as fast passes too.
  for (const [name, took] of best) expect.soft(took, name).toBeLessThanOrEqual(200);
});
