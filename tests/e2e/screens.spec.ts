import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { judge, type View } from '../screens/judge.ts';
import { aroundTours } from '../screens/around.ts';
import { checkTours } from '../screens/check.ts';
import { lessonTours } from '../screens/lessons.ts';
import { openCourse, speak, walk, type Tour } from '../screens/stage.ts';
import { addThirdLanguage, colours, thirdLanguage } from '../screens/third-language.ts';
import { tours } from '../screens/tours.ts';
import { command } from './command.ts';
import { preview } from './course.ts';
import { serve } from './preview.ts';

const phone: View = { width: 360, height: 740 };
const desk: View = { width: 1280, height: 800 };
const narrowest: View = { width: 320, height: 640 };

/** The tours in parts that take about as long, each with the number of states that it has at least. */
const parts = [
  ['exercises', lessonTours.slice(0, 5), 18],
  ['practice', lessonTours.slice(5), 25],
  ['the check and around it', [...checkTours, ...aroundTours], 25],
] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Walks the tours and answers how many states were judged; each fault fails the test and is said with its state. */
async function judgeAll(
  page: Page,
  taken: readonly Tour[],
  language: string,
  at: View,
  views: readonly View[],
  accessibility: 'all' | 'colours' = 'all',
): Promise<number> {
  let states = 0;
  await walk(page, taken, language, async (course, state) => {
    if (state.endsWith('print')) return;
    states += 1;
    expect.soft(await judge(course, at, views, accessibility), state).toEqual([]);
  });
  return states;
}

for (const [language, at] of [
  ['nl', phone],
  ['en', desk],
] as const)
  for (const [part, taken, least] of parts)
    test(`every screen and state is fit for everyone, ${language} at ${at.width} px: ${part}`, async ({ page }) => {
      test.setTimeout(240_000);
      expect(await judgeAll(page, taken, language, at, [narrowest])).toBeGreaterThan(least);
    });

const asColour = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('a third language, an organisation’s logo and its colours fit everywhere, from right to left and 40 % longer', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'sharewise-third-'));
  const usual = preview();
  addThirdLanguage(resolve('lessons'), join(folder, 'lessons'));
  expect(command(folder, 'check', '--course', join(folder, 'lessons'))).toContain('0 faults');
  command(folder, 'package', 'scorm12', 'scorm2004-3rd', 'web', '--course', join(folder, 'lessons'));
  const zips = readdirSync(join(folder, 'packages')).filter((file) => file.endsWith('.zip'));
  const lms = await serve(zips.map((zip) => join(folder, 'packages', zip)));
  process.env['PREVIEW'] = lms.url;
  try {
    const course = await openCourse(page, {});
    await expect(course.locator('html')).toHaveAttribute('dir', 'ltr');
    await speak(course, thirdLanguage);
    await expect(course.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(course.locator('img.logo:visible')).toHaveJSProperty('complete', true);
    await expect(course.locator('[data-screen="start"] .cover, .cover').first()).toHaveCSS(
      'background-color',
      asColour(colours.primary),
    );
    await course.close();
    await judgeAll(page, tours, thirdLanguage, phone, [narrowest, { ...desk, text: 2 }], 'colours');
  } finally {
    await lms.close();
    process.env['PREVIEW'] = usual;
    rmSync(folder, { recursive: true, force: true });
  }
});
