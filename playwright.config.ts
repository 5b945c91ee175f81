import { defineConfig } from '@playwright/test';
import { browserArgs, browserPath } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/preview.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list', { printSteps: false }]],
  use: {
    launchOptions: { executablePath: await browserPath(), args: browserArgs },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  },
});
