import { expect, test, type Locator, type Page } from '@playwright/test';
import { serveBuilt } from './site.ts';

type Timing = PerformanceEntry & { readonly interactionId: number };

/** Presses as a hand does, which holds a button for a moment; a script's click would add its own work to the page's. */
async function press(page: Page, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error('A button that is to be pressed is not on screen.');
  await page.mouse.move(box.x + Math.min(box.width / 2, 60), box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(70);
  await page.mouse.up();
}

/** Milliseconds from the press until the page was painted anew, by the browser's own account (Event Timing). */
async function answerTime(page: Page, button: Locator): Promise<number> {
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
  });
  await press(page, button);
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

/** What a learner presses on the way through the lessons. */
function presses(page: Page): readonly (readonly [string, Locator])[] {
  const lesson = (id: string) => page.locator(`section[data-lesson="${id}"]`);
  const choice = (id: string) => lesson(id).locator('label.choice').first();
  const check = (id: string) => lesson(id).locator('[data-action="check"]').first();
  const next = page.locator('[data-action="next"]');
  return [
    ['Start', page.locator('[data-action="start"]')],
    ['a choice', choice('why-a-code')],
    ['Check', check('why-a-code')],
    ['Continue', lesson('why-a-code').locator('[data-action="continue"]').first()],
    ['the language', page.locator('header [data-language="en"]')],
    ['Next to the simulator', next],
    ['Post', lesson('reach-and-speed').locator('[data-action="post"]')],
    ['Delete while it plays', lesson('reach-and-speed').locator('[data-action="delete"]')],
    ['Next', next],
    ['a draft', choice('common-sense')],
    ['Check a draft', check('common-sense')],
    ['Next to a text', next],
    ['Next to practice', next],
    ['a reply', choice('compliment')],
    ['Check a reply', check('compliment')],
    ['the menu', page.locator('[data-action="menu"]').first()],
    ['the result', page.locator('dialog a[href="#your-code"]')],
    ['the theme', page.locator('[data-action="theme"]')],
  ];
}

/** Milliseconds that the slowed page takes for a fixed piece of work at this moment. */
function ownSpeed(page: Page): Promise<number> {
  return page.evaluate(() => {
    const since = performance.now();
    let text = '';
    for (let n = 0; n < 150_000; n++) text = (text + n).slice(-40);
    return performance.now() - since;
  });
}

/** What that work takes on the machine that the limit was set on. */
const usualSpeed = 50;
/** In milliseconds; the browser rounds to eight. */
const limit = 100 + 4;

type Answered = { readonly ms: number; readonly allowed: number };

/** Whether an answer stays further below its limit than another. */
const better = (a: Answered, b: Answered | undefined) => !b || a.ms / a.allowed < b.ms / b.allowed;

test('everything that is pressed answers at once with the CPU slowed six times', async ({ browser }) => {
  test.setTimeout(300_000);
  const site = await serveBuilt();
  const best = new Map<string, Answered>();
  // The best of a few, each beside what the machine could do at that moment: what else it does can only make it slower.
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
    const page = await context.newPage();
    await opened(page, site.url);
    let before = await ownSpeed(page);
    for (const [name, button] of presses(page)) {
      const ms = await answerTime(page, button);
      const after = await ownSpeed(page);
      const answered = { ms, allowed: limit * Math.max(1, (before + after) / 2 / usualSpeed) };
      if (better(answered, best.get(name))) best.set(name, answered);
      before = after;
    }
    await context.close();
    if ([...best.values()].every(({ ms, allowed }) => ms <= allowed)) break;
  }
  site.close();
  const took = [...best].map(
    ([name, { ms, allowed }]) => `${name} ${ms}${allowed > limit ? ` of ${Math.round(allowed)}` : ''}`,
  );
  console.log(
    `Answers in ms, the CPU slowed six times: ${took.join(', ')}; ${limit} allowed, more while the machine is slow`,
  );
  for (const [name, { ms, allowed }] of best) expect.soft(ms, name).toBeLessThanOrEqual(allowed);
});
