import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { browserArgs, browserPath } from '../browser.ts';

/** A Chromium to measure in. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await browserPath(), args: browserArgs });

/** A page on a phone that has never opened the course, in Dutch, with the CPU slowed by this factor. */
export async function openPhone(browser: Browser, slowed: number): Promise<{ page: Page; devtools: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return { page, devtools };
}

/** Slow 4G as Lighthouse and others have it: 150 ms, 1.6 Mbit/s down, 750 kbit/s up. */
export async function slowLine(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
}
