import { expect, test } from '@playwright/test';
import { aroundTours } from '../screens/around.ts';
import { checkTours } from '../screens/check.ts';
import { judgeAll, type View } from '../screens/judge.ts';
import { lessonTours } from '../screens/lessons.ts';

const phone: View = { width: 360, height: 740 };
const desk: View = { width: 1280, height: 800 };
const narrowest: View = { width: 320, height: 640 };

/** The tours in parts that take about as long, each with the number of states that it has at least. */
const parts = [
  ['exercises', lessonTours.slice(0, 5), 18],
  ['practice', lessonTours.slice(5), 25],
  ['the check and around it', [...checkTours, ...aroundTours], 25],
] as const;

// In one language: `another-language.spec.ts` walks them with English drawn out, which asks for more room than English does.
for (const [part, taken, least] of parts)
  test(`every screen and state is fit for everyone: ${part}`, async ({ page }) => {
    const themes = { light: 'all', dark: 'colours' } as const;
    expect(await judgeAll(page, taken, 'nl', phone, [narrowest, desk], [themes])).toBeGreaterThan(least);
  });
