import { chromium, expect, test, type Page } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArgs, browserPath } from '../browser.ts';
import { serveBuilt } from './site.ts';
import { freePort } from '../e2e/free-port.ts';

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

test('Lighthouse finds nothing to mend in accessibility and best practices, and at least 98 in performance', async () => {
  test.setTimeout(180_000);
  const site = await serveBuilt();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [...browserArgs, `--remote-debugging-port=${port}`],
  });
  const performances: number[] = [];
  try {
    for (let run = 0; run < 3; run++) {
      const answer = await lighthouse(site.url, {
        port,
        onlyCategories: ['performance', 'accessibility', 'best-practices'],
        logLevel: 'error',
      });
      if (!answer) throw new Error('Lighthouse gave no answer.');
      const { categories, audits } = answer.lhr;
      const failing = Object.values(audits).filter(({ score }) => score !== null && score < 1);
      const list = failing.map(({ id }) => id).join(', ');
      expect(categories['accessibility']?.score, list).toBe(1);
      expect(categories['best-practices']?.score, list).toBe(1);
      expect(audits['cumulative-layout-shift']?.numericValue).toBe(0);
      performances.push((categories['performance']?.score ?? 0) * 100);
    }
  } finally {
    await browser.close();
    site.close();
  }
  console.log(`Lighthouse, performance on a phone: ${performances.map(Math.round).join(', ')}`);
  expect(median(performances)).toBeGreaterThanOrEqual(98);
});

/** Slow 4G as in the comparison with other tools: 150 ms, 1.6 Mbit/s, the CPU slowed four times. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

test('on slow 4G the first screen is usable in about 0.8 s, and nothing moves afterwards', async ({ browser }) => {
  const site = await serveBuilt();
  const usable: number[] = [];
  for (const locale of ['nl-NL', 'en-GB', 'nl-NL', 'en-GB', 'nl-NL']) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = { shift: 0, usable: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      const timer = setInterval(() => {
        const session = document.documentElement?.dataset['session'] ?? 'connecting';
        if (session === 'connecting') return;
        seen.usable = performance.now();
        clearInterval(timer);
      }, 5);
    });
    await slowDown(page);
    await page.goto(site.url);
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => (window as unknown as { seen: { shift: number; usable: number } }).seen);
    expect(seen.shift, `layout shift in ${locale}`).toBe(0);
    usable.push(Math.round(seen.usable));
    await context.close();
  }
  site.close();
  console.log(`Usable on slow 4G with a CPU slowed four times, in ms: ${usable.join(', ')}`);
  // Measured at 0.57 s on a machine at rest; one that is half as fast, as builds' often are, passes too.
  expect(median(usable)).toBeLessThan(1200);
});
