import { expect, test, type Page } from '@playwright/test';
import { seeded } from './matrix/seeds.ts';
import { courseIn, lmsOf, open } from './matrix/stage.ts';

/** Holds the exercises' scripts back until the answer is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/scripts\/(exercises|scenarios)\.[\w-]+\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const asleep = 'section:not([hidden]) astro-island:not([data-alive])';

test('a resumed exercise shows nothing of its beginning until it stands where the learner is', async ({
  page,
  request,
}) => {
  const side = lmsOf(request, 'scorm12');
  const learner = await side.addLearner('Resumed');
  await side.put(learner, await seeded('scorm12', 'eight'));
  const release = await holdScripts(page);
  await open(page, (await side.launch(learner)).location);
  const course = courseIn(page);
  await course.locator('[data-action="start"]').click();
  await expect(course.locator(asleep)).toHaveCount(1);
  await expect(course.locator(`${asleep} :is(button, input, p):visible`)).toHaveCount(0);
  release();
  await expect(course.locator('section:not([hidden]) .check-number')).toContainText('9');
  await expect(course.locator(asleep)).toHaveCount(0);
});

/** Notes at each frame what is visible in another language than the one that is shown. Runs in the page, from its beginning. */
function watchLanguages(): void {
  const flashes = new Set<string>();
  Object.assign(window, { flashes });
  const look = () => {
    requestAnimationFrame(look);
    const { shown } = document.documentElement?.dataset ?? {};
    if (!shown) return;
    const drawn = document.querySelector('#course')?.textContent ?? '{}';
    const [own] = (JSON.parse(drawn) as { languages?: string[] }).languages ?? [];
    const asleep =
      shown === own ? '' : ', section:not([hidden]) astro-island:not([data-alive]) :is(p, button, legend, label)';
    for (const one of document.querySelectorAll(`body [data-lang]:not([data-lang="${shown}"])${asleep}`))
      if (one.checkVisibility({ visibilityProperty: true })) flashes.add(one.outerHTML.slice(0, 200));
  };
  look();
}

test('no frame shows a word of the other language, from the first paint to the exercises', async ({
  page,
  request,
}) => {
  await page.addInitScript(watchLanguages);
  const side = lmsOf(request, 'scorm12');
  const release = await holdScripts(page);
  await open(page, (await side.launch(await side.addLearner('Flash'))).location);
  const course = courseIn(page);
  await course.locator('[data-action="start"]').click();
  await expect(course.locator(asleep)).toHaveCount(1);
  release();
  await expect(course.locator(asleep)).toHaveCount(0);
  for (let steps = 0; steps < 4; steps++) await course.locator('[data-action="next"]:visible').click();
  await expect(course.locator(asleep)).toHaveCount(0);
  expect(await course.evaluate(() => [...(window as unknown as { flashes: Set<string> }).flashes])).toEqual([]);
});

test.describe('in the language of the page as it is drawn', () => {
  test.use({ locale: 'nl-NL' });

  test('what is pressed before an exercise is alive is pressed once it is', async ({ page, request }) => {
    const side = lmsOf(request, 'scorm12');
    const release = await holdScripts(page);
    await open(page, (await side.launch(await side.addLearner('Early'))).location);
    const course = courseIn(page);
    await course.locator('[data-action="start"]').click();
    const island = course.locator(asleep).first();
    await island.locator('[data-choice]').first().click();
    const check = island.locator('[data-action="check"]');
    if ((await check.count()) > 0) await check.first().click();
    await expect(island.locator('[data-result]')).toHaveCount(0);
    release();
    await expect(course.locator('section:not([hidden]) [data-scenario][data-result]').first()).toBeVisible();
  });
});
