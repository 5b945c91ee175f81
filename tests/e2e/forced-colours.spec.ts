import { expect, test, type Locator, type Page } from '@playwright/test';
import { postedWords } from '../../src/components/scenario/thread.ts';
import { throughLessons } from './course.ts';
import { closeIn } from '../screens/check.ts';
import { choose, checkOne, goTo, toExercise } from '../screens/lessons.ts';
import { openCourse, speak } from '../screens/stage.ts';

/** The course in a window whose colours are the system's (`forced-colors: active`, as Windows' contrast themes set it). */
async function openForced(page: Page): Promise<Page> {
  const course = await openCourse(page, {});
  await course.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await speak(course, 'en');
  return course;
}

/** Boxes to tick and dots to choose by that look the same, chosen or not. */
async function faded(within: Locator): Promise<string[]> {
  const alike: string[] = [];
  for (const input of await within.locator('input:is([type="radio"], [type="checkbox"]):visible').all()) {
    await input.scrollIntoViewIfNeeded();
    const was = await input.isChecked();
    const looks: string[] = [];
    for (const checked of [true, false]) {
      await input.evaluate((one, on) => ((one as HTMLInputElement).checked = on), checked);
      looks.push((await input.screenshot({ animations: 'disabled' })).toString('base64'));
    }
    await input.evaluate((one, on) => ((one as HTMLInputElement).checked = on), was);
    if (looks[0] === looks[1]) alike.push(await input.evaluate((one) => one.outerHTML));
  }
  return alike;
}

/** What was chosen of a question that choices answer at once is said in words on it, right or wrong. */
async function saysWhatWasTapped(section: Locator): Promise<void> {
  const chosen = section.locator('.choice[aria-pressed="true"]');
  await expect(chosen.locator('.choice-mark')).toHaveText(/^your choice/);
  await expect(section.locator('.choice-mark', { hasText: 'your choice' })).toHaveCount(1);
}

/** What was chosen in a scenario is on screen as the learner's own words in the thread, under their name. */
async function saysWhatWasSaid(section: Locator, points: number): Promise<void> {
  await choose(section, points);
  const picked = section.locator('.choice:has(input:checked) .choice-text').first();
  const text = (await picked.textContent()) ?? '';
  await checkOne(section, points);
  const words = postedWords(text.trim()) ?? text.trim();
  await expect(section.getByRole('log').getByText(words).locator('visible=true').first()).toBeVisible();
}

test('in forced colours every control keeps an edge, what is chosen stands out, and results are words and icons', async ({
  page,
}) => {
  const course = await openForced(page);
  const bare = () =>
    [...document.querySelectorAll('button, .button, .choice, input:not([type="radio"]):not([type="checkbox"])')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(one);
        const edged = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
        const plain = one.querySelector('svg') !== null || textDecorationLine === 'underline';
        return !edged && !plain && !(one instanceof HTMLInputElement && one.type === 'range');
      })
      .map((one) => one.outerHTML.slice(0, 120));
  expect.soft(await course.evaluate(bare), 'start').toEqual([]);
  await course.locator('[data-action="start"]').click();
  const section = await toExercise(course, 'complaint');
  expect.soft(await course.evaluate(bare), 'a practice').toEqual([]);
  const [first, second] = [section.locator('label:has(input)').nth(0), section.locator('label:has(input)').nth(1)];
  await first.click();
  const look = (one: typeof first) =>
    one.evaluate((label) => {
      const { borderTopColor, borderTopWidth, outlineStyle, backgroundColor } = getComputedStyle(label);
      return [borderTopColor, borderTopWidth, outlineStyle, backgroundColor].join();
    });
  expect(await look(first)).not.toBe(await look(second));
  await section.locator('[data-action="check"]').first().click();
  await expect(section.locator('.verdict-title').first()).not.toBeEmpty();
  await expect(section.locator('.verdict-icon').first()).toBeVisible();
  await closeIn(course);
});

test('in forced colours what is chosen looks chosen, and once it is checked stands in words, in every kind of exercise', async ({
  page,
}) => {
  const course = await openForced(page);
  for (const lesson of ['ambassador', 'common-sense']) {
    const section = await toExercise(course, lesson);
    for (const points of [2, 0]) {
      await checkOne(section, points);
      await saysWhatWasTapped(section);
      await section.locator('[data-action="continue"]').first().click();
    }
  }
  const practice = await toExercise(course, 'compliment');
  expect.soft(await faded(practice), 'a practice').toEqual([]);
  await saysWhatWasSaid(practice, 0);
  await goTo(course, 'why-a-code');
  await throughLessons(course);
  const check = course.locator('section[data-lesson="final-check"]');
  expect.soft(await faded(check), 'the final check').toEqual([]);
  await saysWhatWasSaid(check, 2);
  await check.locator('[data-action="continue"]').click();
  for (let asked = 1; asked < 9; asked++) {
    await checkOne(check, 2);
    await check.locator('[data-action="continue"]').click();
  }
  const result = course.locator('section[data-lesson="your-code"]');
  await expect(result).toHaveAttribute('data-success', 'passed');
  expect.soft(await faded(result), 'the intentions').toEqual([]);
  await closeIn(course);
});
