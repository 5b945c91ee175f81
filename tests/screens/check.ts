import { expect, type Locator, type Page } from '@playwright/test';
import { lessonIds, throughLessons } from '../e2e/course.ts';
import { checkOne, choose, goTo, toExercise } from './lessons.ts';
import { patiently, type Look, type Tour } from './stage.ts';

const section = (course: Page, lesson: string) => course.locator(`section[data-lesson="${lesson}"]`);

/** Goes through all lessons by Next, so that the final check opens. */
async function visitAll(course: Page): Promise<Locator> {
  await goTo(course, lessonIds[0] ?? '');
  await throughLessons(course);
  return section(course, 'final-check');
}

const shown = ['feedback-poor', 'feedback-acceptable', 'feedback-best'];

/** A round in which the first three answers are poor, acceptable and best, and the rest as asked for. */
async function failRound(check: Locator, look: Look): Promise<void> {
  const places = new Set<string>();
  await look('question');
  await check.locator('[data-action="check"]').click();
  await look('nothing-chosen');
  for (let asked = 0; asked < 9; asked++) {
    const place = (await check.locator('.thread').getAttribute('data-place')) ?? '';
    if (!places.has(place)) await look(`place-${place}`);
    places.add(place);
    await choose(check, Math.min(asked, 2));
    if (asked === 0) await look('chosen');
    await checkOne(check, asked < 3 ? asked : 0);
    if (asked < 3) await look(shown[asked] ?? '');
    await check.locator('[data-action="continue"]').click();
  }
}

async function answerAll(check: Locator, points: number): Promise<void> {
  for (let asked = 0; asked < 9; asked++) {
    await checkOne(check, points);
    await check.locator('[data-action="continue"]').click();
  }
}

const check: Tour = {
  name: 'check',
  fresh: true,
  run: async (course, look) => {
    await toExercise(course, 'final-check');
    await look('lessons-first');
    await toExercise(course, 'your-code');
    await look('no-result');
    await failRound(await visitAll(course), look);
    const result = section(course, 'your-code');
    await expect(result).toHaveAttribute('data-success', 'failed');
    await look('result-failed');
    await toExercise(course, 'final-check');
    await look('completed');
    await toExercise(course, 'your-code');
    await result.locator('[data-action="retry"]').click();
    const again = section(course, 'final-check');
    await expect(again.locator('[data-scenario]')).toBeVisible();
    await look('retry');
    await answerAll(again, 2);
    await expect(result).toHaveAttribute('data-success', 'passed');
    await look('result-passed');
    await result.locator('summary').first().click();
    await result.locator('.intentions input').first().check();
    await look('result-intention');
    await course.emulateMedia({ media: 'print' });
    await look('job-aid-print');
    await course.emulateMedia({ media: null });
    await course.locator('[data-action="menu"]:visible').first().click();
    await look('menu-passed');
    await course.keyboard.press('Escape');
    await goTo(course, lessonIds[0] ?? '');
    await course.locator('[data-action="previous"]').click();
    await look('start-passed');
    await patiently(course.locator('html')).toHaveAttribute('data-save', 'saved');
    await closeIn(course);
    await look('closed');
  },
};

/** Leaves by Exit, where the window would close with it. */
export async function closeIn(course: Page): Promise<void> {
  await course.evaluate(() => {
    window.close = () => {};
  });
  await course.locator('header [data-action="exit"]').click();
  await expect(course.locator('html')).toHaveAttribute('data-session', 'closed');
}

// Without an LMS, so that reloading is all that a second launch takes.
const refresher: Tour = {
  name: 'refresher',
  dialect: 'web',
  fresh: true,
  run: async (course, look) => {
    await answerAll(await visitAll(course), 2);
    await course.clock.setFixedTime(Date.now() + 8 * 86_400_000);
    await course.evaluate(() => history.replaceState(null, '', location.pathname));
    await course.reload();
    const start = course.locator('[data-action="refresh"]');
    await expect(start).toBeVisible();
    await look('offered');
    await start.click();
    const screen = course.locator('[data-screen="refresher"]');
    for (const [index, points] of [0, 2, 2].entries()) {
      await expect(screen.locator('[data-scenario]')).toBeVisible();
      if (index === 0) await look('question');
      await checkOne(screen, points);
      if (index === 0) await look('feedback');
      await screen.locator('[data-action="continue"]').click();
    }
    await look('ended');
  },
};

/** The final check with its result, and what comes after. */
export const checkTours: readonly Tour[] = [check, refresher];
