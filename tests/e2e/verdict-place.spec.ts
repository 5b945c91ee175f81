import { expect, test, type Page } from '@playwright/test';
import { checkOne, toExercise } from '../screens/lessons.ts';
import { openCourse, speak } from '../screens/stage.ts';

/** Where what has been said of an answer stands, once nothing scrolls any more. Runs in the page. */
async function placeOfSaid(): Promise<{ belowBar: boolean; whyBegins: number; third: number }> {
  const said = () => {
    const box = [...document.querySelectorAll('.verdict, .ending')].find((one) => one.checkVisibility());
    return box ?? document.body;
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const top = () => said().getBoundingClientRect().top;
  for (let before = NaN, still = 0; still < 10; before = top()) {
    await frame();
    still = before === top() ? still + 1 : 0;
  }
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const why = said().querySelector('p:not(.ending-label), dd');
  const whyBegins = why ? why.getBoundingClientRect().top + parseFloat(getComputedStyle(why).lineHeight) : Infinity;
  return { belowBar: top() >= bar, whyBegins, third: innerHeight / 3 };
}

/** Whether the last reaction stood in the window before the verdict came. Runs in the page; asked before the check. */
function lastReactionFirst(): Promise<boolean> {
  return new Promise((done) => {
    const watch = new MutationObserver(() => {
      const section = document.querySelector('section[data-lesson]:not([hidden])');
      const last = section?.querySelector('.post[data-own] ~ .post:last-child:not(.typing, [data-own])');
      if (!last) return;
      watch.disconnect();
      done(section?.querySelector('.verdict-title') === null && last.getBoundingClientRect().top < innerHeight);
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}

async function expectInView(course: Page, what: string): Promise<void> {
  const { belowBar, whyBegins, third } = await course.evaluate(placeOfSaid);
  expect.soft(belowBar, `${what} begins below the bar`).toBe(true);
  expect.soft(whyBegins, `the first line of why, ${what}`).toBeLessThanOrEqual(third);
}

for (const language of ['nl', 'en'])
  for (const reducedMotion of ['reduce', 'no-preference'] as const)
    test(`on a phone a verdict and an ending begin in the upper third of the window (${language}, ${reducedMotion})`, async ({
      page,
    }) => {
      const course = await openCourse(page, {});
      await course.setViewportSize({ width: 360, height: 740 });
      await course.emulateMedia({ reducedMotion });
      await speak(course, language);
      // The thread and what is said of it appear one after the other: motion is looked at in one exercise of each kind.
      const lessons =
        reducedMotion === 'reduce'
          ? ['why-a-code', 'common-sense', 'ambassador', 'compliment', 'complaint', 'question']
          : ['common-sense', 'complaint'];
      for (const lesson of lessons) {
        const section = await toExercise(course, lesson);
        const ended = section.locator('.ending, [data-action="again"]').first();
        for (let asked = 0; asked < 9 && !(await ended.isVisible()); asked++) {
          await checkOne(section, asked % 2 === 0 ? 0 : 2);
          await expectInView(course, `${lesson}, question ${asked + 1}`);
          await section.locator('[data-action="continue"]').first().click();
        }
        await expect(ended).toBeVisible();
        if ((await section.locator('.ending').count()) > 0) await expectInView(course, `${lesson}, ending`);
      }
    });

test('the last reaction to a reply is seen before the verdict takes its place', async ({ page }) => {
  const course = await openCourse(page, {});
  await course.setViewportSize({ width: 360, height: 740 });
  await course.emulateMedia({ reducedMotion: 'no-preference' });
  await course.locator('[data-action="start"]').click();
  const section = await toExercise(course, 'why-a-code');
  const seen = course.evaluate(lastReactionFirst);
  await checkOne(section, 0);
  expect(await seen).toBe(true);
});
