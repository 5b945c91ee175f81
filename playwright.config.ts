import { defineConfig } from '@playwright/test';
import { browserArgs, browserPath } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/e2e/preview.ts',
  fullyParallel: true,
  // More than a small machine has cores: most of the time they wait for a page.
  workers: 3,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  // What passes only the second time is listed as flaky: on a busy machine a press can miss what moves under it.
  retries: 1,
  reporter: [['list', { printSteps: false }]],
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', use: { contextOptions: { reducedMotion: 'reduce' } } },
    // Speed is measured alone, by a command of its own.
    { name: 'speed', testDir: 'tests/speed', workers: 1, retries: 0 },
  ],
  use: {
    launchOptions: { executablePath: await browserPath(), args: browserArgs },
    viewport: { width: 1024, height: 640 },
    locale: 'en-GB',
  },
});
