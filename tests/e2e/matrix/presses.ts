import { expect, type Frame } from '@playwright/test';
import { courseIn, opened } from './stage.ts';

/** What a learner can press, by the name that a case gives it. */
export type Pressed =
  'Start' | 'Next, at the end of the page' | 'Print' | 'Remind me' | 'a source' | 'Open the course again' | 'an answer';

const action = (name: string) => (frame: Frame) => frame.locator(`[data-action="${name}"]:visible`).first().click();

const shown = 'section:not([hidden])';

/** Unfolds the job aid, where its button to print is. */
async function printAid(frame: Frame): Promise<void> {
  await frame.locator('.job-aid summary').click();
  await action('print')(frame);
}

/** Presses an answer, and Check where it has one, in an exercise as it was drawn: before its script has come. */
async function answerEarly(frame: Frame): Promise<void> {
  // It is drawn in the course's own language.
  const { languages } = JSON.parse((await frame.locator('#course').textContent()) ?? '{}') as { languages: string[] };
  await frame.locator(`[data-action="language"][data-language="${languages[0]}"]:visible`).first().click();
  await frame.locator('[data-action="start"]').click();
  const island = frame.locator(`${shown} astro-island:not([data-alive])`).first();
  await island.locator('[data-choice]').first().click();
  const check = island.locator('[data-action="check"]');
  if ((await check.count()) > 0) await check.first().click();
  await expect(island.locator('[data-result]')).toHaveCount(0);
}

/** The course's page, or all of the LMS's, is loaded anew. */
async function reopen(frame: Frame): Promise<void> {
  const page = frame.page();
  await frame.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await action('reopen')(frame);
  await expect
    .poll(
      // While the page changes there is no frame to look into.
      () =>
        courseIn(page)
          .locator('html:not([data-before])[data-session]')
          .count()
          .catch(() => 0),
      { intervals: [20] },
    )
    .toBe(1);
  await opened(page);
}

/** How each is pressed. */
export const presses: Readonly<Record<Pressed, (frame: Frame) => Promise<void>>> = {
  Start: action('start'),
  async 'Next, at the end of the page'(frame) {
    await frame.locator('.foot').scrollIntoViewIfNeeded();
    await frame.locator('[data-action="next"]:visible').click();
    await expect(frame.locator('html')).not.toHaveAttribute('data-opening');
  },
  Print: printAid,
  'Remind me': action('remind'),
  'a source': (frame) => frame.locator(`${shown} a[target="_blank"]:visible`).first().click(),
  'Open the course again': reopen,
  'an answer': answerEarly,
};
