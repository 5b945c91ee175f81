import { defineConfig } from '@playwright/test';
import { browserArgs, browserPath } from './tests/browser.ts';

const minute = 60_000;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/preview.ts',
  fullyParallel: true,
  // More than a small machine has cores: most of the time they wait for a page.
  workers: 3,
  // No limits of speed: only what will never come any more ends a test, on the slowest machine too.
  timeout: 15 * minute,
  expect: { timeout: minute },
  forbidOnly: Boolean(process.env['CI']),
  // A second try tells what is flaky from what is broken; both fail.
  retries: 1,
  failOnFlakyTests: true,
  reporter: [['list', { printSteps: false }]],
  use: {
    actionTimeout: minute,
    navigationTimeout: minute,
    launchOptions: { executablePath: await browserPath(), args: browserArgs },
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1024, height: 640 },
    locale: 'en-GB',
  },
});
