import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { verbOf, type Json } from '../../scorm/preview/cmi5/rules.ts';
import { addLearner, answer, goToCheck, launch, preview, resultOf, saved, takeCheck, visibleLesson } from './course.ts';
import { learnerAt } from './learner-at.ts';

type Held = { readonly statements: readonly Json[]; readonly offences: readonly string[]; readonly ended: boolean };

/** What the record store holds of the launch in a page. */
async function heldIn(page: Page, token = /\/lms\/([^?]+)/.exec(page.url())?.[1] ?? ''): Promise<Held> {
  // A connection that the server has closed for having been idle is opened anew.
  const answer = await page.request.get(`${preview()}record/${token}`, { maxRetries: 3 });
  return (await answer.json()) as Held;
}

const tokenOf = (page: Page) => /\/lms\/([^?]+)/.exec(page.url())?.[1] ?? '';

/** The verbs that the course has said in the registration, answers and progress left out. */
const spoken = ({ statements }: Held) =>
  statements.map(verbOf).filter((verb) => !['launched', 'answered', 'progressed'].includes(verb));

const counted = ({ statements }: Held, verb: string) => statements.filter((one) => verbOf(one) === verb).length;

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Json | undefined)?.[name], value);

const result = (course: FrameLocator) => course.locator('section[data-lesson="your-code"]');

async function exit(course: FrameLocator): Promise<void> {
  await course.locator('[data-action="exit"]').first().click();
  await expect(course.locator('html')).toHaveAttribute('data-session', 'closed');
  await saved(course);
}

for (const [locale, title] of [
  ['nl-NL', 'Eerst denken'],
  ['en-GB', 'Think'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('a whole run: what is said, in which order, and what L&D reads of it', async ({ page }) => {
      const learner = await addLearner(page);
      const course = await launch(page, learner, 'cmi5');
      await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
      await expect(course.locator('h1:visible')).toContainText(title);
      await goToCheck(course);
      await takeCheck(course, 2);
      await expect(result(course)).toHaveAttribute('data-success', 'passed');
      await saved(course);
      await exit(course);

      const held = await heldIn(page);
      expect(held.offences).toEqual([]);
      expect(held.ended).toBe(true);
      expect(spoken(held)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
      expect(counted(held, 'answered')).toBeGreaterThan(9);
      expect(held.statements.map(verbOf).at(-1)).toBe('terminated');
      const passed = held.statements.find((one) => verbOf(one) === 'passed');
      expect(at(passed, 'result', 'score')).toEqual({ scaled: 1, raw: 100, min: 0, max: 100 });
      for (const one of held.statements.filter((each) => verbOf(each) === 'answered')) {
        expect(at(one, 'object', 'definition', 'description')).toMatchObject({ nl: /./, en: /./ });
        expect((at(one, 'object', 'definition', 'choices') as Json[]).length).toBeGreaterThan(1);
      }
      const steps = held.statements.filter((one) => verbOf(one) === 'progressed');
      const shares = steps.map((one) => Object.values(at(one, 'result', 'extensions') as Json)[0] as number);
      expect(shares.length).toBeGreaterThan(3);
      expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
      expect(await resultOf(page, learner, 'cmi5')).toMatchObject({
        completion: 'completed',
        success: 'passed',
        score: 100,
        interactions: 9,
      });
    });
  });
}

test('who fails has failed on leaving, and passes in another launch', async ({ page }) => {
  const learner = await learnerAt(page, 'the check', 'cmi5');
  const course = await launch(page, learner, 'cmi5');
  await goToCheck(course);
  await takeCheck(course, 0);
  await expect(result(course)).toHaveAttribute('data-success', 'failed');
  await exit(course);
  const first = await heldIn(page);
  expect(first.offences).toEqual([]);
  expect(spoken(first).slice(-3)).toEqual(['initialized', 'failed', 'terminated']);

  const again = await launch(page, learner, 'cmi5');
  await expect(again.locator('html')).toHaveAttribute('data-attempt', 'resumed');
  await again.locator('[data-action="start"]').click();
  await result(again).locator('[data-action="retry"]').first().click();
  await takeCheck(again, 2);
  await expect(result(again)).toHaveAttribute('data-success', 'passed');
  await exit(again);
  const second = await heldIn(page);
  expect(second.offences).toEqual([]);
  expect(spoken(second).slice(-4)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
});

test('a page that is loaded again in the middle goes on with the launch', async ({ page }) => {
  const learner = await learnerAt(page, 'the check', 'cmi5');
  const course = await launch(page, learner, 'cmi5');
  await goToCheck(course);
  await answer(course, 2);
  await saved(course);
  await page.frames()[1]?.evaluate(() => location.reload());
  await expect(course.locator('html')).toHaveAttribute('data-attempt', 'resumed');
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  // The address says the lesson: they are where they were.
  for (let left = 0; left < 8; left++) await answer(course, 2);
  await expect(result(course)).toHaveAttribute('data-score', '100');
  await exit(course);
  const held = await heldIn(page);
  expect(held.offences).toEqual([]);
  expect(spoken(held).slice(-4)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  expect(counted(held, 'answered')).toBe(9);
});

test('a window that is closed in the middle loses nothing; one that is closed with a result says goodbye', async ({
  page,
}) => {
  const learner = await learnerAt(page, 'the check', 'cmi5');
  const course = await launch(page, learner, 'cmi5');
  const first = tokenOf(page);
  await goToCheck(course);
  await answer(course, 2);
  // At once, before the answer has gone out by itself.
  await page.goto('about:blank');
  await expect.poll(async () => counted(await heldIn(page, first), 'answered')).toBe(1);
  expect((await heldIn(page, first)).ended).toBe(false);

  const again = await launch(page, learner, 'cmi5');
  const second = tokenOf(page);
  await expect(again.locator('html')).toHaveAttribute('data-attempt', 'resumed');
  await again.locator('[data-action="start"]').click();
  for (let left = 0; left < 8; left++) await answer(again, 2);
  await page.goto('about:blank');
  await expect.poll(async () => (await heldIn(page, second)).ended).toBe(true);
  const held = await heldIn(page, second);
  expect(held.offences).toEqual([]);
  expect(spoken(held).slice(-4)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  expect(counted(held, 'answered')).toBe(9);
});

test('a record store on another host than the course is reached under the page’s own policy', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) =>
    /Content.Security.Policy/i.test(message.text()) ? violations.push(message.text()) : null,
  );
  const learner = await learnerAt(page, 'eight', 'cmi5');
  const course = await launch(page, learner, 'cmi5', 'other-domain');
  await expect(course.locator('html')).toHaveAttribute('data-session', 'open');
  await course.locator('[data-action="start"]').click();
  await answer(course, 2);
  await expect(result(course)).toHaveAttribute('data-score', '100');
  await exit(course);
  const held = await heldIn(page);
  expect(held.offences).toEqual([]);
  expect(spoken(held).slice(-4)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  expect(violations).toEqual([]);
});

test('Exit takes the learner where the LMS says, in the same window, behind the goodbye', async ({ page }) => {
  const learner = await learnerAt(page, 'passed', 'cmi5');
  const course = await launch(page, learner, 'cmi5', 'returns');
  await course.locator('[data-action="exit"]').first().click();
  await expect(page.frameLocator('iframe').locator('[data-left]')).toBeVisible();
  const held = await heldIn(page);
  expect(held.offences).toEqual([]);
  expect(spoken(held).slice(-2)).toEqual(['initialized', 'terminated']);
});

test('the LMS’s own pass mark decides', async ({ page }) => {
  const learner = await learnerAt(page, 'eight', 'cmi5');
  const course = await launch(page, learner, 'cmi5', 'own-mark');
  await course.locator('[data-action="start"]').click();
  await answer(course, 0);
  await expect(result(course)).toHaveAttribute('data-success', 'failed');
  await exit(course);
  const held = await heldIn(page);
  expect(held.offences).toEqual([]);
  expect(spoken(held).slice(-2)).toEqual(['failed', 'terminated']);
});

test('who only looks leaves nothing but that they came and went', async ({ page }) => {
  const learner = await learnerAt(page, 'passed', 'cmi5');
  for (const mode of ['review', 'browse']) {
    const course = await launch(page, learner, 'cmi5', mode);
    await expect(course.locator('html')).toHaveAttribute('data-session', 'review');
    await course.locator('[data-action="exit"]').first().click();
    await expect(course.locator('html')).toHaveAttribute('data-session', 'closed');
    await expect.poll(async () => (await heldIn(page)).ended).toBe(true);
    const held = await heldIn(page);
    expect(held.offences).toEqual([]);
    expect(spoken(held).slice(-2)).toEqual(['initialized', 'terminated']);
  }
});

test('two devices write one attempt, and neither loses what the other did', async ({ page, browser }) => {
  const learner = await learnerAt(page, 'seven', 'cmi5');
  const [here, context] = [await launch(page, learner, 'cmi5'), await browser.newContext()];
  const other = await context.newPage();
  const there = await launch(other, learner, 'cmi5');
  for (const course of [here, there]) await course.locator('[data-action="start"]').click();
  await expect(visibleLesson(here)).toHaveAttribute('data-lesson', 'final-check');
  await answer(here, 2);
  await saved(here);
  await answer(there, 2);
  await answer(there, 2);
  await saved(there);
  await exit(here);
  await exit(there);
  for (const one of [page, other]) expect((await heldIn(one)).offences).toEqual([]);
  const again = await launch(page, learner, 'cmi5');
  await again.locator('[data-action="start"]').click();
  await expect(result(again)).toHaveAttribute('data-score', '100');
  await context.close();
});
