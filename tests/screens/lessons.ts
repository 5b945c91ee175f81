import { expect, type Locator, type Page } from '@playwright/test';
import { asking, give, keyWorth, lessonIds } from '../e2e/course.ts';
import type { Tour } from './stage.ts';

/** Shows a lesson, or a step of it, by its address, with its exercises awake, and answers its section. */
export async function goTo(course: Page, lesson: string, step = 1): Promise<Locator> {
  await course.evaluate(
    (place) => {
      location.hash = `#${place}`;
    },
    step > 1 ? `${lesson}_${step}` : lesson,
  );
  const section = course.locator(`section[data-lesson="${lesson}"]`);
  await expect(section).toBeVisible();
  await expect(section).not.toHaveAttribute('data-part');
  await expect(section.locator('astro-island:not([data-alive])')).toHaveCount(0);
  return section;
}

/** Shows the step of a lesson that holds its first exercise, and answers the lesson's section. */
export async function toExercise(course: Page, lesson: string): Promise<Locator> {
  const exercise = course.locator(`section[data-lesson="${lesson}"] [data-step]:has(.exercise)`).first();
  const step = (await exercise.getAttribute('data-step')) ?? '1';
  const section = await goTo(course, lesson, Number(step));
  await expect(exercise).toBeVisible();
  return section;
}

const asked = (lesson: Locator) => lesson.locator(asking).first();

async function keyFor(question: Locator, points: number): Promise<string> {
  const name = async (attribute: string) => (await question.getAttribute(attribute)) ?? '';
  return keyWorth(await name('data-scenario'), await name('data-scene'), points);
}

/** Chooses, in the question being asked, a choice worth these points, and does not check it. */
export async function choose(lesson: Locator, points: number): Promise<void> {
  const question = asked(lesson);
  await question.locator(`input[data-choice="${await keyFor(question, points)}"]`).check();
}

/** Answers the question being asked, and stays at its feedback. */
export async function checkOne(lesson: Locator, points: number): Promise<void> {
  const question = asked(lesson);
  await give(question, await keyFor(question, points));
  await expect(lesson.locator('.verdict').first()).toBeVisible();
}

const goOn = (lesson: Locator) => lesson.locator('[data-action="continue"]').first().click();

/** Items that are decided one by one: statements, drafts. */
function items(name: string, lesson: string): Tour {
  return {
    name,
    run: async (course, look) => {
      const section = await toExercise(course, lesson);
      await look('before');
      const ended = section.locator('[data-action="again"]');
      for (let item = 0; item < 9 && !(await ended.isVisible()); item++) {
        await checkOne(section, item === 1 ? 0 : 2);
        if (item < 2) await look(['right', 'wrong'][item] ?? '');
        await goOn(section);
      }
      await look('overview');
    },
  };
}

const sources: Tour = {
  name: 'source',
  run: async (course, look) => {
    const source = course.locator('.prose[data-lang="en"] .source-button').first();
    const lesson = (await source.locator('xpath=ancestor::section[1]').getAttribute('data-lesson')) ?? '';
    const step = await source.locator('xpath=ancestor::*[@data-step]').getAttribute('data-step');
    const section = await goTo(course, lesson, Number(step));
    await section.locator('.source-button:visible').first().click();
    await look('open');
    await course.keyboard.press('Escape');
  },
};

/** Moves the simulator's clock, 0 to 1000; at its end what happened is said after a moment. */
async function scrub(section: Locator, to: number): Promise<void> {
  await section.locator('.reach-player input').fill(String(to));
  const said = section.locator('.reach-summary [role="status"]');
  if (to === 1000) await expect(said).not.toBeEmpty();
  else await expect(said).toBeEmpty();
}

/** Posts, and waits until the post is on its way, or straight at its end where motion is not wanted. */
async function post(section: Locator): Promise<void> {
  await section.locator('[data-action="post"]').click();
  const moving = () =>
    section.locator('.reach-player input').evaluate((clock) => {
      const { valueAsNumber } = clock as HTMLInputElement;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      return valueAsNumber > 0 && (still || valueAsNumber < 1000);
    });
  await expect.poll(moving).toBe(true);
}

const reach: Tour = {
  name: 'reach',
  run: async (course, look) => {
    const section = await toExercise(course, 'reach-and-speed');
    await look('before');
    await post(section);
    await scrub(section, 420);
    await look('during');
    await scrub(section, 1000);
    await look('after');
    await scrub(section, 420);
    await section.locator('[data-action="delete"]').click();
    await scrub(section, 1000);
    await look('deleted');
    await section.locator('.reach-settings > summary').click();
    await section.locator('.reach-large input').check();
    await post(section);
    await scrub(section, 1000);
    await section.locator('.reach-model summary').click();
    await look('large-account');
  },
};

/** A branching practice: a poor reply to its end, then back and a better one. */
function practice(lesson: string): Tour {
  return {
    name: lesson,
    run: async (course, look) => {
      const section = await toExercise(course, lesson);
      const ended = section.locator('.ending');
      await look('asked');
      for (let step = 0; step < 9 && !(await ended.isVisible()); step++) {
        await checkOne(section, 0);
        if (step === 0) await look('feedback-poor');
        await goOn(section);
        if (step === 0 && !(await ended.isVisible())) await look('second-scene');
      }
      await look('ending-poor');
      await section.locator('[data-action="back-to-scene"]').first().click();
      await look('another-reply');
      for (let step = 0; step < 9 && !(await ended.isVisible()); step++) {
        await checkOne(section, 2);
        if (step === 0) await look('feedback-best');
        await goOn(section);
      }
      await look('ending-good');
      if ((await section.locator('.writing').count()) === 0) return;
      const step = await section.locator('[data-step]:has(.writing)').getAttribute('data-step');
      await goTo(course, lesson, Number(step));
      await expect(section.locator('.writing')).toBeVisible();
      await look('writing');
      await section.locator('[data-action="compare"]').click();
      await look('writing-empty');
      await section.locator('textarea').fill('Dank je wel, fijn om te lezen. I will pass it on to Youssef today.');
      await section.locator('[data-action="compare"]').click();
      await section.locator('.writing-checklist input').first().check();
      await look('writing-compared');
    },
  };
}

/** Every step that is text. */
const texts: Tour = {
  name: 'texts',
  run: async (course, look) => {
    for (const lesson of lessonIds) {
      const steps = course.locator(`section[data-lesson="${lesson}"] [data-step]`);
      for (let step = 1; step <= (await steps.count()); step++) {
        if (
          (await steps
            .nth(step - 1)
            .locator('.exercise')
            .count()) > 0
        )
          continue;
        await goTo(course, lesson, step);
        await expect(steps.nth(step - 1)).toBeVisible();
        await look(`${lesson}-${step}`);
      }
    }
  },
};

/** The lessons up to the final check, each with its exercise before, during and after. */
export const lessonTours: readonly Tour[] = [
  items('statements', 'ambassador'),
  sources,
  reach,
  items('drafts', 'common-sense'),
  texts,
  ...['why-a-code', 'compliment', 'complaint', 'question'].map(practice),
];
