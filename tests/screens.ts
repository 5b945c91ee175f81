import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArgs, browserPath } from './browser.ts';
import setUp from './e2e/preview.ts';
import { walk } from './screens/stage.ts';
import { tours } from './screens/tours.ts';

const usage = `npm run screenshots -- [folder] [--only tour[/state]] [--language nl] [--theme dark] [--size 360x740]
Every option may be given more than once. Tours: ${tours.map(({ name }) => name).join(', ')}.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    language: { type: 'string', multiple: true, default: ['nl', 'en'] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    size: { type: 'string', multiple: true, default: ['360x740', '768x1024', '1280x800'] },
    help: { type: 'boolean', default: false },
  },
});

const folder = positionals[0] ?? 'screenshots';
const sizes = values.size.map((size) => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  if (!(width > 0 && height > 0)) throw new Error(`"${size}" is no size. Write width and height: 360x740`);
  return { name: size, width, height };
});
const wanted = tours.filter(({ name }) => values.only.some((one) => name.startsWith(one.split('/')[0] ?? '')));

/** A4 less its margins of 12 mm, at 96 dots an inch. */
const paper = { name: 'a4', width: 703, height: 1032 };
let count = 0;

const heightOf = (course: Page) => course.evaluate(() => document.documentElement.scrollHeight);

/** The whole page, in a window as high as it is, so that what sticks to an edge sticks to the page's; or what is open over it. */
async function shoot(course: Page, path: string, { width, height }: { width: number; height: number }): Promise<void> {
  await course.setViewportSize({ width, height });
  const over = await course.evaluate(() => document.querySelector('dialog[open], :popover-open') !== null);
  if (over) await course.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }));
  else await course.setViewportSize({ width, height: await heightOf(course) });
  await course.screenshot({ path, animations: 'disabled' });
  count += 1;
}

/** Takes one state in every size and theme. */
async function take(course: Page, state: string, language: string): Promise<void> {
  if (!values.only.some((one) => state.startsWith(one))) return;
  for (const size of state.endsWith('print') ? [paper] : sizes) {
    for (const theme of values.theme as ('light' | 'dark')[]) {
      await course.emulateMedia({ colorScheme: theme });
      await shoot(course, join(folder, `${language}-${theme}-${size.name}`, `${state.replace('/', '-')}.png`), size);
    }
  }
}

async function takeAll(browser: Browser, language: string): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[0] ?? null, locale: 'en-GB', reducedMotion: 'reduce' });
  await walk(await context.newPage(), wanted, language, (course, state) => take(course, state, language));
  await context.close();
}

async function main(): Promise<void> {
  if (values.help || wanted.length === 0) return console.log(usage);
  const close = await setUp();
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs });
  try {
    await Promise.all(values.language.map((language) => takeAll(browser, language)));
  } finally {
    await browser.close();
    await close();
  }
  console.log(`${count} pictures in ${folder}/`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
