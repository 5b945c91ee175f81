import { expect, test, type Page } from '@playwright/test';
import { openCourse } from '../screens/stage.ts';
import { addLearner, keyWorth, launch, lessonIds, preview, stepOn } from './course.ts';
import { violations } from './violations.ts';

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const)
  test(`the preview's own pages have no accessibility violation at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const learner = await addLearner(page);
    expect.soft(await violations(page), 'learners').toEqual([]);
    const course = await launch(page, learner);
    expect.soft(await violations(page), 'launch').toEqual([]);
    await course.locator('[data-action="start"]').click();
    await page.goto(`${preview()}results?lang=nl`);
    await page.locator('summary').first().click();
    expect.soft(await violations(page), 'results').toEqual([]);
  });

/** What is wrong with where the focus is: it is to be seen, whole enough, and with nothing over it. Runs in the page. */
function focusFault(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const shown = focused.closest('label') ?? focused;
  const box = shown.getBoundingClientRect();
  const name = `${focused.outerHTML.slice(0, 120)} at ${Math.round(box.top)}`;
  const ringed = [focused, shown, ...shown.querySelectorAll('*')].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  if (!ringed) return `no focus to be seen: ${name}`;
  const [x, y] = [box.left + box.width / 2, Math.min(Math.max(box.top + 4, 0) + 8, (box.top + box.bottom) / 2)];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `focus out of sight: ${name}`;
  const over = document.elementFromPoint(x, y);
  return over && (shown.contains(over) || over.contains(shown))
    ? ''
    : `focus covered: ${name} by ${over?.outerHTML.slice(0, 80)}`;
}

/** Notes every text that a live region says from now on. Runs in the page. */
function listen(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]';
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
      const text = region?.textContent.trim() ?? '';
      if (region && text !== '' && said.at(-1) !== text) said.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

const said = (course: Page) => course.evaluate(() => (window as unknown as { said: string[] }).said);

/** Presses Tab until a control has the focus; on the way every focus is to be seen. */
async function tabTo(course: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    const there = await course.evaluate(
      (wanted) => document.activeElement?.matches(wanted) && document.activeElement.checkVisibility(),
      selector,
    );
    if (there) return;
    await course.keyboard.press('Tab');
    expect.soft(await course.evaluate(focusFault)).toBe('');
  }
  throw new Error(`${selector} was not reached in 80 presses of Tab.`);
}

const asked = 'section:not([hidden]) [data-step]:not([hidden]) [data-scenario][data-scene]:not([data-result])';

/** Chooses by arrows, checks, hears the feedback once, and goes on, all by keys. */
async function answerByKeys(course: Page, points: number): Promise<void> {
  const question = course.locator(asked).first();
  const key = keyWorth(
    (await question.getAttribute('data-scenario')) ?? '',
    (await question.getAttribute('data-scene')) ?? '',
    points,
  );
  const chosen = `${asked} [data-choice="${key}"]`;
  if ((await course.locator(`button${chosen.slice(asked.length + 1)}`).count()) > 0) await tabTo(course, chosen);
  else {
    await tabTo(course, `${asked} input[type="radio"]`);
    await course.keyboard.press('Space');
    for (let arrows = 0; arrows < 8 && !(await course.locator(chosen).first().isChecked()); arrows++)
      await course.keyboard.press('ArrowDown');
    await expect(course.locator(chosen).first()).toBeChecked();
    await tabTo(course, `${asked} [data-action="check"]`);
  }
  const before = (await said(course)).length;
  await course.keyboard.press('Enter');
  const title = course.locator('section:not([hidden]) [data-step]:not([hidden]) .verdict-title');
  await expect(title).toBeVisible();
  expect.soft(await course.evaluate(focusFault)).toBe('');
  // The verdict is announced exactly once: by the focus or by a live region.
  const verdict = (await title.textContent()) ?? '';
  const live = (await said(course)).slice(before).filter((text) => text.includes(verdict)).length;
  const focused = await title.evaluate((element) => Number(document.activeElement === element));
  expect.soft(live + focused, `"${verdict}" is heard once`).toBe(1);
  await tabTo(course, 'section:not([hidden]) [data-action="continue"]');
  await course.keyboard.press('Enter');
}

/** Does all that the step on screen asks for. */
async function doStep(course: Page): Promise<void> {
  const section = stepOn(course);
  await expect(section).not.toHaveAttribute('data-part');
  await expect(section.locator('astro-island:not([data-alive])')).toHaveCount(0);
  if ((await section.locator('.reach').count()) > 0) {
    await tabTo(course, '[data-action="post"]');
    await course.keyboard.press('Enter');
    await expect(section.locator('.reach-summary [role="status"]')).not.toBeEmpty();
    await tabTo(course, 'section:not([hidden]) .reach-player input[type="range"]');
    const slider = course.locator('input[type="range"]:focus');
    const was = await slider.inputValue();
    await course.keyboard.press('ArrowLeft');
    expect(await slider.inputValue()).not.toBe(was);
  }
  const ended = section.locator('.ending, [data-action="again"]').first();
  const questions = section.locator('[data-scenario][data-scene]');
  for (let step = 0; step < 9 && !(await ended.isVisible()) && (await questions.count()) > 0; step++)
    await answerByKeys(course, 2);
  if ((await section.locator('textarea').count()) > 0) {
    await tabTo(course, 'section:not([hidden]) textarea');
    await course.keyboard.type('Sorry to hear that. I will pass it on today.');
    await tabTo(course, 'section:not([hidden]) [data-action="compare"]');
    await course.keyboard.press('Enter');
    await expect(section.locator('.writing-checklist')).toBeVisible();
  }
}

test('the whole course is done by keyboard alone; focus is always seen, and feedback heard once', async ({ page }) => {
  const course = await openCourse(page, {});
  await course.setViewportSize({ width: 1280, height: 800 });
  await course.emulateMedia({ reducedMotion: 'reduce' });
  await course.evaluate(listen);
  await course.evaluate(() => {
    window.close = () => {};
  });
  await tabTo(course, '[data-action="start"]');
  await course.keyboard.press('Enter');
  for (const id of lessonIds.slice(0, lessonIds.indexOf('final-check') + 1)) {
    const lesson = course.locator(`section[data-lesson="${id}"]`);
    await expect(lesson.locator('h2').first()).toBeFocused();
    // The final check goes on by its own button.
    const check = lesson.locator('[data-step]:has(.exercise)');
    const last =
      id === 'final-check'
        ? Number(await check.getAttribute('data-step')) - 1
        : Number(await lesson.getAttribute('data-steps'));
    for (let step = 1; step <= last; step++) {
      if (step > 1) await expect(lesson.locator(`[data-step="${step}"] .step-number`)).toBeFocused();
      if (id !== 'final-check') await doStep(course);
      await tabTo(course, '[data-action="next"]');
      await course.keyboard.press('Enter');
    }
  }
  for (let nth = 0; nth < 9; nth++) {
    await expect(course.locator(asked).first()).toBeVisible();
    await answerByKeys(course, nth === 0 ? 0 : 2);
  }
  const result = course.locator('section[data-lesson="your-code"]');
  await expect(result).toHaveAttribute('data-success', 'passed');
  await expect(result.locator(':focus')).toHaveCount(1);
  await tabTo(course, 'section:not([hidden]) .intentions input');
  await course.keyboard.press('Space');
  await expect(result.locator('.intentions input:checked')).toHaveCount(1);
  await tabTo(course, 'header [data-action="exit"]');
  await course.keyboard.press('Enter');
  await expect(course.locator('html')).toHaveAttribute('data-session', 'closed');
});
