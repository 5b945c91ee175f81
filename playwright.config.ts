import { defineConfig } from '@playwright/test';
import { browserArgs, browserPath } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/e2e/preview.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list', { printSteps: false }]],
  // Speed is measured when nothing else runs.
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'speed', testDir: 'tests/speed', dependencies: process.env['CI'] ? ['e2e'] : [], workers: 1 },
  ],
  use: {
    launchOptions: { executablePath: await browserPath(), args: browserArgs },
    viewport: { width: 1024, height: 640 },
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
  },
});
