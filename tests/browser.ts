import { existsSync } from 'node:fs';
import { chromium as bundled } from 'playwright-core';
import chromium from '@sparticuz/chromium';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium to test with: `CHROMIUM_PATH`, Playwright's own, the system's, or the one that an npm package carries. */
export async function browserPath(): Promise<string> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) {
    if (existsSync(own)) return own;
    throw new Error(`CHROMIUM_PATH names ${own}, which does not exist. Name a Chromium's program, or unset it.`);
  }
  const found = [bundled.executablePath(), ...systemPaths].find((path) => path !== '' && existsSync(path));
  return found ?? (await chromium.executablePath());
}

/** Chromium's options: no background requests of its own, and no sandbox where it would refuse to run as root. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
];
