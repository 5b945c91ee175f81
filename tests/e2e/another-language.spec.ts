import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { judgeAll, type View } from '../screens/judge.ts';
import { openCourse, speak } from '../screens/stage.ts';
import { addThirdLanguage, colours, thirdLanguage } from '../screens/third-language.ts';
import { tours } from '../screens/tours.ts';
import { command } from './command.ts';
import { preview } from './course.ts';
import { serve } from './preview.ts';

const phone: View = { width: 360, height: 740 };
const desk: View = { width: 1280, height: 800 };
const narrowest: View = { width: 320, height: 640 };

const asColour = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('a third language, an organisation’s logo and its colours fit everywhere, from right to left and 40 % longer', async ({
  page,
}) => {
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
    await judgeAll(
      page,
      tours,
      thirdLanguage,
      phone,
      [narrowest, { ...desk, text: 2 }],
      [{ light: 'colours' }, { dark: 'colours' }],
    );
  } finally {
    await lms.close();
    process.env['PREVIEW'] = usual;
    rmSync(folder, { recursive: true, force: true });
  }
});
